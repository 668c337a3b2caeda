// Fields in which comments are typed: colleagues are offered after an @, and what is typed and not posted outlives the
// page, which saving the story may replace.

import { person } from "desk/form";
import { Mentions } from "desk/mentions";

const keyOf = (field, { comments }) => `comment ${person()} ${comments} ${field.id}`;

// `places` are the addresses that the section of comments names.
export const dress = (form, places) => {
  if (form.dressed) return;
  form.dressed = true;
  const field = form.elements.text;
  new Mentions(field, places.people);
  field.value ||= sessionStorage.getItem(keyOf(field, places)) ?? "";
  if (field.value && field.closest("details")) field.closest("details").open = true;
  field.addEventListener("input", () => sessionStorage.setItem(keyOf(field, places), field.value));
};

// What was posted is taken out of its field; what was typed since stays.
export const posted = (field, sent, places) => {
  if (field.value === sent) {
    field.value = "";
    sessionStorage.removeItem(keyOf(field, places));
  }
  field.form.querySelectorAll("[name=mentioned]").forEach((chosen) => chosen.remove());
  const details = field.closest("details");
  if (details) details.open = false;
};
