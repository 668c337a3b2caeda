// From whatever HTML lies on the clipboard to what a story's text may hold, and a report of what did not come along.

import { address } from "paste/address";
import { Left } from "paste/left-out";
import { buildLists } from "paste/lists";
import { prune } from "paste/prune";
import { applyStyles, mso, read } from "paste/styles";
import { Writer } from "paste/write";

const BLOCKS = new Set(
  (
    "p div section article main header footer nav aside address fieldset legend form details summary figure figcaption " +
    "center dl dd body html hgroup search caption tr td th tbody thead tfoot v:textbox"
  ).split(" "),
);
const HEADINGS = { h1: "h2", h2: "h2", h3: "h3", h4: "h3", h5: "h3", h6: "h3" };
const BY_TAG = {
  ...{ b: "strong", strong: "strong", i: "em", em: "em", cite: "em", dfn: "em", var: "em" },
  ...{ s: "s", strike: "s", del: "s", sup: "sup", sub: "sub", code: "code", tt: "code", samp: "code" },
};
const HIGHEST_SPAN = 100;

// The direction that an element says it is written in; where it says none, that of what it stands in and is not kept.
const directionOf = (element, { dir }) => (/^(?:ltr|rtl|auto)$/.test(element.dir) ? element.dir : dir);

// Google Docs has every paragraph say that it runs from left to right, which says nothing where none does otherwise.
const dropSilentDirections = (document) => {
  if (!document.querySelector("[id^=docs-internal-guid]") || document.querySelector("[dir=rtl i]")) return;
  for (const element of document.querySelectorAll("[dir]")) element.removeAttribute("dir");
};

class Cleaning {
  constructor(document, options) {
    this.writer = new Writer(document.implementation.createHTMLDocument());
    this.options = { ...options, base: document.querySelector("base[data-href]")?.dataset.href ?? "" };
  }

  children(element, context) {
    for (const child of element.childNodes) this.node(child, context);
  }

  node(node, context) {
    if (node.nodeType === Node.TEXT_NODE) this.writer.text(node.data, context.marks, context);
    else if (node.nodeType === Node.ELEMENT_NODE) this.element(node, context);
    else if (/^\s*StartFragment/i.test(node.data)) this.writer.edges.begin();
    else if (/^\s*EndFragment/i.test(node.data)) this.writer.edges.end();
  }

  element(element, context) {
    const name = element.localName;
    const inner = { ...context, marks: this.marks(element, context.marks) };
    const heading = this.heading(element);
    if (element.dataset?.embed) this.writer.embed(element.dataset.embed);
    else if (name === "br") this.lineBreak(element);
    else if (name === "hr") this.writer.rule();
    else if (heading) this.lines(element, heading, inner);
    else if (/^(?:ul|ol|menu|dir)$/.test(name)) this.list(element, inner);
    else if (name === "li") this.writer.within("ul", () => this.item(element, inner));
    else if (name === "table") this.table(element, inner);
    else if (this.isQuote(element)) this.quote(element, inner);
    else if (name === "pre") this.block(element, { ...inner, preformatted: true });
    else if (name === "dt") this.block(element, { ...inner, marks: { ...inner.marks, strong: true } });
    else if (name === "q") this.quoted(element, inner);
    else if (name === "rt") this.reading(element, inner);
    else if (BLOCKS.has(name) || element.style?.display === "block") this.block(element, inner);
    else this.children(element, inner);
  }

  lineBreak(element) {
    if (/apple-interchange-newline/i.test(element.className)) return;
    if (/page/i.test(mso(element, "page-break-before"))) this.writer.close();
    else this.writer.lineBreak();
  }

  // An element that is kept says the direction itself, so nothing in it has to.
  within(name, element, context, inside, attributes = {}, options = {}) {
    const dir = directionOf(element, context);
    const all = dir ? { ...attributes, dir } : attributes;
    this.writer.within(name, (written) => inside({ ...context, dir: "" }, written), { attributes: all, ...options });
  }

  block(element, context) {
    const dir = directionOf(element, context);
    this.writer.edges.block();
    this.writer.facing(dir, () => this.children(element, { ...context, dir }));
    this.writer.edges.block();
  }

  lines(element, tag, context) {
    const before = this.writer.lines(tag);
    this.writer.facing(directionOf(element, context), () => this.children(element, context));
    this.writer.lines(before);
  }

  heading(element) {
    if (HEADINGS[element.localName]) return HEADINGS[element.localName];
    if (/^MsoTitle/.test(element.className)) return "h2";
    const level = Number(
      /^(\d)$/.exec(mso(element, "mso-outline-level"))?.[1] ??
        (element.getAttribute("role") === "heading" ? element.getAttribute("aria-level") || 2 : 0),
    );
    return level && !element.closest("li, table") ? HEADINGS[`h${Math.min(level, 6)}`] : "";
  }

  isQuote(element) {
    return element.localName === "blockquote" || /^Mso(?:Intense)?Quote/.test(element.className);
  }

  // Word quotes paragraph by paragraph: neighbours are one quotation.
  quote(element, context) {
    const before = element.previousElementSibling;
    const goesOn =
      element.localName !== "blockquote" &&
      before?.className === element.className &&
      this.writer.here.lastElementChild;
    if (goesOn?.localName === "blockquote") return this.again(goesOn, () => this.children(element, context));
    const pulled = element.classList.contains("pullquote") ? { class: "pullquote" } : {};
    return this.within("blockquote", element, context, (inner) => this.children(element, inner), pulled);
  }

