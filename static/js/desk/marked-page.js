// The text of a page on which a story is read, as comments see it: the words of its blocks, without those of pictures,
// cards and the dateline, which are no part of what is written.

import { MarkedWords } from "desk/marked-words";

const NOT_WRITTEN = "figure, .dateline, .empty";
const BLOCKS = "p, li, h2, h3, blockquote, td, th, pre, div";

export class MarkedPage extends MarkedWords {
  isPage = true;

  constructor(box) {
    super();
    this.box = box;
  }

  // Pieces of the text, each a text node with the number of its first letter; blocks are parted by line ends.
  read() {
    const walker = document.createTreeWalker(this.box, NodeFilter.SHOW_TEXT);
    const pieces = [];
    let text = "";
    let block = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const betweenBlocks = node.parentElement === this.box && !node.data.trim();
      if (betweenBlocks || node.parentElement.closest(NOT_WRITTEN)) continue;
      const own = node.parentElement.closest(BLOCKS);
      if (text && own !== block) text += "\n";
      block = own;
      pieces.push({ node, from: text.length });
      text += node.data;
    }
    return { text, pieces, placeOf: (index) => placeIn(pieces, index) };
  }

  spanOf(first, last) {
    return { from: first, to: { node: last.node, offset: Math.min(last.offset + 1, last.node.length) } };
  }

  rangeOf({ from, to }) {
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  // Which letters are selected: from the first up to the one after the last.
  letters({ text, pieces }) {
    const selection = getSelection();
    if (!selection.rangeCount) return [text.length, 0];
    const range = selection.getRangeAt(0);
    const touched = pieces.filter(({ node }) => range.intersectsNode(node));
    const [first, last] = [touched[0], touched.at(-1)];
    if (!first) return [text.length, 0];
    const begins = first.node === range.startContainer ? range.startOffset : 0;
    const ends = last.node === range.endContainer ? range.endOffset : last.node.length;
    return [first.from + begins, last.from + ends];
  }

  select({ from, to }) {
    getSelection().setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  focus() {
    // Nothing is written here: the selection says where one is.
  }

  here() {
    return null;
  }
}

// The text node and offset of a letter; the line end before a piece is the piece's beginning.
const placeIn = (pieces, index) => {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle].from <= index) low = middle;
    else high = middle - 1;
  }
  const { node, from } = pieces[low];
  const offset = index - from;
  return offset < node.length || low + 1 === pieces.length
    ? { node, offset: Math.min(offset, node.length) }
    : { node: pieces[low + 1].node, offset: 0 };
};
