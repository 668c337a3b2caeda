// The editor's text as comments see it: read as plain text, with places that are the document's positions.

import { MarkedWords } from "desk/marked-words";

export class MarkedText extends MarkedWords {
  constructor(editor) {
    super();
    this.editor = editor;
    this.box = editor.view.dom;
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
    return { text: letters.join(""), places, placeOf: (index) => places[index] };
  }

  spanOf(first, last) {
    return { from: first, to: last + 1 };
  }

  rangeOf({ from, to }) {
    const [start, end] = [this.editor.view.domAtPos(from), this.editor.view.domAtPos(to)];
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  // Which letters are selected: from the first up to the one after the last.
  letters({ text, places }) {
    const { from, to } = this.editor.state.selection;
    return places.reduce(
      (found, place, index) => (place >= from && place < to ? [Math.min(found[0], index), index + 1] : found),
      [text.length, 0],
    );
  }

  select(span) {
    this.editor.chain().setTextSelection(span).focus().run();
  }

  focus() {
    this.editor.commands.focus();
  }

  // The name of the passage in which the cursor stands, the shortest of several.
  here() {
    const { from, to } = this.editor.state.selection;
    const under = [...this.found].filter(([, span]) => span.from <= from && to <= span.to);
    return under.sort(([, one], [, other]) => one.to - one.from - (other.to - other.from))[0]?.[0] ?? null;
  }
}