  // Quotation marks that a browser adds are no characters of the text yet.
  quoted(element, context) {
    this.writer.text("“", context.marks);
    this.children(element, context);
    this.writer.text("”", context.marks);
  }

  // The reading of a word stands over it on a page; in a line it stands in brackets.
  reading(element, context) {
    const bracketed = element.previousElementSibling?.localName === "rp";
    if (!bracketed) this.writer.text("(", context.marks);
    this.children(element, context);
    if (!bracketed) this.writer.text(")", context.marks);
  }

  list(element, context) {
    const start = Number.parseInt(element.getAttribute("start"), 10);
    const attributes = element.localName === "ol" && start > 1 && start < 1e6 ? { start } : {};
    const name = element.localName === "ol" ? "ol" : "ul";
    this.within(name, element, context, (inner) => this.items(element, inner), attributes);
  }

  // Google Docs puts a list straight into a list: it belongs to the item before it.
  items(element, context) {
    let entry = null;
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE && !child.data.trim()) continue;
      if (child.nodeType !== Node.TEXT_NODE && child.nodeType !== Node.ELEMENT_NODE) continue;
      if (child.localName === "li" && !this.onlyList(child)) entry = this.item(child, context) ?? entry;
      else if (entry?.isConnected || entry?.parentNode) this.again(entry, () => this.node(child, context));
      else entry = this.item({ childNodes: [child] }, context) ?? entry;
    }
  }

  onlyList(entry) {
    const inside = [...entry.childNodes].filter(
      (node) => node.nodeType !== Node.COMMENT_NODE && (node.nodeType !== Node.TEXT_NODE || node.data.trim()),
    );
    return inside.length > 0 && inside.every((node) => /^(?:ul|ol)$/.test(node.localName));
  }

  item(element, context) {
    let written = null;
    const marks = element.style ? this.marks(element, context.marks) : context.marks;
    this.within("li", element, { ...context, marks }, (inner, entry) => {
      written = entry;
      this.children(element, inner);
    });
    return written?.parentNode ? written : null;
  }

  again(entry, inside) {
    this.writer.close();
    this.writer.open.push(entry);
    this.writer.facing("", inside);
    this.writer.open.pop();
  }

  // A table that only arranges things on a page is no table of the story.
  table(element, context) {
    const rows = [...element.rows].filter((row) => row.cells.length);
    const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
    const arranging =
      cells < 2 || element.querySelector("table") || /^(?:presentation|none)$/.test(element.getAttribute("role") ?? "");
    if (arranging) return this.block(element, context);
    if (element.caption) this.block(element.caption, context);
    const head = rows.filter((row) => this.inHead(row));
    const rest = rows.filter((row) => !head.includes(row));
    this.within("table", element, context, (inner) => {
      for (const [part, its] of [
        ["thead", head],
        ["tbody", rest],
      ])
        this.writer.within(part, () => its.forEach((row) => this.row(row, inner)));
    });
  }

  // Word puts all rows of a table into its head to have them together on a page.
  inHead(row) {
    const part = row.parentNode;
    return part.localName === "thead" && part.rows.length < part.parentNode.rows.length;
  }

  row(row, context) {
    this.writer.within("tr", () => [...row.cells].forEach((cell) => this.cell(cell, context)), { keepEmpty: true });
  }

  // A header cell is bold by itself, and so are all cells of a table's head.
  cell(cell, context) {
    const head = cell.localName === "th" || this.inHead(cell.parentNode);
    const attributes = head && /^(?:col|row)$/.test(cell.scope) ? { scope: cell.scope } : {};
    for (const name of ["colspan", "rowspan"]) {
      const span = Number.parseInt(cell.getAttribute(name), 10);
      if (span > 1 && span <= HIGHEST_SPAN) attributes[name] = span;
    }
    const marks = { ...this.marks(cell, context.marks), plain: head };
    const inside = (inner) => this.children(cell, inner);
    this.within(head ? "th" : "td", cell, { ...context, marks }, inside, attributes, { keepEmpty: true });
  }

  // The marks of the words in an element: what its tag means, unless its style says otherwise.
  marks(element, outer) {
    const style = element.style ?? {};
    const marks = { ...outer };
    const mark = BY_TAG[element.localName];
    if (mark) marks[mark] = true;
    if (style.fontWeight) marks.strong = /^bold/.test(style.fontWeight) || Number(style.fontWeight) >= 600;
    if (style.fontStyle) marks.em = /^(?:italic|oblique)/.test(style.fontStyle);
    if (/line-through/.test(style.textDecorationLine || style.textDecoration)) marks.s = true;
    if (/^(?:super|sub)$/.test(style.verticalAlign)) marks[style.verticalAlign === "super" ? "sup" : "sub"] = true;
    if (marks.sup && marks.sub) marks[outer.sup ? "sup" : "sub"] = false;
    if (element.localName === "a" && element.hasAttribute("href"))
      marks.href = address(element.getAttribute("href"), this.options);
    return marks;
  }
}

// `embedOf(address)` gives the canonical address of an embed or ""; `own` are the site's own origins.
export const cleaned = (html, { embedOf = () => "", own = [] } = {}) => {
  const { document, sheets } = read(html);
  const left = new Left();
  applyStyles(document, sheets);
  buildLists(document, sheets);
  prune(document, left, embedOf);
  dropSilentDirections(document);
  const cleaning = new Cleaning(document, { own });
  const dir = document.body.dir === "rtl" ? "rtl" : "";
  cleaning.writer.facing(dir, () => cleaning.children(document.body, { marks: {}, preformatted: false, dir }));
  return { html: cleaning.writer.html, left };
};
