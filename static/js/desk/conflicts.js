// Where two people changed the same: which text stands in the form.

import { form, textBox } from "desk/form";
import { eachPart } from "desk/parts";

const texts = (markup) =>
  [...new DOMParser().parseFromString(markup, "text/html").body.children].map((block) => block.textContent.trim());

// Where in the editor these blocks stand one after another, if they do.
const find = (doc, wanted) => {
  const nodes = [];
  doc.forEach((node, at) => nodes.push({ text: node.textContent.trim(), from: at, to: at + node.nodeSize }));
  const first = nodes.findIndex(
    (_, index) => wanted.length && wanted.every((text, n) => nodes[index + n]?.text === text),
  );
  return first < 0 ? null : { from: nodes[first].from, to: nodes[first + wanted.length - 1].to };
};

const intoBody = (from, to) => {
  const { editor } = textBox();
  const { doc } = editor.state;
  const place = find(doc, texts(from)) ?? { from: doc.content.size, to: doc.content.size };
  if (to) editor.chain().insertContentAt(place, to).run();
  else editor.chain().deleteRange(place).run();
};

const intoField = (name, value) => {
  const field = form.elements.namedItem(name);
  if (!field) return;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
};

class Choice {
  constructor(item) {
    this.field = item.dataset.conflict;
    this.mine = item.querySelector("[data-keep-mine]");
    this.theirs = item.querySelector("[data-take-theirs]");
    if (!this.theirs) return;
    const shown = item.querySelector("[data-mine]");
    this.values = {
      mine:
        this.field === "body"
          ? this.mine.dataset.value
          : (form.elements.namedItem(this.field)?.value ?? shown.textContent),
      theirs: this.theirs.dataset.value,
    };
    this.stands = "mine";
    this.mine.addEventListener("click", () => this.choose("mine"));
    this.theirs.addEventListener("click", () => this.choose("theirs"));
  }

  choose(which) {
    if (which === this.stands) return;
    if (this.field === "body") intoBody(this.values[this.stands], this.values[which]);
    else intoField(this.field, this.values[which]);
    this.stands = which;
    this.mine.setAttribute("aria-pressed", String(which === "mine"));
    this.theirs.setAttribute("aria-pressed", String(which === "theirs"));
  }
}

eachPart("[data-conflict]", (item) => new Choice(item));
