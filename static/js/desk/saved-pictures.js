// The rows of the story's pictures when the form was sent, and what the desk made of them. A row is known by its key.

import { FIGURE_ADDED, PICKED, send } from "desk/events";
import { figures, part, rows } from "desk/figure-rows";
import { setField } from "desk/saved-fields";

const NUMBERED = /figures-\d+-/g;
const ATTRIBUTES = ["name", "id", "for", "aria-controls", "aria-describedby", "aria-labelledby", "data-name"];
// What tells which picture it is; the place in the list and the file are told by the order and by the picture.
const UNTOLD = new Set(["position", "upload", "key"]);

const keyOf = (row) => part(row, "key")?.value ?? "";

const fieldsOf = (row) => [...row.querySelectorAll("[name]")].filter((field) => field.type !== "file");

const shortName = (field) => field.name.replace(NUMBERED, "");

const saidBy = (field) => (field.type === "checkbox" ? String(field.checked) : field.value);

// What a row says, by the names of its fields without the row's number.
const said = (row) => {
  const values = {};
  for (const field of fieldsOf(row)) {
    const name = shortName(field);
    if (!UNTOLD.has(name)) values[name] = [...(values[name] ?? []), saidBy(field)];
  }
  return values;
};

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const isEmpty = (values) =>
  Object.entries(values).every(
    ([name, each]) => name === "place" || each.every((value) => !value || value === "false"),
  );

const numberRow = (row, number) => {
  part(row, "position").value = number;
  const inside = [...row.querySelectorAll("template")].flatMap(({ content }) => [...content.querySelectorAll("*")]);
  for (const element of [...row.querySelectorAll("*"), ...inside])
    for (const name of ATTRIBUTES)
      if (element.hasAttribute(name))
        element.setAttribute(name, element.getAttribute(name).replace(NUMBERED, `figures-${number}-`));
};

export class SentPictures {
  constructor() {
    this.sent = new Map(rows().map((row) => [keyOf(row), said(row)]));
  }

  take(fresh) {
    if (!figures) return;
    const theirs = [...fresh.querySelectorAll("[data-figures] .figures__rows > [data-figure-row]")];
    const mine = new Map(rows().map((row) => [keyOf(row), row]));
    const wanted = theirs.map((row) => this.merged(row, mine));
    const typedSince = rows().filter((row) => !wanted.includes(row) && this.isTypedSince(row));
    this.put([...wanted, ...typedSince]);
  }

  isTypedSince(row) {
    const now = said(row);
    return !same(this.sent.get(keyOf(row)) ?? {}, now) && !isEmpty(now);
  }

  // The row as it stands where it says the same, else the desk's; what was typed since stays.
  merged(theirs, mine) {
    if (!keyOf(theirs)) return this.empty(mine) ?? document.importNode(theirs, true);
    const row = mine.get(keyOf(theirs));
    if (!row) return document.importNode(theirs, true);
    const [sent, now, there] = [this.sent.get(keyOf(row)) ?? {}, said(row), said(theirs)];
    if (same(now.image, there.image) || !same(sent, now)) this.takeFields(row, theirs, sent);
    else return document.importNode(theirs, true);
    return row;
  }

  // A story without pictures has one empty row, which gets its key here.
  empty(mine) {
    return [...mine.values()].find((row) => isEmpty(said(row)));
  }

  takeFields(row, theirs, sent) {
    for (const from of fieldsOf(theirs)) {
      const name = shortName(from);
      const field = UNTOLD.has(name) || name.startsWith("image") ? null : part(row, name);
      if (!field || saidBy(field) === saidBy(from) || !same(sent[name], [saidBy(field)])) continue;
      if (field === document.activeElement && field.value.trim() === from.value.trim()) continue;
      setField(field, from);
    }
  }

  put(wanted) {
    const list = figures.querySelector(".figures__rows");
    const before = rows();
    if (wanted.length === before.length && wanted.every((row, index) => row === before[index])) return;
    const focused = document.activeElement;
    const added = wanted.filter((row) => !before.includes(row));
    list.replaceChildren(...wanted);
    wanted.forEach(numberRow);
    for (const name of ["TOTAL_FORMS", "INITIAL_FORMS"]) {
      const count = figures.querySelector(`[name=${figures.dataset.prefix}-${name}]`);
      if (count) count.value = name === "TOTAL_FORMS" ? wanted.length : 0;
    }
    for (const row of added) send(row, FIGURE_ADDED);
    send(figures, PICKED);
    if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
  }
}
