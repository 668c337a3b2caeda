// Picking by typing: a combobox (WAI-ARIA APG, list autocomplete) over a list of what is chosen, in order.

import { FIGURE_ADDED, PART_RENEWED, PICKED, send } from "desk/events";
import { namesOf } from "desk/pick-names";
import { DETAILS, make } from "desk/pick-rows";

const same = (one, other) => one.localeCompare(other, undefined, { sensitivity: "accent" }) === 0;

class Pick {
  constructor(root) {
    this.root = root;
    this.input = root.querySelector(".pick__input");
    this.list = root.querySelector(".pick__found");
    this.chosen = root.querySelector(".pick__chosen");
    this.single = "single" in root.dataset;
    this.takesNew = "new" in root.dataset;
    this.details = root.dataset.details;
    this.said = root.querySelector(".pick__said");
    this.left = root.querySelector(".pick__left");
    this.names = namesOf(this);
    this.asked = 0;
    this.hasty = false;
    for (const item of [...this.chosen.children]) this.dress(item, { ...item.dataset });
    this.input.addEventListener("input", () => {
      this.found = null;
      this.left.textContent = "";
      this.askSoon();
    });
    this.input.addEventListener("focus", () => this.askSoon());
    this.input.addEventListener("blur", () => {
      this.hasty = false;
      this.close();
      this.left.textContent = this.whatIsLeft();
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
    const answer = await this.finds(query);
    if (number !== this.asked || document.activeElement !== this.input) return;
    const taken = new Set(this.values());
    const found = (answer ?? []).filter((choice) => !taken.has(choice.value));
    const exact = found.findIndex((choice) => same(choice.label, query));
    if (exact > 0) found.unshift(...found.splice(exact, 1));
    const known = (answer ?? []).some((choice) => same(choice.label, query)) || [...taken].some((v) => same(v, query));
    this.say(answer, found, query);
    this.show([...found, ...((answer || this.takesNew) && query && !known ? this.offers(query) : [])]);
    if (this.hasty) this.enter();
  }

  // What is found by the words, or null where the desk does not answer.
  async finds(query) {
    try {
      const answer = await fetch(`${this.root.dataset.url}?q=${encodeURIComponent(query)}`, {
        headers: { Accept: "application/json" },
      });
      return answer.ok ? (await answer.json()).found : null;
    } catch {
      return null;
    }
  }

  say(answer, found, query) {
    let words = "";
    if (!answer) words = "The desk does not answer just now. What you type stays here.";
    else if (query && answer.length && !found.length) words = "Already chosen.";
    else if (query && !found.length) words = this.names ? "Nobody of that name." : "Nothing found.";
    this.said.textContent = words;
  }

  // Lines after what was found, for a name that is none of it.
  offers(query) {
    if (this.takesNew) return [{ offer: `Make the tag “${query}”`, value: query, label: query }];
    return this.names ? this.names.offers(query) : [];
  }

  // What becomes of words that were typed and not chosen, once somebody goes on to another field.
  whatIsLeft() {
    const typed = this.input.value.trim();
    if (!typed || this.root.querySelector(".pick__add")) return "";
    if (this.takesNew) return `“${typed}” becomes a tag when you save. To choose another one, go on typing here.`;
    if (this.names) return `“${typed}” is not chosen yet. If you save now and nobody has it, only the name is printed.`;
    return `“${typed}” is not chosen yet, so nothing is added for it.`;
  }

  show(found) {
    this.found = found;
    this.list.replaceChildren(
      ...found.map((choice, index) => {
        const option = make(
          "li",
          {
            role: "option",
            id: `${this.list.id}_${index}`,
            "aria-selected": "false",
            ...(choice.offer ? { class: "pick__offer" } : {}),
          },
          ...(choice.picture ? [make("img", { src: choice.picture, alt: "", width: 48, height: 32 })] : []),
          make("span", {}, choice.offer ?? choice.label),
          ...(choice.about ? [make("small", {}, choice.about)] : []),
        );
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          this.pick(choice);
        });
        return option;
      }),
    );
    this.list.hidden = !found.length;
    this.open(found.length > 0 || this.said.textContent !== "");
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.mark(-1);
    if (!this.list.hidden) this.list.scrollIntoView({ block: "nearest" });
  }

  open(shown) {
    this.list.parentElement.classList.toggle("pick__drop--open", shown);
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
    else if (event.key === "Enter" && (open || this.input.value.trim())) this.enter();
    else if (event.key === "Escape" && (open || this.said.textContent)) this.close();
    else if (event.key === "," && this.takesNew) this.endWord();
    else return;
    event.preventDefault();
  }

  enter() {
    const typed = this.input.value.trim();
    if (!this.list.hidden && this.at >= 0) this.pick(this.found[this.at]);
    else if (typed && this.found) this.pick(this.found[0]);
    else this.hasty = Boolean(typed); // nothing was found yet: the first of it is meant
  }

  // A comma ends a tag as Enter does. Who types on before anything was found means what stands there.
  endWord() {
    const typed = this.input.value.trim();
    if (this.found || !typed) this.enter();
    else this.take({ value: typed, label: typed });
  }

  // Takes a choice, or does what a line offers.
  pick(choice) {
    this.hasty = false;
    if (choice?.act) choice.act();
    else this.take(choice);
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
      ...(this.details ? [DETAILS[this.details](value, choice, this.root)] : []),
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
    this.said.textContent = "";
    this.open(false);
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
