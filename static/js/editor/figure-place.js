// The places in a story's text where its pictures stand. Each shows its picture as it is now, and has its words to type.

import { crel, pm } from "django-prose-editor/editor";

import { PICKED } from "desk/events";
import { figures, isTakenOut, lacks, nameOf, part, picture, rowOf, WORDS } from "desk/figure-rows";

const { Selection } = pm.state;
const LABELS = { caption: "Caption", credit: "Credit", alt: "Alternative text" };
const EVENTS = [PICKED, "change", "input"];
// What the editor calls the node.
export const NAME = "storyFigure";

const places = new WeakMap();

// Where one writes on after a place: never the next picture, which the first letter would take the place of.
export const textAfter = (doc, pos) => {
  const $pos = doc.resolve(pos);
  return Selection.findFrom($pos, 1, true) ?? Selection.near($pos);
};

const wordsOf = (row) => ({
  name: nameOf(row),
  caption: part(row, "caption").value || part(row, "alt").value,
  credit: part(row, "credit").value,
  lacks: lacks(row).join(" · "),
  state: row.querySelector("[data-upload-state]").textContent,
});

const write = (element, words) => {
  if (element.textContent !== words) element.textContent = words;
};

export class FigurePlace {
  constructor(editor, key, getPos) {
    Object.assign(this, { editor, key, getPos });
    this.image = crel("img", { alt: "" });
    this.said = Object.fromEntries(
      ["name", "caption", "credit", "lacks", "state"].map((name) => [
        name,
        crel("span", { className: `figure-place__${name}`, dir: "auto" }),
      ]),
    );
    this.act = crel("span");
    this.of = crel("span", { className: "visually-hidden" });
    this.button = crel("button", { type: "button", className: "quiet-act" }, [this.act, this.of]);
    // Fields are there as long as words are typed into them: closed, they would be in the way of those of the rows.
    this.fields = crel("div", { className: "figure-place__fields" });
    this.dom = crel("figure", { className: "figure-place" }, [
      this.image,
      crel("figcaption", {}, [...Object.values(this.said), this.button]),
      this.fields,
    ]);
    this.dom.dataset.place = key;
    this.button.addEventListener("click", () => (this.isOpen ? this.done() : this.open()));
    this.fields.addEventListener("keydown", (event) => this.typed(event));
    // A field inside of what can be dragged would be dragged where its words are to be selected.
    this.fields.addEventListener("focusin", () => this.dom.removeAttribute("draggable"));
    this.fields.addEventListener("focusout", () => this.dom.setAttribute("draggable", "true"));
    this.again = () => this.draw();
    for (const event of EVENTS) figures?.addEventListener(event, this.again);
    places.set(this.dom, this);
    this.draw();
    // The rows' pickers show their pictures; their module may come later.
    requestAnimationFrame(this.again);
  }

  // Its row in the form, as long as it is one of the story's pictures.
  get row() {
    const row = rowOf(this.key);
    return row && !isTakenOut(row) && picture(row) ? row : null;
  }

  get isOpen() {
    return this.fields.hasChildNodes();
  }

  get typedInto() {
    return [...this.fields.querySelectorAll("textarea")];
  }

  draw() {
    const { row } = this;
    this.dom.classList.toggle("figure-place--missing", !row);
    this.button.hidden = this.image.hidden = !row;
    if (!row) this.close();
    const said = row ? wordsOf(row) : { caption: "This picture is not among the story’s pictures any more." };
    for (const [name, element] of Object.entries(this.said)) write(element, said[name] ?? "");
    write(this.act, this.isOpen ? "Done" : "Edit caption");
    this.button.setAttribute("aria-expanded", String(this.isOpen));
    if (!row) return;
    if (this.image.src !== picture(row).src) this.image.src = picture(row).src;
    write(this.of, ` of ${said.name.toLowerCase()}`);
    for (const field of this.typedInto) {
      const { value } = part(row, field.dataset.word);
      field.setAttribute("aria-label", `${LABELS[field.dataset.word]} of ${said.name.toLowerCase()}`);
      if (field !== document.activeElement && field.value !== value) field.value = value;
    }
  }

  field(row, name) {
    const own = part(row, name);
    const field = crel("textarea", { rows: 1, dir: "auto", value: own.value, maxLength: own.maxLength });
    field.dataset.grow = "";
    field.dataset.word = name;
    field.addEventListener("input", () => {
      own.value = field.value;
      own.dispatchEvent(new Event("input", { bubbles: true }));
    });
    return crel("label", {}, [crel("span", { textContent: LABELS[name] }), field]);
  }

  // Fields for its words, with the cursor in the first that says nothing yet.
  open() {
    const { row } = this;
    if (!row) return;
    this.fields.replaceChildren(...WORDS.map((name) => this.field(row, name)));
    this.draw();
    const fields = this.typedInto;
    (fields.find((each) => !each.value) ?? fields[0]).focus();
    // They grow with what is in them as fields of the form do: once something comes in.
    for (const each of fields) each.dispatchEvent(new Event("input", { bubbles: true }));
  }

  close() {
    this.fields.replaceChildren();
  }

  // Back to writing, after the picture.
  done() {
    this.close();
    this.draw();
    const { state, view } = this.editor;
    view.dispatch(state.tr.setSelection(textAfter(state.doc, this.getPos() + 1)).scrollIntoView());
    view.focus();
  }

  typed(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key !== "Escape" && (event.key !== "Enter" || event.shiftKey)) return;
    event.preventDefault();
    const next = this.typedInto[this.typedInto.indexOf(event.target) + 1];
    if (event.key === "Enter" && next) next.focus();
    else this.done();
  }

  // --- As the editor asks a view of a node ---

  update(node) {
    return node.type.name === NAME && node.attrs.key === this.key;
  }

  stopEvent(event) {
    return this.fields.contains(event.target) || this.button.contains(event.target);
  }

  ignoreMutation() {
    return true;
  }

  destroy() {
    for (const event of EVENTS) figures?.removeEventListener(event, this.again);
  }
}

// Has the words of a place typed, where the editor shows it.
export const openWords = (element) => places.get(element)?.open();
