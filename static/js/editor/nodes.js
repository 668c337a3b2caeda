// What a story's text has beside paragraphs: pull-quotes, and blocks that know their direction.

import { Blockquote, Extension, Document as Plain, OrderedList as PlainList, crel } from "django-prose-editor/editor";

// Pictures stand between blocks, never inside a table or a list.
export const Document = Plain.extend({ content: "(block | figurePlace)+" });

// A block that says in which direction it is written goes on saying so.
export const Direction = Extension.create({
  name: "direction",
  addGlobalAttributes: () => [
    {
      types: [
        ...["paragraph", "heading", "blockquote", "pullQuote", "bulletList", "orderedList", "listItem"],
        ...["table", "tableCell", "tableHeader"],
      ],
      attributes: {
        dir: {
          default: null,
          parseHTML: (element) => (/^(?:ltr|rtl|auto)$/.test(element.dir) ? element.dir : null),
          renderHTML: ({ dir }) => (dir ? { dir } : {}),
        },
      },
    },
  ],
});

// Numbers are numbers: what a list begins with is kept, letters instead of digits are not.
export const OrderedList = PlainList.extend({
  addAttributes() {
    const { start } = this.parent();
    return { start, type: { default: "decimal", parseHTML: () => "decimal", renderHTML: () => ({}) } };
  },
});

export const PullQuote = Blockquote.extend({
  name: "pullQuote",
  priority: 150,
  parseHTML: () => [{ tag: "blockquote.pullquote", priority: 60 }],
  renderHTML: () => ["blockquote", { class: "pullquote" }, 0],
  addCommands: () => ({
    togglePullQuote:
      () =>
      ({ commands }) =>
        commands.toggleWrap("pullQuote"),
  }),
  addKeyboardShortcuts: () => ({ "Mod-Alt-q": ({ editor }) => editor.commands.togglePullQuote() }),
  addInputRules: () => [],
  addMenuItems({ buttons, menu }) {
    menu.defineItem({
      name: "pullQuote",
      groups: "nodes",
      priority: 90,
      button: buttons.text("“Pull”", "pull-quote"),
      option: crel("p", { textContent: "Pull-quote" }),
      active: (editor) => editor.isActive("pullQuote"),
      enabled: (editor) => editor.can().togglePullQuote(),
      command: (editor) => editor.chain().focus().togglePullQuote().run(),
    });
  },
});
