// The story's text when the form was sent, and what others changed in it meanwhile.

import { createDocument, getHTMLFromFragment, pm } from "django-prose-editor/editor";

const MOST_COMPARED = 1_000_000; // pairs of blocks

// A text as the editor would write it into its field.
export const asWritten = ({ schema, options }, markup) => {
  const made = getHTMLFromFragment(createDocument(markup, schema, options.parseOptions).content, schema);
  return made === "<p></p>" ? "" : made;
};

const blocksOf = (doc) => {
  const blocks = [];
  doc.forEach((node, at) => blocks.push({ node, from: at, to: at + node.nodeSize }));
  return blocks;
};

// Spaces that the desk does not keep make no difference.
const keyOf = (serializer) => {
  const { implementation } = document;
  return ({ node }) => {
    const box = implementation.createHTMLDocument("").createElement("div");
    box.append(serializer.serializeNode(node));
    return box.innerHTML
      .replace(/\s+/g, " ")
      .replace(/ (?=<)/g, "")
      .replace(/(?<=>) /g, "");
  };
};

// Which blocks of `was` gave way to which of `now`, first to last: { from, to, start, end } count blocks of each.
export const changedBlocks = (was, now) => {
  let start = 0;
  while (start < was.length && start < now.length && was[start] === now[start]) start += 1;
  let [end, other] = [was.length, now.length];
  while (end > start && other > start && was[end - 1] === now[other - 1]) {
    end -= 1;
    other -= 1;
  }
  if (start === end && start === other) return [];
  if ((end - start) * (other - start) > MOST_COMPARED) return [{ from: start, to: end, start, end: other }];
  return parted(was.slice(start, end), now.slice(start, other), start);
};

// By the longest run of blocks that both have (dynamic programming, as of `diff`).
const parted = (was, now, offset) => {
  const length = was.map(() => new Uint32Array(now.length + 1));
  length.push(new Uint32Array(now.length + 1));
  for (let i = was.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      length[i][j] = was[i] === now[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
  const changes = [];
  let [i, j, open] = [0, 0, null];
  const extend = () => {
    open ??= { from: i + offset, start: j + offset };
  };
  const close = () => {
    if (open) changes.push({ ...open, to: i + offset, end: j + offset });
    open = null;
  };
  while (i < was.length || j < now.length) {
    if (i < was.length && j < now.length && was[i] === now[j]) {
      close();
      i += 1;
      j += 1;
    } else {
      extend();
      if (j >= now.length || (i < was.length && length[i + 1][j] >= length[i][j + 1])) i += 1;
      else j += 1;
    }
  }
  close();
  return changes;
};

export class SentText {
  constructor(editor) {
    this.editor = editor;
    if (!editor) return;
    this.doc = editor.state.doc;
    this.moved = new pm.transform.Mapping();
    this.follow = ({ transaction, appendedTransactions = [] }) => {
      for (const each of [transaction, ...appendedTransactions]) this.moved.appendMapping(each.mapping);
    };
    editor.on("transaction", this.follow);
  }

  stop() {
    this.editor?.off("transaction", this.follow);
  }

  // Brings in the blocks that others changed, beside what was typed since. Where both are in one place, both stay.
  take(markup) {
    if (!this.editor) return;
    const { state, schema, view } = this.editor;
    const key = keyOf(schema.cached.domSerializer ?? pm.model.DOMSerializer.fromSchema(schema));
    const was = blocksOf(this.doc);
    const now = blocksOf(createDocument(markup, schema, this.editor.options.parseOptions));
    const tr = state.tr;
    for (const change of changedBlocks(was.map(key), now.map(key)).toReversed()) {
      const nodes = now.slice(change.start, change.end).map(({ node }) => node);
      const gone = was.slice(change.from, change.to);
      // The desk keeps no empty paragraphs; somebody may be about to write into this one.
      if (nodes.length || gone.some(({ node }) => !node.isTextblock || node.content.size))
        this.put(tr, this.span(was, change), nodes);
    }
    if (tr.docChanged) view.dispatch(tr.setMeta("addToHistory", false));
  }

  span(was, { from, to }) {
    const start = was[from]?.from ?? this.doc.content.size;
    return { start, end: to > from ? was[to - 1].to : start };
  }

  put(tr, { start, end }, nodes) {
    const from = this.moved.map(start, 1);
    const to = Math.max(from, this.moved.map(end, -1));
    const untouched = this.editor.state.doc.slice(from, to).eq(this.doc.slice(start, end));
    if (untouched) tr.replaceWith(from, to, nodes);
    else if (nodes.length) tr.insert(to, nodes);
  }
}
