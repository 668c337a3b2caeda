// Pasting and dropping: whatever program it comes from, only what a story's text may hold comes in, and what does not is said.

import { Extension, Plugin } from "django-prose-editor/editor";

import { cleaned } from "paste/clean";
import { read } from "paste/styles";
import { prepareSaying, say } from "editor/status-line";

const OURS =
  "p, h2, h3, ul, ol, li, blockquote, figure[data-figure], figure[data-embed], hr, table, thead, tbody, tr, th, td, strong, em, a, sup, sub, br, s, code";

// Copied in this editor: it is clean, and ProseMirror knows better where it was cut.
const copiedHere = (html) => {
  if (!html.includes("data-pm-slice")) return false;
  const found = [...read(html).document.body.querySelectorAll("*")];
  return found.every((element) => element.matches(OURS) && !("style" in element.dataset));
};

export const Paste = Extension.create({
  name: "cleanPaste",
  priority: 1100, // before the links' own handling
  addOptions: () => ({ site: "" }),
  onBeforeCreate() {
    // Text is text: two asterisks in a pasted line are no formatting. Addresses do become links.
    this.editor.options.enablePasteRules = ["link"];
    // So is typed text: “*5 to *6” and a line that begins with a hyphen are what they look like.
    this.editor.options.enableInputRules = false;
  },
  onCreate() {
    prepareSaying(this.editor);
  },
  addProseMirrorPlugins() {
    const { editor, options } = this;
    const own = [location.origin, options.site].filter(Boolean);
    const embedOf = (address) => editor.storage.embed?.canonical(address) ?? "";
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => {
            if (copiedHere(html)) return html;
            const { html: clean, left } = cleaned(html, { embedOf, own });
            say(editor, left.said, left.words);
            return clean;
          },
          transformPastedText: (text) => {
            say(editor, "");
            return text;
          },
          handlePaste: (_view, event) => {
            const data = event.clipboardData;
            if (!data?.files.length || data.types.includes("text/html") || data.types.includes("text/plain"))
              return false;
            say(
              editor,
              "A picture cannot be pasted into the text: add it under the text, then put it here with its caption and credit.",
            );
            return true;
          },
        },
      }),
    ];
  },
});
