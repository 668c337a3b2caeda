// Naming a colleague in a comment: after an @ those whose name begins so are listed, to be taken with the keys.

const TYPED = /(?:^|\s)@([\p{L}\p{M}\p{N}._+-]*(?: [\p{L}\p{M}\p{N}._+-]*)?)$/u;

let counted = 0;

export class Mentions {
  constructor(field, url) {
    this.field = field;
    this.url = url;
    this.asked = 0;
    counted += 1;
    this.list = document.createElement("ul");
    Object.assign(this.list, { className: "mentions", id: `mentions-${counted}`, hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Colleagues");
    field.after(this.list);
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.list.id);
    field.addEventListener("input", () => this.ask());
    field.addEventListener("blur", () => this.close());
    field.addEventListener("keydown", (event) => this.key(event));
  }

  typed() {
    return TYPED.exec(this.field.value.slice(0, this.field.selectionStart))?.[1] ?? null;
  }

  async ask() {
    const number = ++this.asked;
    const query = this.typed();
    if (query === null) {
      this.close();
      return;
    }
    let found = [];
    try {
      const answer = await fetch(`${this.url}?q=${encodeURIComponent(query)}`, {
        redirect: "manual",
        headers: { Accept: "application/json" },
      });
      found = answer.ok ? (await answer.json()).found : [];
    } catch {
      // Out of reach: a login name typed in full is understood all the same.
    }
    if (number === this.asked && document.activeElement === this.field) this.show(found);
  }

  show(found) {
    this.found = found;
    this.list.replaceChildren(
      ...found.map((person, index) => {
        const option = document.createElement("li");
        option.id = `${this.list.id}-${index}`;
        option.setAttribute("role", "option");
        const about = document.createElement("small");
        about.textContent = person.about;
        option.append(person.label, " ", about);
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          this.take(person);
        });
        return option;
      }),
    );
    this.list.hidden = !found.length;
    this.mark(0);
  }

  mark(index) {
    this.at = index;
    [...this.list.children].forEach((option, n) => option.setAttribute("aria-selected", String(n === index)));
    const marked = this.list.hidden ? null : this.list.children[index];
    if (marked) {
      this.field.setAttribute("aria-activedescendant", marked.id);
      marked.scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }

  key(event) {
    if (this.list.hidden) return;
    const last = this.list.children.length - 1;
    if (event.key === "ArrowDown") this.mark(this.at < last ? this.at + 1 : 0);
    else if (event.key === "ArrowUp") this.mark(this.at > 0 ? this.at - 1 : last);
    else if ((event.key === "Enter" || event.key === "Tab") && !event.ctrlKey && !event.metaKey)
      this.take(this.found[this.at]);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  take(person) {
    const end = this.field.selectionStart;
    const start = end - this.typed().length;
    this.field.setRangeText(`${person.label} `, start, end, "end");
    const chosen = document.createElement("input");
    Object.assign(chosen, { type: "hidden", name: "mentioned", value: person.value });
    this.field.form.append(chosen);
    this.close();
  }

  close() {
    this.asked += 1;
    this.list.hidden = true;
    this.mark(0);
  }
}
