// Picture files dropped on the form or pasted: into the text they stand there, on the lead's place they lead, anywhere
// else they become pictures of the story.

import { PICTURE_WANTED, send } from "desk/events";
import { keyOf, part } from "desk/figure-rows";
import { addPicture } from "desk/figures";
import { form } from "desk/form";
import { carriesFiles, picturesOf } from "desk/picture-files";

const STILL_OVER_MS = 500; // browsers tell of a drag several times a second

const bring = (files, place = "") => {
  const added = files.map((file, index) => addPicture({ file }, index && place === "lead" ? "inline" : place));
  if (added.length) part(added[0], "caption").focus();
};

// Where the cursor is, or the point in the window at which they were dropped.
const putIntoText = (files, point) => {
  const keys = files.map((file) => keyOf(addPicture({ file }, "inline")));
  if (keys.length) send(document, PICTURE_WANTED, { keys, point });
};

const isText = (element) => element.closest(".ProseMirror") !== null;

const drop = (event) => {
  const files = picturesOf(event.dataTransfer);
  if (isText(event.target)) putIntoText(files, { left: event.clientX, top: event.clientY });
  else bring(files, event.target.closest("[data-lead-area]") ? "lead" : "");
};

const paste = (event) => {
  const files = picturesOf(event.clipboardData);
  if (!files.length || event.clipboardData.types.includes("text/html")) return;
  event.preventDefault();
  event.stopPropagation();
  if (isText(event.target)) putIntoText(files);
  else bring(files);
};

// The lead's place may be far below while one writes: as long as files are dragged, it is at the top of the window too.
const leadPlace = () => {
  const place = document.createElement("p");
  place.className = "drop-lead";
  place.setAttribute("data-lead-area", "");
  place.textContent = "Drop here: lead picture";
  return place;
};

if (form) {
  form.prepend(leadPlace());
  form.querySelector("[data-drop-hint]").hidden = false;
  let over;
  const end = () => form.classList.remove("story--drop");
  form.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    form.classList.add("story--drop");
    clearTimeout(over);
    over = setTimeout(end, STILL_OVER_MS);
  });
  form.addEventListener(
    "drop",
    (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      end();
      drop(event);
    },
    { capture: true },
  );
  form.addEventListener("paste", paste, { capture: true });
}
