// What becomes of some letters as one types them: typographic quotes, dashes and ellipses by the story's language, and a
// numbered list after “1. ”. One Ctrl+Z has it as it was typed.

import { Extension, Plugin, pm } from "django-prose-editor/editor";

import { typeset } from "editor/quotes";

const LOOKED_BACK = 200; // letters

const { closeHistory } = pm.history;

const before = ($from) =>
  $from.parent.textBetween(Math.max(0, $from.parentOffset - LOOKED_BACK), $from.parentOffset, "", "\ufffc");

const isCode = ({ storedMarks }, $from) => (storedMarks ?? $from.marks()).some((mark) => mark.type.name === "code");

// First as it was typed, then what it becomes, as a step of its own in what can be undone.
const asTyped = (view, { from, to, text }, become) => {
  view.dispatch(view.state.tr.insertText(text, from, to));
  const tr = become(view.state.tr, from + text.length);
  view.dispatch(closeHistory(tr.scrollIntoView()));
  view.dispatch(closeHistory(view.state.tr));
  return true;
};

// “1. ” at the beginning of a paragraph of the story itself.
const beginsList = ({ $from, typed, said }) =>
  typed === " " &&
  said === "1." &&
  $from.parentOffset === 2 &&
  $from.depth === 1 &&
  $from.parent.type.name === "paragraph";

const intoList = (schema) => (tr, end) => {
  const { orderedList, listItem } = schema.nodes;
  tr.delete(end - 3, end);
  const range = tr.doc.resolve(end - 3).blockRange();
  return tr.wrap(range, [{ type: orderedList }, { type: listItem }]);
};

export const AsYouType = Extension.create({
  name: "asYouType",
  addProseMirrorPlugins() {
    const form = this.editor.options.element.closest?.("form");
    const language = () => form?.querySelector("[name=language]")?.value || "en";
    const wanted = () => form?.dataset.typography !== "0";
    const handleTextInput = (view, from, to, text) => {
      if (view.composing || [...text].length !== 1) return false;
      const $from = view.state.doc.resolve(from);
      if (!$from.parent.isTextblock || isCode(view.state, $from)) return false;
      const said = before($from);
      const typed = { from, to, text };
      if (beginsList({ $from, typed: text, said })) return asTyped(view, typed, intoList(view.state.schema));
      const made = wanted() && typeset(said, text, language());
      if (!made || made.words === text) return false;
      return asTyped(view, typed, (tr, end) => tr.insertText(made.words, end - 1 - made.back, end));
    };
    return [new Plugin({ props: { handleTextInput } })];
  },
});
