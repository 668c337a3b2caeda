// A film, a sound, a chart or a post of another site: its address pasted alone on an empty line becomes a card with a caption.

import { Node, Plugin, crel, pm } from "django-prose-editor/editor";

import { labelled, openDialog } from "editor/dialog";
import { say } from "editor/status-line";

const LONGEST = 500;
const PLAIN = /^https?:\/\/[!#-&(-;=?-[\]-_a-~]+$/;
const KINDS = { video: "video", audio: "sound", chart: "chart", post: "post" };

const { NodeSelection, TextSelection } = pm.state;

// The same reading as `articles/content/embeds.py`, of the same table.
const reader = (providers) => {
  const table = providers.map((provider) => ({
    ...provider,
    compiled: provider.patterns.map((pattern) => new RegExp(`^(?:${pattern})$`)),
  }));
  return (address) => {
    if (address.length > LONGEST || !PLAIN.test(address)) return null;
    for (const { compiled, canonical, label, kind } of table) {
      const key = compiled.map((pattern) => pattern.exec(address)?.[1]).find(Boolean);
      if (key) return { address: canonical.replace("{}", () => key), name: `${label} ${KINDS[kind]}` };
    }
    return null;
  };
};

// An address alone on an empty line of the story itself, not inside a list, a table or a quotation.
const pasted = (view, event, read) => {
  const { $from, empty } = view.state.selection;
  const found = read((event.clipboardData?.getData("text/plain") ?? "").trim());
  const alone = empty && $from.depth === 1 && $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
  return found && alone ? found : null;
};

// Inside a list, a table or a quotation an embed would part what it is pasted into: there it is a link.
const asLinks = (slice, schema) => {
  const blocks = [];
  slice.content.forEach((node) => {
    if (node.type.name !== "embed") return blocks.push(node);
    const link = schema.marks.link.create({ href: node.attrs.address });
    return blocks.push(
      schema.nodes.paragraph.create(null, schema.text(node.textContent || node.attrs.address, [link])),
    );
  });
  return new pm.model.Slice(pm.model.Fragment.from(blocks), slice.openStart, slice.openEnd);
};

const put = (view, { address }) => {
  const { state } = view;
  const { embed, paragraph } = state.schema.nodes;
  const { $from } = state.selection;
  const last = $from.after() === state.doc.content.size;
  const tr = state.tr.replaceWith($from.before(), $from.after(), [
    embed.create({ address }),
    ...(last ? [paragraph.create()] : []),
  ]);
  const after = $from.before() + 2;
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after))).scrollIntoView());
};

// After the block that the cursor is in, or in its place where it is an empty line; the cursor goes into the caption.
const insert = (view, { address }) => {
  const { state } = view;
  const { embed, paragraph } = state.schema.nodes;
  const { $from, $to } = state.selection;
  const line = $to.depth === 1 && $to.parent.type === paragraph && $to.parent.content.size === 0;
  const end = $to.depth ? $to.after(1) : $to.pos;
  const start = line ? $from.before(1) : end;
  const last = end === state.doc.content.size ? [paragraph.create()] : [];
  const tr = state.tr.replaceWith(start, end, [embed.create({ address }), ...last]);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, start + 1)).scrollIntoView());
  view.focus();
};

const askFor = async ({ view, commands }, { read, providers }) => {
  const field = crel("input", { type: "url", id: "embed-address", dir: "auto", autocomplete: "off" });
  const sites = [...new Set(providers.map(({ label }) => label))];
  const found = await openDialog({
    heading: "Video, sound, chart or post",
    act: "Embed",
    parts: [
      ...labelled("Its address", field),
      crel("p", { className: "field__help", textContent: `From ${sites.join(", ")}.` }),
    ],
    read: () => {
      const known = read(field.value.trim());
      if (!known)
        throw new Error(
          `This is no address of a single video, sound, chart or post of ${sites.join(", ")}. Copy it from your browser’s address bar, or make a link.`,
        );
      return known;
    },
  });
  if (found) insert(view, found);
  else commands.focus();
};

export const Embed = Node.create({
  name: "embed",
  priority: 1090,
  group: "figurePlace",
  content: "text*",
  marks: "",
  isolating: true,
  defining: true,
  draggable: true,
  addOptions: () => ({ providers: [] }),
  addStorage() {
    const read = reader(this.options.providers);
    return { read, canonical: (address) => read(address)?.address ?? "" };
  },
  addAttributes: () => ({
    address: {
      default: "",
      parseHTML: (element) => element.dataset.embed,
      renderHTML: ({ address }) => ({ "data-embed": address }),
    },
  }),
  parseHTML: () => [{ tag: "figure[data-embed]", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes, 0],
  addNodeView() {
    const { read } = this.storage;
    return ({ node }) => {
      const { address } = node.attrs;
      const caption = crel("figcaption", { className: "embed-place__caption" });
      caption.dataset.placeholder = "Caption: what it shows";
      const dom = crel("figure", { className: "embed-place" }, [
        crel("p", { className: "embed-place__what", contentEditable: "false" }, [
          crel("strong", { textContent: read(address)?.name ?? "Link" }),
          crel("span", { textContent: address }),
        ]),
        caption,
      ]);
      const dress = (now) => caption.classList.toggle("embed-place__caption--empty", now.content.size === 0);
      dress(node);
      const update = (now) => {
        if (now.type !== node.type || now.attrs.address !== address) return false;
        dress(now);
        return true;
      };
      return { dom, contentDOM: caption, update };
    };
  },
  addKeyboardShortcuts() {
    const inCaption = () =>
      this.editor.isActive("embed") && this.editor.state.selection.$from.parent.type.name === "embed";
    return {
      Enter: ({ editor }) => {
        if (!inCaption()) return false;
        const after = editor.state.selection.$from.after();
        return editor
          .chain()
          .insertContentAt(after, { type: "paragraph" })
          .setTextSelection(after + 1)
          .run();
      },
      Backspace: ({ editor }) => {
        const { $from, empty } = editor.state.selection;
        if (!inCaption() || !empty || $from.parentOffset) return false;
        editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, $from.before())));
        return true;
      },
    };
  },
  addMenuItems({ buttons, menu }) {
    const about = { read: this.storage.read, providers: this.options.providers };
    menu.defineItem({
      name: "embed",
      groups: "nodes",
      priority: 70,
      button: buttons.material("smart_display", "embed"),
      option: crel("p", { textContent: "Embed" }),
      active: (editor) => editor.isActive("embed"),
      command: (editor) => askFor(editor, about),
    });
  },
  addProseMirrorPlugins() {
    const { editor, storage } = this;
    return [
      new Plugin({
        props: {
          transformPasted: (slice, view) =>
            view.state.selection.$from.depth > 1 ? asLinks(slice, view.state.schema) : slice,
          handlePaste: (view, event) => {
            const found = pasted(view, event, storage.read);
            if (!found) return false;
            put(view, found);
            say(
              editor,
              `${found.name}: readers see a card and load it with a click. For a plain link, undo and paste it among words.`,
            );
            return true;
          },
        },
      }),
    ];
  },
});
