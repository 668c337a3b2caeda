// What a story's text has beside paragraphs: pull-quotes, and places where one of the story's pictures stands.

import {
  Blockquote,
  Extension,
  Document as Plain,
  Node,
  OrderedList as PlainList,
  crel,
} from "django-prose-editor/editor";

import { PICKED, PICTURE_WANTED } from "desk/events";
import { figures, isTakenOut, part, picture, rows } from "desk/figure-rows";

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

// The story's pictures as the form has them now: key, thumbnail, words.
const pictures = () =>
  rows()
    .filter((row) => !isTakenOut(row) && picture(row))
    .map((row) => ({
      key: part(row, "key").value,
      src: picture(row).src,
      words: part(row, "caption").value || part(row, "alt").value || "A picture without words yet",
    }));

const draw = (figure, key) => {
  const found = pictures().find((each) => each.key === key);
  const words = found ? found.words : "This picture is not among the story’s pictures any more";
  figure.replaceChildren(
    ...(found ? [crel("img", { src: found.src, alt: "" })] : []),
    crel("figcaption", { textContent: words }),
  );
  figure.classList.toggle("figure-place--missing", !found);
};

const choose = () =>
  new Promise((resolve) => {
    const found = pictures();
    const buttons = found.map((shown) => {
      const button = crel("button", { type: "button", className: "figure-dialog__picture" }, [
        crel("img", { src: shown.src, alt: "" }),
        crel("span", { textContent: shown.words }),
      ]);
      button.addEventListener("click", () => dialog.close(shown.key));
      return button;
    });
    const none = found.length
      ? []
      : [crel("p", { textContent: "The story has no picture yet: add one under the text, then put it here." })];
    const cancel = crel("button", { type: "button", className: "act", textContent: "Cancel" });
    const dialog = crel("dialog", { className: "figure-dialog", "aria-labelledby": "figure-dialog-heading" }, [
      crel("h2", { id: "figure-dialog-heading", textContent: "Which picture stands here?" }),
      ...none,
      ...buttons,
      cancel,
    ]);
    cancel.addEventListener("click", () => dialog.close(""));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    document.body.append(dialog);
    dialog.showModal();
  });

// After the block that the cursor is in: a picture never parts a paragraph, nor hides in a list or a table.
const place = (editor, key) => {
  const { $to } = editor.state.selection;
  const at = $to.depth ? $to.after(1) : $to.pos;
  // Nothing could be typed after a picture at the very end: give it a paragraph, which is not kept while it is empty.
  const after = at >= editor.state.doc.content.size ? [{ type: "paragraph" }] : [];
  editor
    .chain()
    .focus()
    .insertContentAt(at, [{ type: "storyFigure", attrs: { key } }, ...after])
    .run();
};

const insert = async (editor) => {
  const key = await choose();
  if (key) place(editor, key);
  else editor.commands.focus();
};

export const StoryFigure = Node.create({
  name: "storyFigure",
  group: "figurePlace",
  atom: true,
  draggable: true,
  selectable: true,
  addAttributes: () => ({
    key: {
      default: "",
      parseHTML: (element) => element.dataset.figure,
      renderHTML: ({ key }) => ({ "data-figure": key }),
    },
  }),
  parseHTML: () => [{ tag: "figure[data-figure]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes],
  onCreate() {
    this.storage.wanted = (event) => place(this.editor, event.detail);
    document.addEventListener(PICTURE_WANTED, this.storage.wanted);
  },
  onDestroy() {
    document.removeEventListener(PICTURE_WANTED, this.storage.wanted);
  },
  addNodeView:
    () =>
    ({ node }) => {
      const dom = crel("figure", { className: "figure-place" });
      const again = () => draw(dom, node.attrs.key);
      const events = [PICKED, "change", "input"];
      for (const event of events) figures?.addEventListener(event, again);
      again();
      // The rows' pickers show their pictures; their module may come later.
      requestAnimationFrame(again);
      return {
        dom,
        destroy: () => {
          for (const event of events) figures?.removeEventListener(event, again);
        },
      };
    },
  addKeyboardShortcuts() {
    return {
      "Mod-Alt-f": ({ editor }) => {
        insert(editor);
        return true;
      },
    };
  },
  addMenuItems({ buttons, menu }) {
    menu.defineItem({
      name: "storyFigure",
      groups: "nodes",
      priority: 80,
      button: buttons.text("Picture", "picture in the text"),
      option: crel("p", { textContent: "Picture" }),
      active: (editor) => editor.isActive("storyFigure"),
      command: insert,
    });
  },
});
