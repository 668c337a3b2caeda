// The story's pictures: rows from a template, named and ordered, filled from the library, removed from the text too.

import { BEFORE_SAVE, FIGURE_ADDED, FIGURE_REMOVED, PICKED, PICTURE_WANTED, send } from "desk/events";
import {
  isEmpty,
  isTakenOut,
  keyOf,
  keysInText,
  leads,
  nameOf,
  part,
  picture,
  rows,
  figures as section,
  WORDS,
} from "desk/figure-rows";
import { form, withEditor } from "desk/form";
import { pickerOf } from "desk/pick";
import { choosePicture } from "desk/picture-dialog";
import { hold, pending, show } from "desk/picture-upload";

const touched = () => send(section, PICKED);
const picker = (row) => pickerOf(row.querySelector("[data-pick]"));

const write = (element, words) => {
  if (element.textContent !== words) element.textContent = words;
};

// A key is never used twice in a story, so that the text refers to what it did refer to.
const nextKey = () => {
  const used = [...keysInText(), ...rows().map(keyOf)].map((key) => Number(key.slice(1)) || 0);
  return `f${Math.max(0, ...used) + 1}`;
};

// --- What a row says of itself ---

const state = (row, inText) => {
  if (isTakenOut(row)) return "Removed when you save";
  if (leads(row)) return inText ? "Lead picture, and in the text" : "Lead picture";
  if (!picture(row)) return "";
  return inText ? "In the text" : "Not in the text yet";
};

const describe = () => {
  const inText = new Set(keysInText());
  rows().forEach((row, index) => {
    part(row, "position").value = index;
    const words = [nameOf(row), state(row, inText.has(keyOf(row)))].filter(Boolean).join(" · ");
    write(row.querySelector("[data-figure-name]"), words);
    row.querySelector("[data-into-text]").hidden =
      part(row, "place").value !== "inline" || !picture(row) || isTakenOut(row);
    row.classList.toggle("figure-row--out", isTakenOut(row));
    row.toggleAttribute("data-lead-area", leads(row));
  });
  section.querySelector("[data-no-lead]").hidden = rows().some(leads);
};

// --- Putting in, ordering ---

// Copies the template of a row under the next number.
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
  return row;
};

// Puts a picture into the story: `file` or `choice`, one of the library. Without a place, the first one leads.
export const addPicture = ({ file, choice }, place = "") => {
  const row = rows().find(isEmpty) ?? add();
  if (place) part(row, "place").value = place;
  if (file) hold(row, file);
  else picker(row).take(choice);
  settle(row);
  touched();
  return row;
};

// One picture leads, and stands first: another that did stands in the text from now on.
const settle = (row) => {
  if (leads(row)) {
    for (const other of rows()) if (other !== row && leads(other)) part(other, "place").value = "inline";
    const focused = document.activeElement;
    if (row.previousElementSibling) row.parentElement.prepend(row);
    if (row.contains(focused)) focused.focus();
  }
  describe();
};

const move = (row, by, button) => {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  if (by < 0) other.before(row);
  else other.after(row);
  describe();
  button.focus();
  touched();
};

const draggable = (row) => {
  row.addEventListener("pointerdown", (event) => {
    row.draggable = !event.target.closest("input, textarea, select, button, label, a");
  });
  row.addEventListener("dragstart", () => row.classList.add("dragged"));
  row.addEventListener("dragend", () => {
    row.classList.remove("dragged");
    describe();
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

// --- The library ---

const record = (row, choice) => {
  const link = row.querySelector("[data-record]");
  if (choice?.record) link.href = choice.record + (link.dataset.story ? `?story=${link.dataset.story}` : "");
  link.hidden = !picker(row).values().length;
};

// Words that the library has of a picture and the row has not.
const fill = (row, choice) => {
  for (const name of WORDS) if (choice?.[name] && !part(row, name).value) part(row, name).value = choice[name];
  record(row, choice);
};

const picked = ({ target, detail }) => {
  const row = target.closest("[data-figure-row]");
  if (row) fill(row, detail);
  describe();
};

const choose = async (heading, act) => {
  const chosen = await choosePicture({ heading });
  if (!chosen) return;
  const [first, ...more] = chosen.files?.map((file) => ({ file })) ?? [{ choice: chosen.choice }];
  const row = act(first);
  for (const each of more) addPicture(each, "inline");
  part(row, "caption").focus();
};

const putInto = (row, { file, choice }) => {
  if (file) hold(row, file);
  else picker(row).take(choice);
  return row;
};

// --- Removing: what stood in the text of it goes as well, and comes back with it ---

const remove = (row) => {
  const told = { key: keyOf(row), out: isTakenOut(row), places: 0 };
  send(document, FIGURE_REMOVED, told);
  const words = told.out ? "Removed from the text, too." : "Back in the text, too.";
  row.querySelector("[data-figure-said]").textContent = told.places ? words : "";
  settle(row);
};

// The first picture leads; what comes after stands in the text.
const begin = (row) => {
  if (!keyOf(row)) {
    part(row, "key").value = nextKey();
    part(row, "place").value = rows().some((other) => other !== row && leads(other)) ? "inline" : "lead";
  }
  const on = (name, act) => row.querySelector(`[data-${name}]`).addEventListener("click", act);
  on("earlier", (event) => move(row, -1, event.currentTarget));
  on("later", (event) => move(row, 1, event.currentTarget));
  on("into-text", () => send(document, PICTURE_WANTED, { keys: [keyOf(row)] }));
  on("from-library", () => choose("Choose a picture", (what) => putInto(row, what)));
  offerLibrary(row);
  row.querySelector(".figure-row__acts").hidden = false;
  row.classList.add("figure-row--dressed");
  part(row, "DELETE").addEventListener("change", () => remove(row));
  part(row, "place").addEventListener("change", () => settle(row));
  part(row, "upload").addEventListener("change", () => {
    show(row);
    part(row, "caption").focus();
  });
  draggable(row);
};

// The dialog instead of a list to type in; what leads to the field leads to its button.
const offerLibrary = (row) => {
  const button = row.querySelector("[data-from-library]");
  const input = row.querySelector(".pick__input");
  button.hidden = false;
  button.id = input.id;
  input.removeAttribute("id");
  row.querySelector(".field--image > label").remove();
};

if (section) {
  section
    .querySelector("[data-add-figure]")
    .addEventListener("click", () => add().querySelector("[data-from-library]").focus());
  section
    .querySelector("[data-choose-lead]")
    .addEventListener("click", () => choose("Choose the lead picture", (what) => addPicture(what, "lead")));
  section.addEventListener(PICKED, picked);
  document.addEventListener(FIGURE_ADDED, ({ target }) => {
    begin(target);
    describe();
  });
  form.addEventListener(BEFORE_SAVE, (event) => event.detail.push(...pending));
  rows().forEach(begin);
  describe();
  withEditor((editor) => editor.on("update", describe));
}
