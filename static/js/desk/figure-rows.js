// The rows of the story's pictures in its form, as they stand now.

// Null on pages without the story's form.
export const figures = document.querySelector("[data-figures]");

export const WORDS = ["caption", "credit", "alt"];

export const rows = () => [...(figures?.querySelectorAll(".figures__rows > [data-figure-row]") ?? [])];

// A field of a row, by the last part of its name.
export const part = (row, name) => row.querySelector(`[name$="-${name}"]`);

export const keyOf = (row) => part(row, "key").value;

export const rowOf = (key) => rows().find((row) => keyOf(row) === key);

// The picture of a row: a file just chosen, or one of the library.
export const picture = (row) => row.querySelector("[data-shown] img, .pick__chosen img");

// Which picture of the library it is; empty for a file that did not get there yet.
export const imageOf = (row) => row.querySelector(".pick__chosen input")?.value ?? "";

export const isTakenOut = (row) => part(row, "DELETE").checked;

export const leads = (row) => part(row, "place").value === "lead" && !isTakenOut(row);

// Whether nothing was put into a row yet.
export const isEmpty = (row) =>
  !picture(row) &&
  !part(row, "upload").files.length &&
  !isTakenOut(row) &&
  WORDS.every((name) => !part(row, name).value);

// The rows that are pictures of the story, the lead first, as the desk counts them.
export const standing = () => {
  const there = rows().filter((row) => picture(row) && !isTakenOut(row));
  return [...there.filter(leads), ...there.filter((row) => !leads(row))];
};

export const nameOf = (row) => {
  const number = standing().indexOf(row) + 1;
  return number ? `Picture ${number}` : "New picture";
};

// Whether a published story would lack words of it.
export const lacks = (row) => {
  const missing = { caption: "No caption", credit: "No credit", alt: "No alternative text" };
  if (part(row, "decorative").checked) delete missing.alt;
  return Object.keys(missing)
    .filter((name) => !part(row, name).value.trim())
    .map((name) => missing[name]);
};

// The keys that the text refers to, as often as it does.
export const keysInText = () =>
  [...document.querySelectorAll("[name=body]")].flatMap((body) =>
    [...body.value.matchAll(/data-figure="([^"]*)"/g)].map((found) => found[1]),
  );
