// The spaces at both ends of what was copied. Part of a line has them, between its words and those it is put beside; at
// the edge of a paragraph ordinary spaces are only the source's, and a no-break space is one that its program kept.

const NO_BREAK = "\u00a0";

export class Edges {
  constructor() {
    this.begin();
  }

  // What came before was not selected.
  begin() {
    Object.assign(this, { before: "", after: "", begun: false, inBlock: false, blockEnded: false });
  }

  // What comes now was not selected.
  end() {
    this.ended = true;
  }

  text(text) {
    if (this.ended || !text) return;
    const spaces = !text.trim();
    if (!this.begun) this.before += /^\s*/.exec(text)[0];
    if (this.begun && spaces && !this.blockEnded) this.after += text;
    if (spaces) return;
    Object.assign(this, { after: text.slice(text.trimEnd().length), begun: true, blockEnded: false });
  }

  // A block begins or ends, or a line.
  block() {
    if (this.ended) return;
    if (!this.begun) Object.assign(this, { before: "", inBlock: true });
    else if (!this.blockEnded) Object.assign(this, { after: this.noBreaks(this.after), blockEnded: true });
  }

  noBreaks(spaces) {
    return spaces.replace(/[^\u00a0]/g, "");
  }

  // A line break among them is the source's: no selection within a line has one.
  shown(spaces) {
    return spaces !== "" && !/[\r\n]/.test(spaces);
  }

  get spaceBefore() {
    return this.inBlock ? this.before.includes(NO_BREAK) : this.shown(this.before);
  }

  get spaceAfter() {
    return this.shown(this.after);
  }
}
