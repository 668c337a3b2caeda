// The toolbar is one stop for the Tab key; arrows move along it (WAI-ARIA APG, toolbar pattern). Alt+F10 goes there from
// the text, Escape back.

import { Extension } from "django-prose-editor/editor";

const shown = (bar) => [...bar.querySelectorAll("button")].filter((button) => !button.classList.contains("hidden"));

const turnTo = (bar, button) => {
  for (const each of bar.querySelectorAll("button")) each.tabIndex = each === button ? 0 : -1;
};

const next = (buttons, at, key) =>
  ({
    ArrowRight: buttons[(at + 1) % buttons.length],
    ArrowLeft: buttons[(at - 1 + buttons.length) % buttons.length],
    Home: buttons[0],
    End: buttons.at(-1),
  })[key];

const dress = (bar, editor) => {
  const keepOne = () => {
    const buttons = shown(bar);
    if (!buttons.some((button) => button.tabIndex === 0)) turnTo(bar, buttons[0]);
  };
  turnTo(bar, shown(bar)[0]);
  editor.on("transaction", keepOne);
  bar.addEventListener("focusin", (event) => {
    if (event.target.matches("button")) turnTo(bar, event.target);
  });
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape") editor.commands.focus();
    const buttons = shown(bar);
    const button = next(buttons, buttons.indexOf(document.activeElement), event.key);
    if (!button && event.key !== "Escape") return;
    button?.focus();
    event.preventDefault();
  });
};

const barOf = (editor) => editor.view.dom.parentNode.querySelector(".prose-menubar");

export const Toolbar = Extension.create({
  name: "toolbar",
  priority: 1, // when the menu stands
  onCreate() {
    dress(barOf(this.editor), this.editor);
  },
  addKeyboardShortcuts() {
    return {
      "Alt-F10": () => {
        barOf(this.editor).querySelector("button[tabindex='0']").focus();
        return true;
      },
    };
  },
});
