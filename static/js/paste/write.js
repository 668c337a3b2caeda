// Writes a clean copy of what was pasted: only what is written here can come through, whatever was there.

import { Edges } from "paste/edges";
import { BREAK, line } from "paste/line";

const DEEPEST = 24; // lists in quotations in tables: deeper than any story, and no way to exhaust anything
const LINES = new Set(["p", "h2", "h3"]);
const MARKS = ["strong", "em", "s", "sub", "sup", "code"];

export class Writer {
  constructor(document) {
    this.document = document;
    this.root = document.createElement("body");
    this.open = [this.root];
    this.runs = [];
    this.later = [];
    this.tag = "p";
    this.dir = "";
    this.edges = new Edges();
  }

  get here() {
    return this.open.at(-1);
  }

  // The kind of line that words go into from now on: p, h2, h3. A heading inside a list is a paragraph in bold.
  lines(tag) {
    this.close();
    this.edges.block();
    const before = this.tag;
    this.tag = tag;
    return before;
  }

  // The lines that `inside` writes say that they are written in this direction.
  facing(dir, inside) {
    this.close();
    const before = this.dir;
    this.dir = dir;
    inside();
    this.close();
    this.dir = before;
  }

  text(text, marks, { preformatted = false } = {}) {
    this.edges.text(text);
    if (!preformatted) this.runs.push({ text: text.replace(/[ \t\n\r\f]+/g, " "), marks });
    else
      text
        .replace(/\r\n?/g, BREAK)
        .split(BREAK)
        .forEach((part, index) => {
          if (index) this.lineBreak();
          this.runs.push({ text: part.replaceAll("\t", " "), marks });
        });
  }

  // Two in a row are the end of a paragraph, as they look like one.
  lineBreak() {
    this.edges.block();
    const last = this.runs.findLast(({ text }) => text === BREAK || text.trim());
    if (last?.text === BREAK) this.close();
    else this.runs.push({ text: BREAK, marks: {} });
  }

  close() {
    const written = line(this.runs);
    this.runs = [];
    if (!written.length) return;
    const heading = this.tag !== "p" && this.open.length > 1;
    const tag = heading ? "p" : this.tag;
    const block = this.here.appendChild(this.document.createElement(tag));
    if (this.dir) block.setAttribute("dir", this.dir);
    for (const { text, marks } of written)
      block.append(this.marked(text, { ...marks, strong: tag === "p" && !marks.plain && (heading || marks.strong) }));
  }

  marked(text, marks) {
    if (text === BREAK) return this.document.createElement("br");
    let node = this.document.createTextNode(text);
    if (!text.trim()) return node;
    const wrap = (name) => {
      const element = this.document.createElement(name);
      element.append(node);
      node = element;
      return element;
    };
    for (const name of MARKS.toReversed()) if (marks[name]) wrap(name);
    if (marks.href) wrap("a").setAttribute("href", marks.href);
    return node;
  }

  // Everything that `inside` writes stands in an element of this name; one that stays empty is not kept.
  within(name, inside, { attributes = {}, keepEmpty = false } = {}) {
    this.close();
    this.edges.block();
    if (this.open.length > DEEPEST) return inside();
    const element = this.document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    this.here.append(element);
    const before = this.lines("p");
    this.open.push(element);
    this.facing("", () => inside(element));
    this.edges.block();
    this.open.pop();
    this.tag = before;
    if (!element.hasChildNodes() && !keepEmpty) element.remove();
    if (this.open.length === 1) this.root.append(...this.later.splice(0));
  }

  rule() {
    this.close();
    if (this.here.hasChildNodes() || this.open.length === 1) this.here.append(this.document.createElement("hr"));
  }

  // Embeds stand between the blocks of the story, never inside one.
  embed(canonical) {
    this.close();
    const figure = this.document.createElement("figure");
    figure.setAttribute("data-embed", canonical);
    if (this.open.length === 1) this.root.append(figure);
    else this.later.push(figure);
  }

  get html() {
    this.close();
    this.keepSpaces();
    return this.root.innerHTML;
  }

  // The editor leaves out spaces at the ends of paragraphs, unless it is told that these are cut at both ends.
  keepSpaces() {
    const { begun, inBlock, spaceBefore, spaceAfter } = this.edges;
    if (!begun && !inBlock && spaceBefore) this.root.append(this.document.createElement("p"));
    const [first, last] = [this.root.firstElementChild, this.root.lastElementChild];
    const before = spaceBefore && LINES.has(first?.localName);
    const after = begun && spaceAfter && LINES.has(last?.localName);
    if (!before && !after) return;
    if (before) first.prepend(" ");
    if (after) last.append(" ");
    const cut = [first, last].map((block) => Number(LINES.has(block.localName)));
    first.dataset.pmSlice = `${cut.join(" ")} []`;
  }
}
