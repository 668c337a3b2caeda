// The dialog of a link: one field for an address or for words, and under it the stories that are found by them.

import { crel } from "django-prose-editor/editor";

const SOON_MS = 150;

const option = (story, index) => {
  const about = story.url ? story.about : `${story.about} · not on the site, nor scheduled`;
  const element = crel("li", { id: `link-found-${index}`, role: "option", dir: "auto", "aria-selected": "false" }, [
    crel("span", { textContent: story.label }),
    crel("small", { textContent: story.later ? `${about} · ${story.later}` : about }),
  ]);
  if (!story.url) element.setAttribute("aria-disabled", "true");
  return element;
};

class LinkDialog {
  constructor({ before, finder, addressOf }) {
    Object.assign(this, { before, finder, addressOf, found: [], at: -1, asked: 0 });
    this.input = crel("input", {
      type: "text",
      id: "link-to",
      role: "combobox",
      autocomplete: "off",
      value: before,
      dir: "auto",
      "aria-autocomplete": "list",
      "aria-controls": "link-found",
      "aria-expanded": "false",
      "aria-describedby": "link-said",
    });
    this.list = crel("ul", {
      id: "link-found",
      className: "link-dialog__found",
      role: "listbox",
      "aria-label": "Stories",
      hidden: true,
    });
    this.said = crel("p", { id: "link-said", className: "link-dialog__said", role: "status" });
    this.element = crel("dialog", { className: "link-dialog", "aria-labelledby": "link-heading" }, [
      crel("h2", { id: "link-heading", textContent: before ? "Change the link" : "Link" }),
      crel("label", { htmlFor: "link-to", textContent: "Address, or part of a story’s headline" }),
      this.input,
      this.list,
      this.said,
      this.acts(),
    ]);
    this.input.addEventListener("input", () => this.askSoon());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("click", (event) =>
      this.take(this.found[[...this.list.children].indexOf(event.target.closest("li"))]),
    );
  }

  acts() {
    const button = (words, act, main = "") => {
      const element = crel("button", { type: "button", className: `act ${main}`, textContent: words });
      element.addEventListener("click", act);
      return element;
    };
    const remove = this.before ? [button("Remove the link", () => this.close({ remove: true }))] : [];
    return crel("p", { className: "link-dialog__acts" }, [
      button(this.before ? "Change" : "Link", () => this.enter(), "act--main"),
      ...remove,
      button("Cancel", () => this.close(null)),
    ]);
  }

  open() {
    document.body.append(this.element);
    this.element.showModal();
    this.input.select();
    return new Promise((resolve) => {
      this.element.addEventListener("close", () => {
        clearTimeout(this.timer);
        this.element.remove();
        resolve(this.answer ?? null);
      });
    });
  }

  close(answer) {
    this.answer = answer;
    this.element.close();
  }

  askSoon() {
    clearTimeout(this.timer);
    this.show([]);
    this.said.textContent = "";
    this.timer = setTimeout(() => this.ask(), SOON_MS);
  }

  async ask() {
    const query = this.input.value.trim();
    const number = ++this.asked;
    if (!query || /^(?:https?:|mailto:|tel:|\/)/.test(query)) return;
    try {
      const answer = await fetch(`${this.finder}?q=${encodeURIComponent(query)}`, {
        headers: { Accept: "application/json" },
      });
      const { found } = answer.ok ? await answer.json() : { found: [] };
      if (number === this.asked && this.input.value.trim() === query) this.show(found, answer.ok);
    } catch {
      this.said.textContent = "Stories cannot be looked for just now: the server does not answer.";
    }
  }

  show(found, asked = false) {
    this.found = found;
    this.list.replaceChildren(...found.map(option));
    this.list.hidden = !found.length;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
    this.mark(-1);
    if (asked && !found.length && !this.addressOf(this.input.value))
      this.said.textContent = "No story is found by these words.";
  }

  mark(index) {
    this.at = index;
    [...this.list.children].forEach((each, number) => each.setAttribute("aria-selected", String(number === index)));
    if (index < 0) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", `link-found-${index}`);
    return this.list.children[index].scrollIntoView({ block: "nearest" });
  }

  key(event) {
    const last = this.found.length - 1;
    if (event.key === "ArrowDown" && last >= 0) this.mark(this.at < last ? this.at + 1 : 0);
    else if (event.key === "ArrowUp" && last >= 0) this.mark(this.at > 0 ? this.at - 1 : last);
    else if (event.key === "Enter") this.enter();
    else return;
    event.preventDefault();
  }

  enter() {
    const href = this.addressOf(this.input.value);
    if (this.at >= 0) this.take(this.found[this.at]);
    else if (href) this.close({ href });
    else if (!this.input.value.trim() && this.before) this.close({ remove: true });
    else
      this.refuse(
        this.found.length
          ? "Choose one of the stories with the arrow keys."
          : "Write a whole address, such as example.com/page, or part of a headline.",
      );
  }

  take(story) {
    if (!story) return;
    if (story.url) this.close({ href: story.url, label: story.label });
    else
      this.refuse(
        `“${story.label}” is not on the site yet: a link would lead to nothing. Link it once it is scheduled or published.`,
      );
  }

  refuse(words) {
    this.said.textContent = words;
    this.input.focus();
  }
}

// What is wanted: { href, label }, { remove: true }, or null where the dialog was left.
export const ask = (about) => new LinkDialog(about).open();
