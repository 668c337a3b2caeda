// Takes out of a pasted document what is no text of the story: comments, tracked deletions, pictures, what is hidden.

import { mso, read } from "paste/styles";

const SILENT =
  "script, style, template, noscript, head, title, meta, link, base, xml, colgroup, datalist, annotation, annotation-xml, map, param, source, track";
const BLOCK = "p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, dl";
const FRAGMENT = /^\s*(?:Start|End)Fragment/i; // where what was selected begins and ends
const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u;

const comments = (root) => {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
};

const office = (document) =>
  /xmlns:w=|class="?Mso|urn:schemas-microsoft-com/i.test(document.documentElement.outerHTML.slice(0, 200_000));
const libre = (document) =>
  /(?:Libre|Open)Office/i.test(document.querySelector("meta[name=generator i]")?.content ?? "");

// Everything between two marks such as <![if !vml]> and <![endif]>, which stand for what another program would show.
const fallbackOf = (start) => {
  const walker = start.ownerDocument.createTreeWalker(
    start.ownerDocument.body,
    NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  walker.currentNode = start;
  const [between, depth] = [[], { now: 1 }];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.COMMENT_NODE && /^\[if /.test(node.data)) depth.now += 1;
    else if (node.nodeType === Node.COMMENT_NODE && /^\[endif\]/.test(node.data) && --depth.now === 0) return between;
    else if (node.nodeType === Node.TEXT_NODE || node.localName === "img") between.push(node);
  }
  return [];
};

const nextMark = (comment) => {
  const walker = comment.ownerDocument.createTreeWalker(
    comment.ownerDocument.body,
    NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_ELEMENT,
  );
  walker.currentNode = comment;
  while (walker.nextNode()) {
    if (walker.currentNode.nodeType === Node.COMMENT_NODE) return walker.currentNode;
    if (walker.currentNode.matches("img")) return null;
  }
  return null;
};

// Word hides its drawings in comments for other programs to skip; a text box is one of them, and its words are text.
const drawings = (document, left) => {
  for (const comment of comments(document.body)) {
    if (!/^\[if [^\]]*\bvml\b/i.test(comment.data) || /^\[if !vml/i.test(comment.data)) continue;
    const { document: inner } = read(
      comment.data.replace(/^\[if[^\]]*\]>/, "").replace(/<!\[(?:if[^\]<]*|endif)\]>?$/i, ""),
    );
    const boxes = [...inner.querySelectorAll("v\\:textbox")].filter((box) => box.textContent.trim());
    const fallback = nextMark(comment);
    const shown = fallback && /^\[if !vml\]/.test(fallback.data) ? fallbackOf(fallback) : [];
    if (boxes.length) {
      for (const node of shown) node.remove();
      const block = comment.parentNode.closest(BLOCK) ?? comment;
      for (const box of boxes.toReversed()) {
        const words = document.createElement("div");
        words.append(...box.childNodes);
        block.after(words);
        left.keep("box");
      }
    } else if (
      !shown.some((node) => node.localName === "img") &&
      inner.querySelector("v\\:imagedata, v\\:shape, v\\:line, v\\:rect, v\\:oval, v\\:group")
    ) {
      left.add(inner.querySelector("v\\:imagedata") ? "picture" : "drawing");
    }
    comment.remove();
  }
  for (const box of document.querySelectorAll("v\\:textbox")) if (box.textContent.trim()) left.keep("box");
  // LibreOffice's frames hold paragraphs inside a paragraph: reading HTML puts them after it, and leaves the frame empty.
  if (libre(document)) document.querySelectorAll("[id^=Frame][data-style*=float]").forEach(() => left.keep("box"));
};

const fieldCodes = (document) => {
  for (const begin of document.querySelectorAll("[data-style*='field-begin' i]")) {
    let node = begin;
    while (
      node &&
      !(node.nodeType === Node.ELEMENT_NODE && /field-(?:separator|end)/i.test(mso(node, "mso-element")))
    ) {
      const next = node.nextSibling;
      node.remove();
      node = next;
    }
  }
};

