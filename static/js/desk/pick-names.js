// Names that nobody has, typed in a byline: adding an author in place, or printing the name alone.

import { token } from "desk/form";

const GONE = "The desk does not answer just now. Try again in a moment.";

const post = async (url, fields) => {
  try {
    const body = new URLSearchParams({ ...fields, csrfmiddlewaretoken: token().value });
    const answer = await fetch(url, { method: "POST", body, redirect: "manual" });
    if (answer.ok || answer.status === 422) return await answer.json();
    return { error: answer.status === 403 ? "You cannot add authors. Ask a copy editor." : GONE };
  } catch {
    return { error: GONE };
  }
};

class Names {
  constructor(picker, template) {
    this.picker = picker;
    this.template = template;
    this.mayAdd = Boolean(template.content.querySelector(".pick__add"));
  }

  offers(name) {
    const add = { offer: `Add ${name} as an author …`, act: () => this.ask(name) };
    return [...(this.mayAdd ? [add] : []), { offer: "Print this name only", act: () => this.print(name) }];
  }

  async print(name) {
    this.picker.close();
    this.taken(await post(this.template.dataset.print, { name }));
  }

  ask(name) {
    const { picker } = this;
    picker.close();
    picker.root.querySelector(".pick__add")?.remove();
    const box = this.template.content.querySelector(".pick__add").cloneNode(true);
    box.setAttribute("aria-label", `Add ${name}`);
    box.querySelector(".pick__add-name").textContent = `Add ${name}`;
    const add = async () => {
      const part = (which) => box.querySelector(`[data-part=${which}]`).value;
      const answer = await post(box.dataset.url, { name, kind: part("kind"), tagline: part("tagline") });
      if (this.taken(answer)) box.remove();
    };
    const leave = () => {
      box.remove();
      picker.input.focus();
    };
    box.querySelector("[data-add]").addEventListener("click", add);
    box.querySelector("[data-cancel]").addEventListener("click", leave);
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") leave();
      else if (event.key === "Enter" && event.target.matches("input")) add();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    picker.left.before(box);
    box.querySelector("[data-add]").focus();
  }

  // Whether the desk took the name; if not, what it says stands under the field.
  taken(answer) {
    const { picker } = this;
    if (answer.error) picker.left.textContent = answer.error;
    else {
      picker.left.textContent = "";
      picker.take(answer);
      picker.input.focus();
    }
    return !answer.error;
  }
}

// What a byline's picker does with names that nobody has; null for pickers of other things.
export const namesOf = (picker) => {
  const template = picker.root.querySelector("[data-names]");
  return template ? new Names(picker, template) : null;
};
