// Picking by typing: a combobox (WAI-ARIA APG, list autocomplete) over a list of what is chosen, in order.

import { FIGURE_ADDED, PART_RENEWED, PICKED, send } from "desk/events";

const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};

class Pick {
  constructor(root) {
    this.root = root;
    this.input = root.querySelector(".pick__input");
    this.list = root.querySelector(".pick__found");
    this.chosen = root.querySelector(".pick__chosen");
    this.single = "single" in root.dataset;
    this.takesNew = "new" in root.dataset;
    this.details = root.dataset.details;
    this.asked = 0;
    this.hasty = false;
    for (const item of [...this.chosen.children]) this.dress(item, { ...item.dataset });
    this.input.addEventListener("input", () => {
      this.found = null;
      this.askSoon();
    });
    this.input.addEventListener("focus", () => this.askSoon());
    this.input.addEventListener("blur", () => {
      this.hasty = false;
      this.close();
    });
    this.input.addEventListener("keydown", (event) => this.key(event));
  }

  askSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), 120);
  }

  async ask() {
    const number = ++this.asked;
    const query = this.input.value.trim();
    let found = [];
    try {
      const answer = await fetch(`${this.root.dataset.url}?q=${encodeURIComponent(query)}`, {
        headers: { Accept: "application/json" },
      });
      found = answer.ok ? (await answer.json()).found : [];
    } catch {
      found = [];
    }
    if (number !== this.asked || document.activeElement !== this.input) return;
    const taken = new Set(this.values());
    found = found.filter((choice) => !taken.has(choice.value));
    if (this.takesNew && query && !found.some((choice) => choice.label.toLowerCase() === query.toLowerCase()))
      found.push({ value: query, label: query, about: "New" });
    this.show(found);
    if (this.hasty) this.enter(true);
  }

  show(found) {
    this.found = found;
    this.list.replaceChildren(
      ...found.map((choice, index) => {
        const option = make(
          "li",
          { role: "option", id: `${this.list.id}_${index}`, "aria-selected": "false" },
          ...(choice.picture ? [make("img", { src: choice.picture, alt: "", width: 48, height: 32 })] : []),
          make("span", {}, choice.label),
          ...(choice.about ? [make("small", {}, choice.about)] : []),
        );
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          this.take(choice);
        });
        return option;
      }),
    );
    this.list.hidden = !found.length;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.mark(-1);
    if (!this.list.hidden) this.list.scrollIntoView({ block: "nearest" });
  }

  mark(index) {
    this.at = index;
    [...this.list.children].forEach((option, n) => option.setAttribute("aria-selected", String(n === index)));
    if (index < 0) this.input.removeAttribute("aria-activedescendant");
    else {
      this.input.setAttribute("aria-activedescendant", this.list.children[index].id);
      this.list.children[index].scrollIntoView({ block: "nearest" });
    }
  }

  key(event) {
    const open = !this.list.hidden;
    const last = this.list.children.length - 1;
    if (event.key === "ArrowDown" && open) this.mark(this.at < last ? this.at + 1 : 0);
    else if (event.key === "ArrowUp" && open) this.mark(this.at > 0 ? this.at - 1 : last);
    else if (event.key === "Enter" && (open || this.input.value.trim())) this.enter(open);
    else if (event.key === "Escape" && open) this.close();
    else if (event.key === "," && this.takesNew) this.enter(false);
    else return;
    event.preventDefault();
  }

  enter(open) {
    const typed = this.input.value.trim();
    if (open && this.at >= 0) this.take(this.found[this.at]);
    else if (this.takesNew && typed) this.take({ value: typed, label: typed });
    else if (typed && this.found) this.take(this.found[0]);
    else this.hasty = Boolean(typed); // nothing was found yet: the first of it is meant
  }

  take(choice) {
    this.hasty = false;
    if (!choice || this.values().includes(choice.value)) return;
    if (this.single) this.chosen.replaceChildren();
    const item = make("li", {}, make("input", { type: "hidden", name: this.root.dataset.name, value: choice.value }));
    this.chosen.append(item);
    this.dress(item, choice);
    this.input.value = "";
    this.close();
    this.changed(choice);
  }

  dress(item, choice) {
    const hidden = item.querySelector("input");
    const value = hidden.value;
    item.replaceChildren(
      hidden,
      ...(choice.picture
        ? [make("img", { src: choice.picture, alt: "", width: this.single ? 160 : 32, height: this.single ? 107 : 32 })]
        : []),
      make("span", { class: "pick__label" }, choice.label),
      ...(choice.about && !this.takesNew && !this.single
        ? [make("small", { class: "pick__about" }, choice.about)]
        : []),
      ...(this.details ? [this[this.details](value, choice)] : []),
      make(
        "span",
        { class: "pick__acts" },
        ...(this.single
          ? []
          : [
              this.button("Move up", "↑", choice.label, () => this.move(item, -1)),
              this.button("Move down", "↓", choice.label, () => this.move(item, 1)),
            ]),
        this.button("Remove", "×", choice.label, () => this.remove(item)),
      ),
    );
    if (!this.single) this.draggable(item);
    this.chosen.hidden = false;
  }

  byline(value, choice) {
    const role = this.root.querySelector("template").content.querySelector("select").cloneNode(true);
    role.name = `byline-role-${value}`;
    role.value = choice.role || "author";
    role.setAttribute("aria-label", `What ${choice.label} did`);
    const printed = make("input", {
      type: "text",
      name: `byline-name-${value}`,
      value: choice.printed || "",
      maxlength: 200,
      dir: "auto",
      placeholder: choice.label,
      "aria-label": `${choice.label} as printed`,
    });
    const open = role.value !== "author" || choice.printed ? { open: "" } : {};
    return make(
      "details",
      { class: "pick__details", ...open },
      make("summary", {}, "Role and name as printed"),
      role,
      printed,
    );
  }

  related(value, choice) {
    const shown = make("input", {
      type: "text",
      name: `related-shown-${value}`,
      value: choice.shown || "",
      maxlength: 300,
      dir: "auto",
      placeholder: choice.label,
      "aria-label": `Words shown for: ${choice.label}`,
    });
    return make(
      "details",
      { class: "pick__details", ...(choice.shown ? { open: "" } : {}) },
      make("summary", {}, "Other words for it"),
      shown,
    );
  }

  button(act, sign, label, handler) {
    return make(
      "button",
      { type: "button", class: "pick__button", "aria-label": `${act}: ${label}`, title: act, on: { click: handler } },
      sign,
    );
  }

  move(item, by) {
    const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (by < 0) other.before(item);
    else other.after(item);
    item.querySelectorAll(".pick__button")[by < 0 ? 0 : 1].focus();
    this.changed();
  }

  draggable(item) {
    item.addEventListener("pointerdown", (event) => {
      item.draggable = !event.target.closest("input, select, button, summary");
    });
    item.addEventListener("dragstart", (event) => {
      event.stopPropagation();
      item.classList.add("dragged");
    });
    item.addEventListener("dragend", () => {
      item.classList.remove("dragged");
      this.changed();
    });
    item.addEventListener("dragover", (event) => {
      const dragged = this.chosen.querySelector(".dragged");
      if (!dragged || dragged === item) return;
      event.preventDefault();
      const box = item.getBoundingClientRect();
      if (event.clientY < box.top + box.height / 2) item.before(dragged);
      else item.after(dragged);
    });
  }

  remove(item) {
    item.remove();
    this.chosen.hidden = !this.chosen.children.length;
    this.input.focus();
    this.changed();
  }

  values() {
    return [...this.chosen.querySelectorAll(":scope > li > input[type=hidden]")].map((input) => input.value);
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.mark(-1);
  }

  changed(choice) {
    send(this.root, PICKED, choice);
  }
}

const pickers = new WeakMap();

// The picker of an element with `data-pick`.
export const pickerOf = (element) => pickers.get(element);

const begin = (root) => {
  for (const element of root.querySelectorAll("[data-pick]"))
    if (!pickers.has(element)) pickers.set(element, new Pick(element));
};

begin(document);
for (const event of [FIGURE_ADDED, PART_RENEWED]) document.addEventListener(event, ({ target }) => begin(target));
