// Pictures dropped on the page of a new picture, or pasted, are its files; once chosen, their words come next.

import { carriesFiles, picturesOf } from "desk/picture-files";

const input = document.querySelector("[data-picture-form] input[type=file]");
const caption = document.querySelector("[data-picture-form] [name=caption]");

const take = (files) => {
  if (!files.length) return;
  const held = new DataTransfer();
  for (const file of files) held.items.add(file);
  input.files = held.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
};

if (input) {
  document.querySelector("[data-drop-hint]").hidden = false;
  input.addEventListener("change", () => input.files.length && caption.focus());
  document.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    document.body.classList.add("files-over");
  });
  for (const name of ["dragleave", "drop"])
    document.addEventListener(name, () => document.body.classList.remove("files-over"));
  document.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    take(picturesOf(event.dataTransfer));
  });
  document.addEventListener("paste", (event) => {
    const files = picturesOf(event.clipboardData);
    if (!files.length) return;
    event.preventDefault();
    take(files);
  });
}
