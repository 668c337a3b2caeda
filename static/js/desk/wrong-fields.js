// What is wrong with the form: marked at its fields, and gone to.

import { form } from "desk/form";

// Goes to a part of the form by its id. A field that stands behind another control is reached by that control; one that
// is folded away is unfolded.
export const goTo = (id) => {
  const part = document.getElementById(id);
  if (!part) return;
  for (let box = part.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  const field = part.closest(".field") ?? part;
  const control = field.querySelector(".ProseMirror, .pick__input") ?? part;
  if (control.tabIndex < 0) control.tabIndex = -1;
  control.scrollIntoView({ block: "center" });
  control.focus();
};

const ERROR = /\S+_error\b/g;

const mark = (control, error) => {
  control.setAttribute("aria-invalid", "true");
  const others = (control.getAttribute("aria-describedby") ?? "").replace(ERROR, "");
  control.setAttribute("aria-describedby", `${others} ${error?.id ?? ""}`.trim());
};

const unmark = (control) => {
  control.removeAttribute("aria-invalid");
  const left = (control.getAttribute("aria-describedby") ?? "").replace(ERROR, "").trim();
  if (left) control.setAttribute("aria-describedby", left);
  else control.removeAttribute("aria-describedby");
};

const controlOf = (field) => {
  const id = field.querySelector("label[for]")?.htmlFor ?? field.querySelector("[id^=id_]")?.id;
  return id ? document.getElementById(id) : null;
};

const clear = () => {
  form
    .querySelectorAll(".story__text .field__error, .story__rail .field--wrong .field__error")
    .forEach((p) => p.remove());
  form.querySelectorAll("[aria-invalid]").forEach(unmark);
  form.querySelectorAll(".field--wrong").forEach((field) => field.classList.remove("field--wrong"));
};

// Marks the fields that are wrong in an answer, and no others.
export const markWrong = (fresh) => {
  clear();
  for (const wrong of fresh.querySelectorAll(".field--wrong")) {
    const control = controlOf(wrong);
    const field = control?.closest(".field");
    if (!field) continue;
    const error = document.importNode(wrong.querySelector(":scope > .field__error"), true);
    field.classList.add("field--wrong");
    field.append(error);
    mark(field.querySelector(".ProseMirror") ?? control, error);
  }
};

// Goes to the first field that is wrong; else to where both texts of a conflict stand, or to what was said.
export const goToFirstWrong = () => {
  const named = form.querySelector("[data-refused] [data-place]");
  const inPanel = form.querySelector(".panel .field--wrong [aria-invalid]");
  if (inPanel && !form.querySelector("[data-refused]")) {
    goTo(inPanel.id);
    return;
  }
  const heading =
    form.querySelector(".conflicts h2") ?? form.querySelector("[data-refused]") ?? form.querySelector("[data-told]");
  if (named && !form.querySelector(".conflicts")) goTo(named.dataset.place);
  else if (heading) {
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: "center" });
    heading.focus({ preventScroll: true });
  }
};