const wordComments = (document, left) => {
  const bodies = [...document.querySelectorAll("[data-style*='mso-element' i]")].filter((each) =>
    /^comment$/i.test(mso(each, "mso-element")),
  );
  const anchors = [...document.querySelectorAll(".msocomanchor, a[id^=cmnt_ref]")];
  const notes = [...document.querySelectorAll("a[href^='#cmnt_ref']")]
    .map((each) => each.closest("div") ?? each.closest("p"))
    .filter(Boolean);
  const all = new Set([...bodies, ...notes]);
  for (const body of all) {
    body.querySelectorAll(".MsoCommentReference, .msocomoff, a[href^='#cmnt_ref']").forEach((each) => each.remove());
    left.add("comment", body.textContent);
    body.remove();
  }
  for (let more = all.size; more < anchors.length; more += 1) left.add("comment");
  anchors.forEach((each) => (each.closest("sup") ?? each).remove());
  document
    .querySelectorAll(".MsoCommentReference, .msocomoff, [data-style*='comment-list' i] hr")
    .forEach((each) => each.remove());
  document
    .querySelectorAll("[data-style*='footnote-list' i] > hr, [data-style*='endnote-list' i] > hr")
    .forEach((each) => each.remove());
  if (!libre(document)) return;
  for (const comment of comments(document.body)) {
    if (!/^\s*(?:\[|StartFragment|EndFragment)/i.test(comment.data) && comment.data.trim())
      left.add("comment", comment.data);
    if (!FRAGMENT.test(comment.data)) comment.remove();
  }
};

// In a word processor's text <del> is what a colleague took out; on a web page it is text that is struck through.
const deletions = (document, left) => {
  const tracked = office(document) || libre(document);
  for (const each of document.querySelectorAll("del, [class~=msoDel i]")) {
    if (!tracked && !/^mailto:/i.test(each.getAttribute("cite") ?? "")) continue;
    if (libre(document) && !each.hasAttribute("datetime")) continue;
    if (each.textContent.trim()) left.add("deletion", each.textContent);
    each.remove();
  }
};

const hidden = (document, left) => {
  for (const each of document.body.querySelectorAll("[style], [data-style], [hidden]")) {
    if (!each.isConnected || !(each.hidden || each.style?.display === "none" || /\ball\b/i.test(mso(each, "mso-hide"))))
      continue;
    if (/[\p{L}\p{N}]/u.test(each.textContent)) left.add("hidden", each.textContent);
    each.remove();
  }
};

const isTiny = (image) => ["width", "height"].some((name) => /^[012](?:px)?$/.test(image.getAttribute(name) ?? ""));

// Word writes the words of a text box into the alternative text of the picture of it: "Text Box: words".
const boxWords = (image) => {
  const label = (image.getAttribute("v:shapes") ?? "").replaceAll("_x0020_", " ").replace(/(?<![\s\d])\s*\d+$/, "");
  return label && image.alt.startsWith(`${label}: `) ? image.alt.slice(label.length + 2) : "";
};

const pictures = (document, left) => {
  for (const image of document.body.querySelectorAll("img")) {
    const words = boxWords(image);
    if (words) {
      const paragraph = document.createElement("p");
      paragraph.textContent = words;
      (image.closest(BLOCK) ?? image).after(paragraph);
      left.keep("box");
    } else if (EMOJI.test(image.alt)) image.before(image.alt);
    else if (image.getAttribute("aria-roledescription") === "checkbox") left.add("checkbox");
    else if (!isTiny(image)) left.add("picture");
    image.remove();
  }
  for (const drawing of document.body.querySelectorAll("svg, canvas, v\\:shape, v\\:rect, v\\:line, v\\:oval")) {
    const words =
      drawing.localName === "svg"
        ? [...drawing.querySelectorAll("text")].map((each) => each.textContent).join(" ")
        : "";
    if (drawing.querySelector("v\\:textbox")) continue;
    if (words.trim() || drawing.getAttribute("aria-hidden") !== "true")
      left.add(drawing.querySelector("v\\:imagedata") ? "picture" : "drawing", words);
    drawing.remove();
  }
};

const players = (document, left, embedOf) => {
  for (const each of document.body.querySelectorAll("iframe, video, audio, object, embed")) {
    const embed = embedOf(each.getAttribute("src") ?? each.getAttribute("data") ?? "");
    if (embed) {
      const mark = document.createElement("figure");
      mark.dataset.embed = embed;
      each.before(mark);
    } else if (!isTiny(each)) left.add({ video: "video", audio: "recording" }[each.localName] ?? "frame");
    each.remove();
  }
};

const fields = (document, left) => {
  for (const each of document.body.querySelectorAll("input, select, textarea, progress, meter")) {
    if (each.type !== "hidden")
      left.add(
        each.type === "checkbox" || each.type === "radio" ? "checkbox" : "field",
        each.localName === "textarea" ? each.value : "",
      );
    each.remove();
  }
};

// `embedOf` gives the canonical address of something that can be shown as an embed, else "".
export const prune = (document, left, embedOf) => {
  drawings(document, left);
  wordComments(document, left);
  document.querySelectorAll(SILENT).forEach((each) => each.remove());
  fieldCodes(document);
  deletions(document, left);
  hidden(document, left);
  players(document, left, embedOf);
  pictures(document, left);
  fields(document, left);
};
