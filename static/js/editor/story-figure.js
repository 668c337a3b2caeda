// The story's pictures in its text: put in by the toolbar, by a drop or from their row, removed with their picture.

import { Node, crel } from "django-prose-editor/editor";

import { FIGURE_REMOVED, PICTURE_WANTED } from "desk/events";
import { keyOf, lacks, rowOf } from "desk/figure-rows";
import { addPicture } from "desk/figures";
import { choosePicture } from "desk/picture-dialog";
import { FigurePlace, NAME, openWords, textAfter } from "editor/figure-place";

// --- Putting pictures into the text ---

// After the block that the cursor is in, or before one that is empty: a picture never parts a paragraph, nor hides in a
// list or a table.
const atCursor = ({ $to }) => {
  if (!$to.depth) return $to.pos;
  return $to.depth === 1 && !$to.parent.content.size ? $to.before(1) : $to.after(1);
};

// Before or after the block at a point of the window, whichever is nearer.
const atPoint = (view, point) => {
  const found = view.posAtCoords(point);
  if (!found) return view.state.doc.content.size;
  const $pos = view.state.doc.resolve(found.pos);
  if (!$pos.depth) return $pos.pos;
  const box = view.nodeDOM($pos.before(1)).getBoundingClientRect();
  return point.top < box.top + box.height / 2 ? $pos.before(1) : $pos.after(1);
};

const put = (editor, { keys, point }) => {
  const { view } = editor;
  const { doc, schema, selection, tr } = editor.state;
  const at = point ? atPoint(view, point) : atCursor(selection);
  const nodes = keys.map((key) => schema.nodes[NAME].create({ key }));
  // Nothing could be typed after a picture at the very end: give it a paragraph, which is not kept while it is empty.
  const after = at >= doc.content.size ? [schema.nodes.paragraph.create()] : [];
  tr.insert(at, [...nodes, ...after]);
  view.dispatch(tr.setSelection(textAfter(tr.doc, at + nodes.length)));
  const first = view.nodeDOM(at);
  const row = rowOf(keys[0]);
  if (row && lacks(row).length) openWords(first);
  else view.focus();
  first.scrollIntoView({ block: "nearest" });
};

const insert = async (editor) => {
  const chosen = await choosePicture({ heading: "Put a picture into the text", story: true });
  if (!chosen) return editor.commands.focus();
  if (chosen.key) return put(editor, { keys: [chosen.key] });
  const added = chosen.files?.map((file) => addPicture({ file }, "inline")) ?? [
    addPicture({ choice: chosen.choice }, "inline"),
  ];
  return put(editor, { keys: added.map(keyOf) });
};

// --- Removing them with their picture, and bringing them back with it ---

const removeAll = (editor, key) => {
  const found = [];
  const { doc, tr, schema } = editor.state;
  doc.descendants((node, pos) => {
    if (node.type.name === NAME && node.attrs.key === key) found.push({ node, pos });
  });
  if (!found.length) return found;
  if (found.length === doc.childCount) tr.insert(doc.content.size, schema.nodes.paragraph.create());
  for (const { node, pos } of found.toReversed()) tr.delete(pos, pos + node.nodeSize);
  editor.view.dispatch(tr);
  return found.map(({ node, pos }) => ({ node, pos: tr.mapping.map(pos) }));
};

const bringBack = (editor, removed) => {
  const { tr } = editor.state;
  for (const { node, pos } of removed) {
    const $pos = tr.doc.resolve(tr.mapping.map(pos));
    tr.insert($pos.depth ? $pos.after(1) : $pos.pos, node);
  }
  editor.view.dispatch(tr);
};

const follow = (editor, gone, told) => {
  if (told.out) {
    const removed = removeAll(editor, told.key);
    gone.set(told.key, removed);
    told.places = removed.length;
    return;
  }
  const removed = gone.get(told.key) ?? [];
  gone.delete(told.key);
  if (removed.length) bringBack(editor, removed);
  told.places = removed.length;
};

export const StoryFigure = Node.create({
  name: NAME,
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
  addStorage: () => ({ gone: new Map() }),
  onCreate() {
    const { editor, storage } = this;
    storage.wanted = (event) => put(editor, event.detail);
    storage.removed = (event) => follow(editor, storage.gone, event.detail);
    document.addEventListener(PICTURE_WANTED, storage.wanted);
    document.addEventListener(FIGURE_REMOVED, storage.removed);
  },
  onTransaction({ transaction }) {
    for (const removed of this.storage.gone.values())
      for (const each of removed) each.pos = transaction.mapping.map(each.pos);
  },
  onDestroy() {
    document.removeEventListener(PICTURE_WANTED, this.storage.wanted);
    document.removeEventListener(FIGURE_REMOVED, this.storage.removed);
  },
  addNodeView:
    () =>
    ({ editor, node, getPos }) =>
      new FigurePlace(editor, node.attrs.key, getPos),
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
      name: NAME,
      groups: "nodes",
      priority: 80,
      button: buttons.text("Picture", "picture in the text"),
      option: crel("p", { textContent: "Picture" }),
      active: (editor) => editor.isActive(NAME),
      command: insert,
    });
  },
});
