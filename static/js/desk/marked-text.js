// The editor's text as comments see it: read as plain text, marked without a change to it, gone to by its passages.

import { find, quote } from "desk/passages";

const ALL = "comments";
const CURRENT = "comment-current";

export class MarkedText {
  constructor(editor) {
    this.editor = editor;
    this.passages = new Map();
  }

  // Letters of the text with the place of each in the document; blocks are parted by line ends.
  read() {
    const letters = [];
    const places = [];
    this.editor.state.doc.descendants((node, at) => {
      if (node.isTextblock && letters.length) {
        letters.push("\n");
        places.push(at);
      }
      if (node.type.name === "hardBreak") {
        letters.push("\n");
        places.push(at);
      }
      if (node.isText)
        for (let index = 0; index < node.text.length; index += 1) {
          letters.push(node.text[index]);
          places.push(at + index);
        }
    });
    return { text: letters.join(""), places };
  }

  // What is selected, with the words around it; null where nothing is.
  selected() {
    const { from, to } = this.editor.state.selection;
    const { text, places } = this.read();
    const inside = places.reduce(
      (found, place, index) => (place >= from && place < to ? [Math.min(found[0], index), index + 1] : found),
      [text.length, 0],
    );
    return inside[0] < inside[1] && text.slice(...inside).trim() ? quote(text, ...inside) : null;
  }

  // Find each passage, a map of names to what is remembered of it; mark those that are there, and say which are.
  mark(passages) {
    this.passages = passages;
    const { text, places } = this.read();
    this.found = new Map();
    for (const [name, passage] of passages) {
      const at = find(text, passage);
      if (at) this.found.set(name, { from: places[at[0]], to: places[at[1] - 1] + 1 });
    }
    this.draw(ALL, [...this.found.values()]);
    return this.found;
  }

  // Select a passage and bring it into view; was it there?
  goTo(name) {
    const span = this.found?.get(name);
    if (!span) return false;
    this.editor.chain().setTextSelection(span).focus().run();
    const line = this.editor.view.domAtPos(span.from).node;
    (line.nodeType === Node.TEXT_NODE ? line.parentElement : line).scrollIntoView({ block: "center" });
    this.draw(CURRENT, [span]);
    return true;
  }

  // The name of the passage in which the cursor stands, the shortest of several.
  here() {
    const { from, to } = this.editor.state.selection;
    const under = [...(this.found ?? [])].filter(([, span]) => span.from <= from && to <= span.to);
    return under.sort(([, one], [, other]) => one.to - one.from - (other.to - other.from))[0]?.[0] ?? null;
  }

  // Marks of the browser's own (CSS Custom Highlight API): nothing is put into the text, so nothing of it is saved.
  draw(name, spans) {
    if (!CSS.highlights) return;
    const ranges = spans.map(({ from, to }) => {
      const [start, end] = [this.editor.view.domAtPos(from), this.editor.view.domAtPos(to)];
      const range = document.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      return range;
    });
    CSS.highlights.set(name, new Highlight(...ranges));
  }
}
