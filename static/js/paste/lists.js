// Lists that were pasted as paragraphs (Word) or as one list an item (Word for the web), made into nested lists.

import { mso } from "paste/styles";

// Word says in its sheet what the levels of its lists look like: @list l0:level1 { mso-level-number-format:bullet; … }
const looks = (sheets) => {
  const found = new Map();
  for (const text of sheets)
    for (const [, list, level, said] of text.matchAll(/@list\s+(l\d+):level(\d+)[^{}@]*\{([^{}]*)\}/gi))
      found.set(`${list} ${level}`, /mso-level-number-format:\s*(bullet|image|none)/i.test(said) ? "bullet" : "number");
  return found;
};

const levelsByClass = (sheets) => {
  const found = new Map();
  for (const text of sheets)
    for (const [, names, said] of text.matchAll(/(?<=^|[{}])([^{}]*)\{([^{}]*)\}/g)) {
      const list = /mso-list:\s*(l\d+ level\d+)/i.exec(said)?.[1];
      if (list) for (const [, name] of names.matchAll(/\.([\w-]+)/g)) found.set(name, list);
    }
  return found;
};

const markerOf = (paragraph) =>
  [...paragraph.querySelectorAll("[data-style*='mso-list' i]")].find((each) => /^ignore$/i.test(mso(each, "mso-list")));

// Where a paragraph stands in which list, as [list, level]; null where in none.
const place = (paragraph, classes) => {
  const itself = mso(paragraph, "mso-list");
  if (/^(?:none|skip)/i.test(itself)) return null;
  const said = itself || [...paragraph.classList].map((name) => classes.get(name)).find(Boolean) || "";
  const found = /(l\d+)\s+level(\d+)/i.exec(said);
  if (found) return [found[1], Number(found[2])];
  const byName = /^MsoList(?:Bullet|Number)(\d?)/.exec(paragraph.className)?.[1];
  return markerOf(paragraph) ? ["", Number(byName || 1)] : null;
};

const numbered = (mark) => /^\(?(?:\d+|[a-z]{1,2}|[ivxlcdm]+)[.):\]]|^\d+$|^(?:\d+\.)+\d*$/i.test(mark);

const item = (paragraph, [list, level], lookOf) => {
  const marker = markerOf(paragraph);
  const mark = (marker?.textContent ?? "").replace(/[\s\u00a0]+/g, "");
  const look = lookOf.get(`${list} ${level}`);
  const ordered = look ? look === "number" : numbered(mark);
  marker?.remove();
  return {
    list,
    level,
    ordered,
    start: Number(/^\(?(\d+)[.)]?$/.exec(mark)?.[1] ?? 1),
    dir: paragraph.dir,
    content: [...paragraph.childNodes],
  };
};

// Nested lists of items ({ list, level, ordered, start, dir, content }), in order.
const nested = (document, items) => {
  const top = document.createDocumentFragment();
  const open = [];
  for (const { list, level, ordered, start, dir, content } of items) {
    while (open.length && open.at(-1).level > level) open.pop();
    const last = open.at(-1);
    if (last?.level === level && (last.ordered !== ordered || last.list !== list)) open.pop();
    if (open.at(-1)?.level !== level) {
      const element = document.createElement(ordered ? "ol" : "ul");
      if (ordered && start > 1) element.setAttribute("start", start);
      (open.at(-1)?.element.lastElementChild ?? top).append(element);
      open.push({ level, ordered, list, element });
    }
    const entry = document.createElement("li");
    if (dir) entry.dir = dir;
    entry.append(...content);
    open.at(-1).element.append(entry);
  }
  return top;
};

// Runs of neighbours of which `read` makes items; blank text and comments between them part nothing.
const runsOf = (parent, read) => {
  const runs = [];
  let run = null;
  for (const node of [...parent.childNodes]) {
    if (node.nodeType === Node.COMMENT_NODE || (node.nodeType === Node.TEXT_NODE && !node.data.trim())) continue;
    const items = node.nodeType === Node.ELEMENT_NODE ? read(node) : null;
    if (!items) {
      run = null;
    } else if (run) {
      run.push([node, items]);
    } else {
      run = [[node, items]];
      runs.push(run);
    }
  }
  return runs;
};

const rebuild = (document, parents, read) => {
  for (const parent of parents)
    for (const run of runsOf(parent, read)) {
      const lists = nested(
        document,
        run.flatMap(([, items]) => items),
      );
      run[0][0].before(lists);
      for (const [node] of run) node.remove();
    }
};

const wordLists = (document, sheets) => {
  const [lookOf, classes] = [looks(sheets), levelsByClass(sheets)];
  const placed = new Map();
  for (const paragraph of document.querySelectorAll("p, div[data-style*='mso-list' i], li.MsoNormal")) {
    const found = place(paragraph, classes);
    if (found && !paragraph.closest("ul, ol")) placed.set(paragraph, found);
  }
  const parents = new Set([...placed.keys()].map((paragraph) => paragraph.parentNode));
  rebuild(document, parents, (node) => (placed.has(node) ? [item(node, placed.get(node), lookOf)] : null));
};

const WEB_ITEM = "li[data-aria-level], li[data-listid]";

const webItems = (node) => {
  const found = [...node.querySelectorAll(WEB_ITEM)];
  if (!found.length || (!node.matches("ul, ol") && !node.matches(".ListContainerWrapper"))) return null;
  return found.map((entry) => {
    const ordered = entry.parentNode.localName === "ol";
    const level = Number(entry.dataset.ariaLevel ?? entry.getAttribute("aria-level")) || 1;
    const start = Number(entry.dataset.ariaPosinset ?? entry.parentNode.getAttribute("start")) || 1;
    return { list: entry.dataset.listid ?? "", level, ordered, start, dir: entry.dir, content: [...entry.childNodes] };
  });
};

const webLists = (document) => {
  const outermost = [...document.querySelectorAll(".ListContainerWrapper, ul, ol")].filter(
    (each) => each.querySelector(WEB_ITEM) && !each.parentNode.closest(".ListContainerWrapper, ul, ol"),
  );
  rebuild(document, new Set(outermost.map((each) => each.parentNode)), webItems);
};

export const buildLists = (document, sheets) => {
  wordLists(document, sheets);
  webLists(document);
};
