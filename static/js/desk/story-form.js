// The story's form: fields that grow and count, the editor's names, and keys.

import { FIGURE_ADDED, PICKED } from "desk/events";
import { field, form, saveButton, textBox, withEditor, withToolbar } from "desk/form";
import { goTo, goToFirstWrong } from "desk/wrong-fields";

// Fields inside a picture's row come and go: what is typed in any of them is heard at the form.
const grow = (field) => {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
};

const growFields = () => {
  const all = () => form.querySelectorAll("textarea[data-grow]").forEach(grow);
  form.addEventListener("input", (event) => {
    if (event.target.matches("textarea[data-grow]")) grow(event.target);
  });
  for (const event of [FIGURE_ADDED, PICKED]) form.addEventListener(event, all);
  form.querySelectorAll("details").forEach((details) => details.addEventListener("toggle", all));
  document.fonts.ready.then(all);
  addEventListener("resize", all);
  all();
};

const countLetters = () =>
  form.querySelectorAll("[data-count]").forEach((field) => {
    const count = document.createElement("span");
    count.className = "field__count";
    const say = () => {
      const length = [...field.value].length;
      count.textContent = `${length} of ${field.dataset.count}`;
      count.classList.toggle("field__count--over", length > Number(field.dataset.count));
    };
    field.after(count);
    field.addEventListener("input", say);
    say();
  });

// A headline is one line, and a standfirst one paragraph: Enter goes on, to the standfirst and to the text.
const goOnWithEnter = () => {
  const next = { headline: () => field("standfirst"), standfirst: textBox };
  form.addEventListener("keydown", (event) => {
    const wanted = next[event.target.name];
    if (!wanted || event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing)
      return;
    event.preventDefault();
    wanted()?.focus();
  });
};

// The editor's box takes over the label of the field it stands for.
const labelText = (editor) => {
  const box = editor.view.dom;
  const label = form.querySelector(".field--body > label");
  label.removeAttribute("for");
  label.addEventListener("click", () => editor.commands.focus());
  box.setAttribute("aria-label", label.textContent.trim());
  box.setAttribute("aria-multiline", "true");
  box.setAttribute("dir", "auto");
};

// The editor's toolbar says what it is, and which of its buttons are pressed or of no use just now.
const labelToolbar = (editor, toolbar) => {
  toolbar.setAttribute("role", "toolbar");
  toolbar.setAttribute("aria-label", "Formatting");
  const say = () => {
    for (const button of toolbar.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.classList.contains("active")));
      button.setAttribute("aria-disabled", String(button.classList.contains("disabled")));
    }
  };
  editor.on("transaction", say);
  say();
};

// Enter in a field saves, as everywhere; it never publishes.
const saveWithEnter = () =>
  form.addEventListener("keydown", (event) => {
    if (
      event.key !== "Enter" ||
      event.defaultPrevented ||
      !event.target.matches("input:not([type=checkbox], [type=file])")
    )
      return;
    event.preventDefault();
    saveButton().click();
  });

// A button that a key leads to shows that it has the focus, also where a click came before the key.
const leadTo = (button) => {
  button.classList.add("act--led");
  button.addEventListener("blur", () => button.classList.remove("act--led"), { once: true });
  button.scrollIntoView({ block: "nearest" });
  button.focus({ focusVisible: true });
};

const listenForKeys = () =>
  document.addEventListener(
    "keydown",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      if (event.key.toLowerCase() === "s") saveButton().click();
      else if (event.key === "Enter") {
        leadTo(
          form.querySelector("dialog[open] .act--main") ??
            form.querySelector(".panel .act--main") ??
            form.querySelector("[data-main]") ??
            saveButton(),
        );
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );

// What was refused is said with the names of the fields that are wrong, each a way there.
const leadToWrong = () => {
  form.addEventListener("click", (event) => {
    const link = event.target.closest("[data-refused] [data-place]");
    if (!link) return;
    event.preventDefault();
    goTo(link.dataset.place);
  });
  if (form.querySelector("[data-refused], .panel .field--wrong")) withEditor(goToFirstWrong);
};

if (form) {
  growFields();
  leadToWrong();
  countLetters();
  goOnWithEnter();
  saveWithEnter();
  listenForKeys();
  withEditor(labelText);
  withToolbar(labelToolbar);
}
