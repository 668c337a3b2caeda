// Finding words in the text and replacing them: a bar under the toolbar. Replacing all is undone by one Ctrl+Z.

import { Extension, crel, pm } from "django-prose-editor/editor";

const ALL = "found";
const CURRENT = "found-current";
const SIGNS = /[.*+?^${}()|[\]\\/]/g;
// What keyboards have one key for is found however it is set.
const LIKE = { "'": "['’‘‚‹›]", '"': '["“”„«»]', " ": "[ \\u00a0\\u202f]", "-": "[-\\u2010\\u2011]" };
const WORD = "[\\p{L}\\p{M}\\p{N}_]";

const { TextSelection } = pm.state;

// Null for nothing to be found.
export const patternOf = (words, { matchCase = false, wholeWords = false } = {}) => {
  if (!words) return null;
  const plain = [...words].map((letter) => LIKE[letter] ?? letter.replace(SIGNS, "\\$&")).join("");
  return new RegExp(wholeWords ? `(?<!${WORD})${plain}(?!${WORD})` : plain, matchCase ? "gu" : "giu");
};

// The places in the document, first to last; never across the end of a paragraph.
const find = (doc, pattern) => {
  const found = [];
  if (pattern)
    doc.descendants((node, at) => {
      if (!node.isTextblock) return true;
      const text = node.textBetween(0, node.content.size, "", "\ufffc");
      for (const match of text.matchAll(pattern))
        found.push({ from: at + 1 + match.index, to: at + 1 + match.index + match[0].length });
      return false;
    });
  return found;
};

// Marks of the browser's own (CSS Custom Highlight API): nothing is put into the text.
const draw = (view, name, places) => {
  if (!CSS.highlights) return;
  const ranges = places.map(({ from, to }) => {
    const [start, end] = [view.domAtPos(from), view.domAtPos(to)];
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  });
  CSS.highlights.set(name, new Highlight(...ranges));
};

const field = (label, type = "text") =>
  crel("input", { type, "aria-label": label, placeholder: label, dir: "auto", autocomplete: "off" });

const choice = (words) => {
  const box = crel("input", { type: "checkbox" });
  return { box, label: crel("label", { className: "find-bar__choice" }, [box, words]) };
};

class FindBar {
  constructor(editor) {
    this.editor = editor;
    this.found = [];
    this.start = 0; // where looking begins: the cursor, then what was gone to last
    this.words = field("Find in the text");
    this.instead = field("Replace with");
    this.count = crel("span", { className: "find-bar__count", role: "status" });
    this.matchCase = choice("Match case");
    this.wholeWords = choice("Whole words");
    this.element = crel(
      "div",
      { className: "find-bar", role: "search", "aria-label": "Find and replace in the text" },
      [
        this.words,
        this.button("Previous", () => this.step(-1)),
        this.button("Next", () => this.step(1)),
        this.count,
        this.instead,
        this.button("Replace", () => this.replace()),
        this.button("Replace all", () => this.replaceAll()),
        this.matchCase.label,
        this.wholeWords.label,
        this.button("Close", () => this.close()),
      ],
    );
    this.words.addEventListener("input", () => this.look());
    for (const { box } of [this.matchCase, this.wholeWords]) box.addEventListener("change", () => this.look());
    this.element.addEventListener("keydown", (event) => this.key(event));
    // What is typed here is not of the story.
    for (const name of ["input", "change"]) this.element.addEventListener(name, (event) => event.stopPropagation());
    this.changed = () => this.look({ quietly: true });
  }

  button(words, act) {
    const element = crel("button", { type: "button", className: "quiet-act", textContent: words });
    element.addEventListener("click", act);
    return element;
  }

  open() {
    const { state, view } = this.editor;
    const { from, to } = state.selection;
    const selected = state.doc.textBetween(from, to, "\n", "\n");
    if (!this.element.isConnected) {
      view.dom.parentElement.querySelector(".prose-menubar").after(this.element);
      this.editor.on("update", this.changed);
    }
    this.start = from;
    if (selected && !selected.includes("\n")) this.words.value = selected;
    this.words.focus();
    this.words.select();
    this.look();
  }

  close() {
    this.editor.off("update", this.changed);
    this.element.remove();
    for (const name of [ALL, CURRENT]) CSS.highlights?.delete(name);
    this.editor.commands.focus();
  }

  key(event) {
    const enter = event.key === "Enter" && event.target.matches("input:not([type=checkbox])");
    if (event.ctrlKey || event.metaKey) return; // of the form
    event.stopPropagation();
    if (event.key === "Escape") this.close();
    else if (enter && event.target === this.words) this.step(event.shiftKey ? -1 : 1);
    else if (enter) this.replace();
    else return;
    event.preventDefault();
  }

  pattern() {
    return patternOf(this.words.value, {
      matchCase: this.matchCase.box.checked,
      wholeWords: this.wholeWords.box.checked,
    });
  }

  // The first from the cursor on is the current one; `quietly` leaves what is scrolled to.
  look({ quietly = false } = {}) {
    const { view, state } = this.editor;
    this.found = find(state.doc, this.pattern());
    const next = this.found.findIndex(({ from }) => from >= this.start);
    this.at = this.found.length ? Math.max(0, next) : -1;
    draw(view, ALL, this.found);
    this.show({ quietly });
  }

  show({ quietly = false } = {}) {
    const current = this.found[this.at];
    draw(this.editor.view, CURRENT, current ? [current] : []);
    if (!this.words.value) this.count.textContent = "";
    else this.count.textContent = current ? `${this.at + 1} of ${this.found.length}` : "Not found";
    if (current && !quietly) this.goTo(current);
  }

  goTo({ from, to }) {
    const { view, state } = this.editor;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
    const { node } = view.domAtPos(from);
    (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).scrollIntoView({ block: "center" });
  }

  step(by) {
    if (!this.found.length) return;
    this.at = (this.at + by + this.found.length) % this.found.length;
    this.start = this.found[this.at].from;
    this.show();
  }

  put(places) {
    const { tr } = this.editor.state;
    for (const { from, to } of places.toReversed()) {
      if (this.instead.value) tr.insertText(this.instead.value, from, to);
      else tr.delete(from, to);
    }
    this.editor.view.dispatch(pm.history.closeHistory(tr));
  }

  replace() {
    const current = this.found[this.at];
    if (!current) return;
    this.put([current]);
    const after = current.from + this.instead.value.length;
    this.found = find(this.editor.state.doc, this.pattern());
    this.at = this.found.length
      ? Math.max(
          0,
          this.found.findIndex(({ from }) => from >= after),
        )
      : -1;
    draw(this.editor.view, ALL, this.found);
    this.show();
  }

  replaceAll() {
    const { length } = this.found;
    if (!length) return;
    this.put(this.found);
    this.count.textContent = `${length} replaced`;
  }
}

export const FindAndReplace = Extension.create({
  name: "findAndReplace",
  addStorage: () => ({ bar: null }),
  addCommands() {
    return {
      findAndReplace:
        () =>
        ({ editor }) => {
          this.storage.bar ??= new FindBar(editor);
          this.storage.bar.open();
          return true;
        },
    };
  },
  addKeyboardShortcuts: () => ({ "Mod-h": ({ editor }) => editor.commands.findAndReplace() }),
  addMenuItems({ buttons, menu }) {
    menu.defineItem({
      name: "find",
      groups: "history",
      button: buttons.material("find_replace", "find and replace"),
      command: (editor) => editor.commands.findAndReplace(),
    });
  },
});
