// Puts a link around words that stand in the text between others, if they still stand there.

// What the desk leaves out of texts, or keeps where it means something; and spaces, of which one is as good as several.
const UNSEEN = /[\u00ad\u200b-\u200d\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]/;
const SPACE = /\s/;
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

const bare = (text) => [...text.normalize("NFC")].filter((each) => !UNSEEN.test(each)).join("");
const spaced = (text) => bare(text).replace(/\s+/g, " ");

// The letters of one block as the desk has them, each with where it begins and ends in the document.
class Letters {
  constructor(block, start) {
    this.text = "";
    this.from = [];
    this.to = [];
    block.descendants((node, at) => {
      if (node.type.name === "hardBreak") this.add("\n", start + at, start + at + node.nodeSize);
      if (!node.isText) return;
      for (const found of node.text.matchAll(CLUSTER)) {
        const from = start + at + found.index;
        this.add(bare(found[0]), from, from + found[0].length);
      }
    });
  }

  add(letters, from, to) {
    for (let index = 0; index < letters.length; index += 1) {
      const letter = SPACE.test(letters[index]) ? " " : letters[index];
      if (letter === " " && this.text.endsWith(" ")) {
        this.to[this.to.length - 1] = to;
        continue;
      }
      this.text += letter;
      this.from.push(from);
      this.to.push(to);
    }
  }

  // Where the words stand between those before and after them; null for nowhere.
  spanOf(words, before, after) {
    const at = this.text.indexOf(before + words + after);
    if (at < 0 || !words) return null;
    const first = at + before.length;
    return { from: this.from[first], to: this.to[first + words.length - 1] };
  }
}

const placeOf = (doc, link, { words, before, after }) => {
  const wanted = [words, before, after].map(spaced);
  let found = null;
  doc.descendants((node, at) => {
    if (found || !node.isTextblock) return !found;
    const span = new Letters(node, at + 1).spanOf(...wanted);
    if (span && !doc.rangeHasMark(span.from, span.to, link)) found = span;
    return false;
  });
  return found;
};

// Returns whether the link stands now. One Ctrl+Z takes it back; the cursor stays where it is.
export const putLink = (editor, href, place) => {
  const { state, view } = editor;
  const { link } = state.schema.marks;
  const span = placeOf(state.doc, link, place);
  if (!span) return false;
  view.dispatch(state.tr.addMark(span.from, span.to, link.create({ href })));
  return true;
};
