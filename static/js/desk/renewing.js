// Changes a part of the page into what an answer has there. Elements that are in both stay, with what is typed into them,
// whether they are unfolded, and what modules of the desk listen to at them.

import { PART_RENEWED, send } from "desk/events";

// What scripts fill, open or put in is theirs.
const THEIRS =
  "[data-saved], [data-comments], [data-told], [data-coming], [data-timeline], [data-by-script], dialog[open]";
const BY_HAND = new Set(["open", "hidden", "disabled", "required", "checked", "selected", "tabindex"]);
const TYPED = "input:not([type=hidden], [type=radio], [type=checkbox])";

const isTheirs = (node) => node.nodeType === Node.ELEMENT_NODE && node.matches(THEIRS);

const keyOf = (node) => {
  if (node.nodeType !== Node.ELEMENT_NODE) return `#${node.nodeType}`;
  const { id, name = "", value = "" } = node;
  const own = id || (node.matches("button, input[type=radio]") ? `${name}=${value}` : name);
  return `${node.localName} ${own} ${own ? "" : (node.classList[0] ?? "")}`;
};

const renewAttributes = (old, fresh) => {
  const stays = (name) => BY_HAND.has(name) || (name === "value" && old.matches(TYPED));
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && !stays(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes)
    if (!stays(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
};

// The one of the answer's that this is: text only where text stands, an element also further on.
const findIn = (at, child) => {
  const key = keyOf(child);
  if (child.nodeType !== Node.ELEMENT_NODE) return at && keyOf(at) === key ? at : null;
  let found = at;
  while (found && keyOf(found) !== key) found = found.nextSibling;
  return found;
};

// Takes out what stands between; what scripts put in stays.
const takeOut = (at, until) => {
  while (at !== until) {
    const gone = at;
    at = at.nextSibling;
    if (!isTheirs(gone)) gone.remove();
  }
};

const renewChildren = (old, fresh) => {
  let at = old.firstChild;
  for (const child of fresh.childNodes) {
    while (at && isTheirs(at) && keyOf(at) !== keyOf(child)) at = at.nextSibling;
    const found = findIn(at, child);
    if (!found) {
      old.insertBefore(document.importNode(child, true), at);
      continue;
    }
    takeOut(at, found);
    at = found.nextSibling;
    renewNode(found, child);
  }
  takeOut(at, null);
};

const renewNode = (old, fresh) => {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
  } else if (!isTheirs(old)) {
    renewAttributes(old, fresh);
    if (!old.matches("textarea")) renewChildren(old, fresh);
  }
};

// A part that is marked as whole is exchanged, whatever it has.
export const renew = (part, fresh) => {
  if (part.isEqualNode(fresh)) return;
  if ("whole" in part.dataset) part.replaceChildren(...document.importNode(fresh, true).childNodes);
  else renewChildren(part, fresh);
  send(part, PART_RENEWED);
};
