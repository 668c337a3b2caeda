// Words of a text that comments are about: found, marked without a change to the text, and gone to. What a text is made
// of, and how words of it are selected, its own kind knows: `read`, `spanOf`, `rangeOf`, `letters` and `select`.

import { find, quote } from "desk/passages";

const ALL = "comments";
const CURRENT = "comment-current";
const EDGE_PX = 64; // bars may lie over the edges of the screen

const inside = (box, x, y) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;

export class MarkedWords {
  found = new Map();

  // Find each passage, a map of names to what is remembered of it; mark those that are there, and say which are.
  mark(passages) {
    const { text, placeOf } = this.read();
    this.found = new Map();
    for (const [name, passage] of passages) {
      const at = find(text, passage);
      if (at) this.found.set(name, this.spanOf(placeOf(at[0]), placeOf(at[1] - 1)));
    }
    this.draw(ALL, [...this.found.values()]);
    return this.found;
  }

  // What is selected, with the words around it; null where nothing is.
  selected() {
    const read = this.read();
    const [from, to] = this.letters(read);
    return from < to && read.text.slice(from, to).trim() ? quote(read.text, from, to) : null;
  }

  // Where a passage is on the screen; null where it is not in the text.
  boxOf(name) {
    const span = this.found.get(name);
    return span ? this.rangeOf(span).getBoundingClientRect() : null;
  }

  // The name of the passage at a point of the screen, the shortest of several.
  at(x, y) {
    const ranges = [...this.found].map(([name, span]) => [name, this.rangeOf(span)]);
    const under = ranges.filter(([, range]) => [...range.getClientRects()].some((box) => inside(box, x, y)));
    const shortest = under.sort(([, one], [, other]) => one.toString().length - other.toString().length);
    return shortest[0]?.[0] ?? null;
  }

  // Mark a passage among the others, and bring it into view if it is not; was it there?
  show(name) {
    const span = this.found.get(name);
    this.draw(CURRENT, span ? [span] : []);
    if (!span) return false;
    const { top, bottom } = this.boxOf(name);
    const line = this.rangeOf(span).startContainer;
    const block = line.nodeType === Node.TEXT_NODE ? line.parentElement : line;
    if (top < EDGE_PX || bottom > innerHeight - EDGE_PX) block.scrollIntoView({ block: "center" });
    return true;
  }

  // The same, and its words are selected.
  goTo(name) {
    const there = this.show(name);
    if (there) this.select(this.found.get(name));
    return there;
  }

  // Marks of the browser's own (CSS Custom Highlight API): nothing is put into the text, so nothing of it is saved.
  draw(name, spans) {
    if (CSS.highlights) CSS.highlights.set(name, new Highlight(...spans.map((span) => this.rangeOf(span))));
  }
}
