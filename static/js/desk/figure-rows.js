// The rows of the story's pictures in its form, as they stand now.

// Null on pages without the story's form.
export const figures = document.querySelector("[data-figures]");

export const rows = () => [...(figures?.querySelectorAll(".figures__rows > [data-figure-row]") ?? [])];

// A field of a row, by the last part of its name.
export const part = (row, name) => row.querySelector(`[name$="-${name}"]`);

// The picture of a row: a file just chosen, or one of the library.
export const picture = (row) => row.querySelector("[data-shown] img, .pick__chosen img");

export const isTakenOut = (row) => part(row, "DELETE").checked;
