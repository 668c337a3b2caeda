// A line under the text in which the editor says what it did: seen, and heard by who cannot see it.

import { crel } from "django-prose-editor/editor";

const lineOf = (editor) => {
  const box = editor.view.dom.closest(".prose-editor");
  const found = box.parentNode.querySelector(":scope > .text-said");
  if (found) return found;
  const line = crel("div", { className: "text-said", role: "status" });
  box.after(line);
  return line;
};

export const prepareSaying = (editor) => lineOf(editor);

// `details` are words that did not come along, to be read on demand.
export const say = (editor, text, details = []) => {
  const line = lineOf(editor);
  const more = details.length
    ? [
        crel("details", {}, [
          crel("summary", { textContent: "What they say" }),
          crel(
            "ul",
            {},
            details.map((each) => crel("li", { textContent: each, dir: "auto" })),
          ),
        ]),
      ]
    : [];
  line.replaceChildren(...(text ? [crel("p", { textContent: text }), ...more] : []));
};
