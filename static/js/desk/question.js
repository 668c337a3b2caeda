// What is asked before an act that readers see, as a dialog.

import { form } from "desk/form";

const question = document.querySelector("[data-question]");

const twinOf = (field) =>
  field.name.startsWith("asked_") && form.querySelector(`[name="${CSS.escape(field.name.slice("asked_".length))}"]`);

// What was typed in the question stays typed in the panel, where it has the same field.
const keepTyped = () => {
  for (const field of question.querySelectorAll("textarea, select, input[type=text], input[type=datetime-local]")) {
    const twin = twinOf(field);
    if (!twin || twin.value === field.value) continue;
    twin.value = field.value;
    twin.dispatchEvent(new Event("input", { bubbles: true }));
    twin.dispatchEvent(new Event("change", { bubbles: true }));
  }
};

const leave = () => {
  keepTyped();
  const asker = form.querySelector(`.panel [name="_act"][value="${CSS.escape(question.dataset.question)}"]`);
  question.close();
  question.remove();
  asker?.focus();
};

// The first field that lacks something says so; the form itself is checked by the desk.
const lacking = () => {
  const field = [...question.querySelectorAll("input, select, textarea")].find((each) => !each.checkValidity());
  field?.reportValidity();
  return Boolean(field);
};

if (question) {
  history.replaceState(history.state, "", location.pathname + location.search);
  question.removeAttribute("open");
  question.showModal();
  question.querySelector("input:not([type=hidden]), textarea, select, button").focus();
  const main = question.querySelector(".act--main");
  question.addEventListener("cancel", (event) => {
    event.preventDefault();
    leave();
  });
  question.querySelector("[data-leave]").addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  main?.addEventListener("click", (event) => {
    if (lacking()) event.preventDefault();
  });
  question.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches("input")) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.ctrlKey && !event.metaKey) main?.click();
  });
}
