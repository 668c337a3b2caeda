// The form's fields when it was sent, and what the desk made of them.

import { PART_RENEWED, send } from "desk/events";
import { form } from "desk/form";

const OWN_OF_PAGE = new Set(["csrfmiddlewaretoken", "window", "person", "_act"]);

const grouped = (pairs) => {
  const values = new Map();
  for (const [name, value] of pairs)
    if (typeof value === "string") values.set(name, [...(values.get(name) ?? []), value]);
  return values;
};

export const valuesOf = (of) => grouped(new FormData(of));

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export const setField = (field, from) => {
  if (field.type === "checkbox") field.checked = from.checked;
  else field.value = from.value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
};

// Somebody who types goes on with the space that the desk does not keep at the end of a line.
const inHand = (field, from) =>
  field === document.activeElement && field.value?.trim() === from.value?.trim() && field.type !== "checkbox";

// What is typed beside the acts is of the next act: a save leaves it, so it is not saved.
const typedForActs = (fresh) =>
  [...fresh.elements].filter(
    (field) =>
      field.closest("[data-part], [data-checks]") && field.matches("textarea, input:not([type=radio], [type=hidden])"),
  );

export class SentFields {
  constructor() {
    this.sent = valuesOf(form);
  }

  // Takes what the desk has into the fields in which nothing was typed since.
  take(fresh) {
    const [now, asked] = [valuesOf(form), valuesOf(fresh)];
    for (const root of form.querySelectorAll("[data-pick]"))
      if (!root.closest("[data-figures]")) this.takePicked(root, fresh, now, asked);
    for (const from of fresh.elements) {
      const field = this.plain(from);
      if (!field) continue;
      const [was, is, there] = [this.sent, now, asked].map((values) => values.get(from.name) ?? []);
      if (same(was, is) && !same(is, there) && !inHand(field, from)) setField(field, from);
    }
  }

  // What stands in the form and is not saved, by name, with what is.
  unsaved(fresh) {
    const [now, asked] = [valuesOf(form), valuesOf(fresh)];
    const names = new Set([...this.sent.keys(), ...now.keys()]);
    const typed = [...names].filter((name) => !OWN_OF_PAGE.has(name) && !same(this.sent.get(name), now.get(name)));
    const since = new Map(typed.map((name) => [name, this.sent.get(name) ?? []]));
    for (const { name } of typedForActs(fresh))
      if (now.has(name) && !same(now.get(name), asked.get(name))) since.set(name, asked.get(name) ?? []);
    return since;
  }

  plain(from) {
    if (
      !from.name ||
      OWN_OF_PAGE.has(from.name) ||
      from.name === "body" ||
      from.type === "file" ||
      from.type === "radio"
    )
      return null;
    if (from.closest("[data-pick], [data-figures], [data-part], [data-checks]")) return null;
    const field = form.elements.namedItem(from.name);
    return field instanceof HTMLElement ? field : null;
  }

  // A list of what is picked: its names and what belongs to each of them are one thing.
  takePicked(root, fresh, now, asked) {
    const { name } = root.dataset;
    const of = (values) => [...values].filter(([each]) => each === name || each.startsWith(`${name}-`));
    if (!same(of(this.sent), of(now)) || same(of(now), of(asked))) return;
    const other = fresh.querySelector(`[data-pick][data-name="${CSS.escape(name)}"]`);
    if (!other) return;
    const inside = root.contains(document.activeElement);
    const renewed = document.importNode(other, true);
    const place = root.parentElement;
    root.replaceWith(renewed);
    send(place, PART_RENEWED);
    if (inside) renewed.querySelector(".pick__input").focus();
  }
}
