// What a story's text has beside paragraphs: pull-quotes, and places where one of the story's pictures stands.

import { Blockquote, Document as Plain, Node, crel } from "django-prose-editor/editor";

// Figures stand between blocks, never inside a table or a list.
export const Document = Plain.extend({ content: "(block | figurePlace)+" });

export const PullQuote = Blockquote.extend({
  name: "pullQuote",
  priority: 150,
  parseHTML: () => [{ tag: "blockquote.pullquote", priority: 60 }],
  renderHTML: () => ["blockquote", { class: "pullquote" }, 0],
  addCommands: () => ({ togglePullQuote: () => ({ commands }) => commands.toggleWrap("pullQuote") }),
  addKeyboardShortcuts: () => ({}),
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

// The story's pictures as the form has them now: key, thumbnail, words. A row gets its key when it is saved.
const rows = () => [...document.querySelectorAll("[data-figure-row]")].filter((row) => row.dataset.key).map((row) => ({
  key: row.dataset.key,
  picture: row.querySelector(".pick__chosen img")?.src || "",
  caption: row.querySelector("[name$=-caption]")?.value || row.querySelector(".pick__label")?.textContent || "",
}));

const draw = (figure, key) => {
  const found = rows().find((row) => row.key === key);
  const picture = found?.picture ? [crel("img", { src: found.picture, alt: "", width: 160 })] : [];
  figure.replaceChildren(...picture, crel("figcaption", { textContent: found ? found.caption : `Picture ${key} is not in this story` }));
};

const choose = () => new Promise((resolve) => {
  const dialog = crel("dialog", { className: "figure-dialog", "aria-label": "Choose a picture of this story" });
  const found = rows();
  const buttons = found.map((row) => {
    const button = crel("button", { type: "button", className: "figure-dialog__picture" },
      [...(row.picture ? [crel("img", { src: row.picture, alt: "", width: 160 })] : []), crel("span", { textContent: row.caption || row.key })]);
    button.addEventListener("click", () => { dialog.close(row.key); });
    return button;
  });
  const words = found.length ? "Choose a picture of this story" : "Add a picture below and save the story; then it can stand in the text.";
  const close = crel("button", { type: "button", className: "quiet", textContent: "Cancel" });
  close.addEventListener("click", () => dialog.close(""));
  dialog.append(crel("p", { textContent: words }), ...buttons, close);
  dialog.addEventListener("close", () => { dialog.remove(); resolve(dialog.returnValue); });
  document.body.append(dialog);
  dialog.showModal();
});

export const StoryFigure = Node.create({
  name: "storyFigure",
  group: "figurePlace",
  atom: true,
  draggable: true,
  selectable: true,
  addAttributes: () => ({
    key: { default: "", parseHTML: (element) => element.dataset.figure, renderHTML: ({ key }) => ({ "data-figure": key }) },
  }),
  parseHTML: () => [{ tag: "figure[data-figure]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes],
  addNodeView: () => ({ node }) => {
    const dom = crel("figure", { className: "figure-place" });
    draw(dom, node.attrs.key);
    const again = () => draw(dom, node.attrs.key);
    document.addEventListener("picked", again);
    return { dom, destroy: () => document.removeEventListener("picked", again) };
  },
  addMenuItems({ buttons, menu }) {
    menu.defineItem({
      name: "storyFigure",
      groups: "nodes",
      priority: 80,
      button: buttons.text("Picture", "picture in the text"),
      option: crel("p", { textContent: "Picture" }),
      active: (editor) => editor.isActive("storyFigure"),
      command: async (editor) => {
        const key = await choose();
        if (key) editor.chain().focus().insertContent({ type: "storyFigure", attrs: { key } }).run();
      },
    });
  },
});
