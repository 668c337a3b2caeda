// What is offered while somebody types into the search field: a combobox (WAI-ARIA APG, list autocomplete). Without this
// the field is a field.

const WAIT = 150;
const SHORTEST = 2;

class Suggestions {
  constructor(input) {
    this.input = input;
    this.known = new Map();
    this.active = -1;
    this.list = document.createElement("ul");
    this.list.id = `${input.id}-suggestions`;
    this.list.className = "suggestions";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Suggestions");
    this.said = document.createElement("p");
    this.said.className = "suggestions__said";
    this.said.setAttribute("role", "status");
    input.parentElement.after(this.list, this.said);
    const roles = {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.list.id,
    };
    for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
    input.addEventListener("input", () => this.askSoon());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.go(event.target.closest("[role=option]")));
  }

  askSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    const typed = this.input.value.trim();
    if (typed.length < SHORTEST) return this.close();
    if (!this.known.has(typed)) this.known.set(typed, await this.fetched(typed));
    if (typed === this.input.value.trim() && document.activeElement === this.input) this.show(this.known.get(typed));
  }

  async fetched(typed) {
    try {
      const answer = await fetch(`${this.input.dataset.suggestions}?${new URLSearchParams({ q: typed })}`);
      return answer.ok ? (await answer.json()).suggestions : [];
    } catch {
      return [];
    }
  }

  show(found) {
    if (!found.length) return this.close();
    this.list.replaceChildren(...found.map((each, number) => this.option(each, number)));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.choose(-1);
    this.said.textContent = found.length === 1 ? "1 suggestion" : `${found.length} suggestions`;
  }

  option({ kind, name, url }, number) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${number}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.url = url;
    const word = document.createElement("span");
    word.className = "suggestions__kind";
    word.textContent = kind;
    const text = document.createElement("span");
    text.textContent = name;
    option.append(text, " ", word);
    return option;
  }

  close() {
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.list.replaceChildren();
    this.said.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.active = -1;
  }

  choose(number) {
    const options = [...this.list.children];
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === number)));
    this.active = number;
    if (number < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", options[number].id);
    options[number]?.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    const count = this.list.children.length;
    if (event.key === "Escape" && count) {
      event.preventDefault();
      this.close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!count) return;
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = this.active + step;
      this.choose(next >= count ? -1 : next < -1 ? count - 1 : next);
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.go(this.list.children[this.active]);
    }
  }

  go(option) {
    if (option) window.location.assign(option.dataset.url);
  }
}

for (const input of document.querySelectorAll("input[data-suggestions]")) new Suggestions(input);
