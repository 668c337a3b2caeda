// The story's pictures: rows from a template, words filled from the library, order kept in a hidden field.

import { BEFORE_SAVE, FIGURE_ADDED, PICKED, PICTURE_WANTED, send } from "desk/events";
import { isTakenOut, part, picture, rows, figures as section } from "desk/figure-rows";
import { form, token } from "desk/form";
import { pickerOf } from "desk/pick";

const number = () =>
  rows().forEach((row, index) => {
    part(row, "position").value = index;
  });
const touched = () => send(section, PICKED);

// A key is never used twice in a story, so that the text refers to what it did refer to.
const nextKey = () => {
  const inText = [...document.querySelectorAll("[name=body]")]
    .flatMap((body) => [...body.value.matchAll(/data-figure="f(\d+)"/g)])
    .map((m) => Number(m[1]));
  const inRows = rows().map((row) => Number(part(row, "key").value.slice(1)) || 0);
  return `f${Math.max(0, ...inText, ...inRows) + 1}`;
};

const describe = (row) => {
  const into = row.querySelector("[data-into-text]");
  into.hidden = part(row, "place").value !== "inline" || !picture(row);
  row.querySelector(".figure-row__acts").hidden = false;
  row.classList.toggle("figure-row--out", isTakenOut(row));
};

const add = () => {
  const total = section.querySelector(`[name=${section.dataset.prefix}-TOTAL_FORMS]`);
  const index = Number(total.value);
  const row = section.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
  for (const element of [
    ...row.querySelectorAll("*"),
    ...[...row.querySelectorAll("template")].flatMap((t) => [...t.content.querySelectorAll("*")]),
  ])
    for (const attribute of [...element.attributes])
      if (attribute.value.includes("__prefix__"))
        element.setAttribute(attribute.name, attribute.value.replaceAll("__prefix__", index));
  section.querySelector(".figures__rows").append(row);
  total.value = index + 1;
  send(row, FIGURE_ADDED);
  begin(row);
  number();
  row.querySelector(".pick__input").focus();
  return row;
};

// The first picture leads; what comes after stands in the text.
const begin = (row) => {
  if (!part(row, "key").value) {
    part(row, "key").value = nextKey();
    const led = rows().some(
      (other) => other !== row && part(other, "place").value === "lead" && !part(other, "DELETE").checked,
    );
    part(row, "place").value = led ? "inline" : "lead";
  }
  row.querySelector("[data-earlier]").addEventListener("click", (event) => move(row, -1, event.currentTarget));
  row.querySelector("[data-later]").addEventListener("click", (event) => move(row, 1, event.currentTarget));
  row
    .querySelector("[data-into-text]")
    .addEventListener("click", () => send(document, PICTURE_WANTED, part(row, "key").value));
  part(row, "DELETE").addEventListener("change", () => describe(row));
  part(row, "place").addEventListener("change", () => lead(row));
  part(row, "upload").addEventListener("change", () => show(row));
  draggable(row);
  describe(row);
};

// One picture leads: another that did stands in the text from now on.
const lead = (row) => {
  if (part(row, "place").value === "lead")
    for (const other of rows())
      if (other !== row && part(other, "place").value === "lead") part(other, "place").value = "inline";
  rows().forEach(describe);
};

const move = (row, by, button) => {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  if (by < 0) other.before(row);
  else other.after(row);
  number();
  button.focus();
  touched();
};

const draggable = (row) => {
  row.addEventListener("pointerdown", (event) => {
    row.draggable = !event.target.closest("input, textarea, select, button, label");
  });
  row.addEventListener("dragstart", () => row.classList.add("dragged"));
  row.addEventListener("dragend", () => {
    row.classList.remove("dragged");
    number();
    touched();
  });
  row.addEventListener("dragover", (event) => {
    const dragged = section.querySelector(".figure-row.dragged");
    if (!dragged || dragged === row) return;
    event.preventDefault();
    const box = row.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) row.before(dragged);
    else row.after(dragged);
  });
};

const fill = (event) => {
  const row = event.target.closest("[data-figure-row]");
  if (!row) return;
  for (const name of ["caption", "credit", "alt"])
    if (event.detail?.[name] && !part(row, name).value) part(row, name).value = event.detail[name];
  describe(row);
};

// A file just chosen is shown at once, and goes into the library at once, so that it is safe before the story is saved.
const pending = new Set();

const show = (row) => {
  const [file] = part(row, "upload").files;
  row.querySelector("[data-shown]").replaceChildren();
  if (!file) return;
  const shown = new Image();
  shown.alt = "";
  shown.src = URL.createObjectURL(file);
  row.querySelector("[data-shown]").append(shown);
  const sending = upload(row, file).finally(() => {
    pending.delete(sending);
    describe(row);
    touched();
  });
  pending.add(sending);
  describe(row);
  touched();
};

const say = (row, words) => {
  row.querySelector("[data-upload-state]").textContent = words;
};

const upload = async (row, file) => {
  const body = new FormData();
  body.append("file", file);
  body.append("csrfmiddlewaretoken", token().value);
  say(row, "Uploading …");
  try {
    const answer = await fetch(form.dataset.upload, { method: "POST", redirect: "manual", body });
    const said = answer.type === "opaqueredirect" ? {} : await answer.json();
    if (!answer.ok)
      return say(row, said.error ?? "The picture did not reach the desk. It is sent again when you save.");
    part(row, "upload").value = "";
    row.querySelector("[data-shown]").replaceChildren();
    pickerOf(row.querySelector("[data-pick]")).take(said);
    return say(row, said.notes ?? "");
  } catch {
    return say(row, "The picture did not reach the desk. It is sent again when you save.");
  }
};

// Pictures dropped anywhere on the form, or pasted outside the text, become pictures of the story.
const bring = (files) => {
  for (const file of files) {
    const empty = rows().find(
      (row) => !picture(row) && !part(row, "upload").files.length && !part(row, "caption").value,
    );
    const row = empty ?? add();
    const held = new DataTransfer();
    held.items.add(file);
    part(row, "upload").files = held.files;
    show(row);
    part(row, "caption").focus();
  }
};

const images = (data) => [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));

const dropping = () => {
  const carries = (event) => event.dataTransfer?.types.includes("Files");
  form.addEventListener("dragover", (event) => {
    if (carries(event)) {
      event.preventDefault();
      form.classList.add("story--drop");
    }
  });
  for (const event of ["dragleave", "dragend"])
    form.addEventListener(event, () => form.classList.remove("story--drop"));
  form.addEventListener(
    "drop",
    (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      event.stopPropagation();
      form.classList.remove("story--drop");
      bring(images(event.dataTransfer));
    },
    { capture: true },
  );
  form.addEventListener(
    "paste",
    (event) => {
      if (!images(event.clipboardData).length || event.clipboardData.types.includes("text/html")) return;
      event.preventDefault();
      event.stopPropagation();
      bring(images(event.clipboardData));
    },
    { capture: true },
  );
};

if (section) {
  section.querySelector("[data-add-figure]").addEventListener("click", add);
  section.addEventListener(PICKED, fill);
  form.addEventListener(BEFORE_SAVE, (event) => event.detail.push(...pending));
  rows().forEach(begin);
  number();
  dropping();
}
