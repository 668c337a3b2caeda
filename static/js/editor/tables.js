// Tables as they are stored: header rows stay a <thead>, header cells keep their scope, and no cell has a width or style.

import {
  Table as Plain,
  TableCell as PlainCell,
  TableHeader as PlainHeader,
  TableRow as PlainRow,
  pm,
} from "django-prose-editor/editor";

import { askForTable } from "editor/table-dialog";

const parsed = (name, read) => ({ default: null, parseHTML: (element) => read(element.getAttribute(name)) });
const span = (name) => ({
  default: 1,
  parseHTML: (element) => Math.min(Math.max(Number.parseInt(element.getAttribute(name), 10) || 1, 1), 100),
});

export const TableCell = PlainCell.extend({
  addAttributes: () => ({ colspan: span("colspan"), rowspan: span("rowspan") }),
});

export const TableHeader = PlainHeader.extend({
  addAttributes: () => ({
    colspan: span("colspan"),
    rowspan: span("rowspan"),
    scope: parsed("scope", (value) => value),
  }),
});

// Whether a row stood in the head of a table; null for one that was made here, of which its cells tell.
export const TableRow = PlainRow.extend({
  addAttributes: () => ({
    head: { default: null, parseHTML: (element) => element.parentNode?.localName === "thead", renderHTML: () => ({}) },
  }),
});

const leads = (row) => {
  if (row.attrs.head !== null) return row.attrs.head;
  let headers = row.childCount > 0;
  row.forEach((cell) => {
    headers &&= cell.type.name === "tableHeader";
  });
  return headers;
};

// The editor's model knows rows only: head and body are parted where the text is written out.
class Serializer extends pm.model.DOMSerializer {
  serializeNodeInner(node, options) {
    const dom = super.serializeNodeInner(node, options);
    if (node.type.name !== "table") return dom;
    let count = 0;
    while (count < node.childCount && leads(node.child(count))) count += 1;
    const body = dom.querySelector("tbody");
    if (!count || !body) return dom;
    const head = body.ownerDocument.createElement("thead");
    head.append(...[...body.children].slice(0, count));
    body.before(head);
    if (!body.hasChildNodes()) body.remove();
    return dom;
  }
}

const insert = async (editor) => {
  const wanted = await askForTable();
  if (wanted) editor.chain().focus().insertTable(wanted).run();
  else editor.commands.focus();
};

export const Table = Plain.extend({
  addCommands() {
    return {
      ...this.parent(),
      insertTableWithOptions:
        () =>
        ({ editor }) => {
          insert(editor);
          return true;
        },
    };
  },
  onBeforeCreate() {
    const { schema } = this.editor;
    const { nodes, marks } = pm.model.DOMSerializer.fromSchema(schema);
    schema.cached.domSerializer = new Serializer(nodes, marks);
  },
});
