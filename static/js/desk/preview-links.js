// To whom the story is shown without a login: the list beside the form, and the dialog that makes a link.

import { SAVED } from "desk/events";
import { isUnsaved, token } from "desk/form";
import { eachPart } from "desk/parts";

let section;

const posted = (fields) => {
  const body = new FormData(fields);
  body.append("csrfmiddlewaretoken", token().value);
  return { method: "POST", redirect: "manual", body };
};

const say = (words) => {
  section.querySelector("[data-preview-links-said]").textContent = words;
};

// --- The list ---

const show = (markup) => {
  const list = section.querySelector("[data-preview-links-list]");
  list.innerHTML = markup;
  const open = list.querySelectorAll("[data-revoke]").length;
  section.querySelector("[data-preview-links-count]").textContent = `: ${open || "none"}`;
  section.querySelector("[data-share]")?.addEventListener("click", share);
  for (const button of section.querySelectorAll("[data-revoke]"))
    button.addEventListener("click", () => revoke(button));
};

const load = async () => {
  try {
    const answer = await fetch(section.dataset.previewLinks, { redirect: "manual" });
    if (!answer.ok) throw new Error(answer.status);
    show(await answer.text());
  } catch {
    say("The desk did not say to whom the story is shown. Reload the page in a moment.");
  }
};

const revoke = async (button) => {
  try {
    const answer = await fetch(button.dataset.revoke, posted());
    if (!answer.ok) throw new Error(answer.status);
    show(await answer.text());
    section.querySelector("[data-share]").focus();
    say("Revoked: the address shows nothing from now on.");
  } catch {
    say("Not revoked: the desk did not answer. Try again in a moment.");
  }
};

// --- The dialog: for whom and for how long, then the address, this once ---

const share = () => {
  const dialog = section.querySelector("[data-share-dialog]").content.firstElementChild.cloneNode(true);
  document.querySelector("#content").append(dialog);
  dialog.querySelector("[data-unsaved]").hidden = !isUnsaved();
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    make(dialog);
  });
  closing(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
    load().then(() => section.querySelector("[data-share]")?.focus());
  });
  dialog.showModal();
};

const closing = (dialog) => dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());

const make = async (dialog) => {
  const fields = dialog.querySelector("form");
  const place = dialog.querySelector("[data-made]");
  const button = fields.querySelector("[type=submit]");
  button.disabled = true;
  try {
    const answer = await fetch(fields.action, posted(fields));
    if (!answer.ok && answer.status !== 422) throw new Error(answer.status);
    place.innerHTML = await answer.text();
    if (answer.ok) made(dialog, fields, place);
  } catch {
    place.textContent = "No address was made: the desk did not answer. Try again in a moment.";
  }
  button.disabled = false;
};

const made = (dialog, fields, place) => {
  fields.remove();
  closing(dialog);
  const address = place.querySelector("[data-address]");
  const copied = place.querySelector("[data-copied]");
  address.focus();
  address.select();
  place.querySelector("[data-copy]").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(address.value);
      copied.textContent = "Copied.";
    } catch {
      address.focus();
      address.select();
      copied.textContent = "Press Ctrl+C to copy what is marked.";
    }
  });
};

eachPart("[data-preview-links]", (found) => {
  section = found;
  load();
});
document.addEventListener(SAVED, () => section && load());
