// The toolbar is one stop for the Tab key; arrows move along it (WAI-ARIA APG, toolbar pattern). Alt+F10 goes there from
// the text, Escape back.

import { Extension, crel, isMacOS } from "django-prose-editor/editor";

// What each button does, as one says it, and its key.
const LABELS = {
  heading2: ["Heading", "Ctrl+Alt+2"],
  heading3: ["Smaller heading", "Ctrl+Alt+3"],
  bulletList: ["List", "Ctrl+Shift+8"],
  orderedList: ["Numbered list", "Ctrl+Shift+7"],
  blockquote: ["Quotation", "Ctrl+Shift+B"],
  pullQuote: ["Pull-quote", "Ctrl+Alt+Q"],
  storyFigure: ["Picture", "Ctrl+Alt+F"],
  embed: ["Video, sound, chart or post"],
  horizontalRule: ["Dividing line"],
  bold: ["Bold", "Ctrl+B"],
  italic: ["Italic", "Ctrl+I"],
  strike: ["Struck through"],
  subscript: ["Subscript", "Ctrl+,"],
  superscript: ["Superscript", "Ctrl+."],
  code: ["Code", "Ctrl+E"],
  link: ["Link", "Ctrl+K"],
  unlink: ["Remove the link"],
  table: ["Table"],
  "table:addColumnAfter": ["Add a column after this one"],
  "table:deleteColumn": ["Delete this column"],
  "table:addRowAfter": ["Add a row below this one"],
  "table:deleteRow": ["Delete this row"],
  "table:mergeCells": ["Merge the selected cells"],
  "table:splitCell": ["Split this cell"],
  "table:toggleHeaderCell": ["Heading cell, on or off"],
  "table:deleteTable": ["Delete the table"],
  "history:undo": ["Undo", "Ctrl+Z"],
  "history:redo": ["Redo", "Ctrl+Shift+Z"],
  find: ["Find and replace", "Ctrl+H"],
};

const asOnMac = (keys) => keys.replace("Ctrl", "⌘").replace("Alt", "⌥").replace("Shift", "⇧");

const label = (bar) => {
  for (const button of bar.querySelectorAll("button[data-name]")) {
    const [words, keys] = LABELS[button.dataset.name] ?? [];
    if (!words) continue;
    button.setAttribute("aria-label", words);
    button.title = keys ? `${words} (${isMacOS() ? asOnMac(keys) : keys})` : words;
  }
};

// What is of use in a table only stands under the toolbar, so that the text does not jump when the cursor comes there.
const partTableTools = (bar) => {
  const tools = [...bar.querySelectorAll("button[data-name^='table:']")];
  if (tools.length) bar.append(crel("div", { className: "prose-menubar__group table-tools" }, tools));
};

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
  label(bar);
  partTableTools(bar);
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
