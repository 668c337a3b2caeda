// A file just chosen is shown at once, and goes into the library at once, so that it is safe before the story is saved.

import { PICKED, send } from "desk/events";
import { part } from "desk/figure-rows";
import { form, token } from "desk/form";
import { pickerOf } from "desk/pick";

const LATER = "The picture did not reach the desk. It is sent again when you save.";

// Uploads that are under way.
export const pending = new Set();

const say = (row, words) => {
  row.querySelector("[data-upload-state]").textContent = words;
  send(row, PICKED);
};

const upload = async (row, file, seen) => {
  const body = new FormData();
  body.append("file", file);
  body.append("csrfmiddlewaretoken", token().value);
  say(row, "Uploading …");
  try {
    const answer = await fetch(form.dataset.upload, { method: "POST", redirect: "manual", body });
    const said = answer.type === "opaqueredirect" ? {} : await answer.json();
    if (!answer.ok) return say(row, said.error ?? LATER);
    if (part(row, "upload").files[0] !== file) return undefined; // another one was chosen meanwhile
    part(row, "upload").value = "";
    row.querySelector("[data-shown]").replaceChildren();
    // The file itself goes on being shown: the desk has yet to make pictures of this size.
    pickerOf(row.querySelector("[data-pick]")).take({ ...said, picture: seen });
    return say(row, said.notes ?? "");
  } catch {
    return say(row, LATER);
  }
};

// Shows the file of a row and sends it.
export const show = (row) => {
  const [file] = part(row, "upload").files;
  row.querySelector("[data-shown]").replaceChildren();
  if (!file) return send(row, PICKED);
  const shown = new Image();
  shown.alt = "";
  shown.src = URL.createObjectURL(file);
  row.querySelector("[data-shown]").append(shown);
  const sending = upload(row, file, shown.src).finally(() => pending.delete(sending));
  return pending.add(sending);
};

// Puts a file into a row, as if it had been chosen there.
export const hold = (row, file) => {
  const held = new DataTransfer();
  held.items.add(file);
  part(row, "upload").files = held.files;
  show(row);
};
