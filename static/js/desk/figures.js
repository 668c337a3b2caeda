// The story's pictures: rows from a template, words filled from the library, order kept in a hidden field.

const section = document.querySelector("[data-figures]");

const rows = () => [...section.querySelectorAll(".figures__rows > [data-figure-row]")];
const part = (row, name) => row.querySelector(`[name$="-${name}"]`);
const picture = (row) => row.querySelector("[data-shown] img, .pick__chosen img");

const number = () => rows().forEach((row, index) => { part(row, "position").value = index; });
const touched = () => section.dispatchEvent(new CustomEvent("picked", { bubbles: true }));

// A key is never used twice in a story, so that the text refers to what it did refer to.
const nextKey = () => {
  const inText = [...document.querySelectorAll("[name=body]")].flatMap((body) => [...body.value.matchAll(/data-figure="f(\d+)"/g)]).map((m) => Number(m[1]));
  const inRows = rows().map((row) => Number(part(row, "key").value.slice(1)) || 0);
  return `f${Math.max(0, ...inText, ...inRows) + 1}`;
};

const describe = (row) => {
  const into = row.querySelector("[data-into-text]");
  into.hidden = part(row, "place").value !== "inline" || !picture(row);
  row.querySelector(".figure-row__acts").hidden = false;
  row.classList.toggle("figure-row--out", part(row, "DELETE").checked);
};

const add = () => {
  const total = section.querySelector(`[name=${section.dataset.prefix}-TOTAL_FORMS]`);
  const index = Number(total.value);
  const row = section.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
  for (const element of [...row.querySelectorAll("*"), ...[...row.querySelectorAll("template")].flatMap((t) => [...t.content.querySelectorAll("*")])])
    for (const attribute of [...element.attributes])
      if (attribute.value.includes("__prefix__")) element.setAttribute(attribute.name, attribute.value.replaceAll("__prefix__", index));
  section.querySelector(".figures__rows").append(row);
  total.value = index + 1;
  row.dispatchEvent(new CustomEvent("figure-added", { bubbles: true }));
  begin(row);
  number();
  row.querySelector(".pick__input").focus();
};

// The first picture leads; what comes after stands in the text.
const begin = (row) => {
  if (!part(row, "key").value) {
    part(row, "key").value = nextKey();
    const led = rows().some((other) => other !== row && part(other, "place").value === "lead" && !part(other, "DELETE").checked);
    part(row, "place").value = led ? "inline" : "lead";
  }
  row.querySelector("[data-earlier]").addEventListener("click", (event) => move(row, -1, event.currentTarget));
  row.querySelector("[data-later]").addEventListener("click", (event) => move(row, 1, event.currentTarget));
  row.querySelector("[data-into-text]").addEventListener("click", () =>
    document.dispatchEvent(new CustomEvent("picture-wanted", { detail: part(row, "key").value })));
  part(row, "DELETE").addEventListener("change", () => describe(row));
  part(row, "place").addEventListener("change", () => lead(row));
  part(row, "upload").addEventListener("change", () => show(row));
  draggable(row);
  describe(row);
};

// One picture leads: another that did stands in the text from now on.
const lead = (row) => {
  if (part(row, "place").value === "lead")
    for (const other of rows()) if (other !== row && part(other, "place").value === "lead") part(other, "place").value = "inline";
  rows().forEach(describe);
};

const move = (row, by, button) => {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  if (by < 0) other.before(row);
  else other.after(row);
  number();
  button.focus();
  touched();
};

const draggable = (row) => {
  row.addEventListener("pointerdown", (event) => { row.draggable = !event.target.closest("input, textarea, select, button, label"); });
  row.addEventListener("dragstart", () => row.classList.add("dragged"));
  row.addEventListener("dragend", () => { row.classList.remove("dragged"); number(); touched(); });
  row.addEventListener("dragover", (event) => {
    const dragged = section.querySelector(".figure-row.dragged");
    if (!dragged || dragged === row) return;
    event.preventDefault();
    const box = row.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) row.before(dragged);
    else row.after(dragged);
  });
};

const fill = (event) => {
  const row = event.target.closest("[data-figure-row]");
  if (!row) return;
  for (const name of ["caption", "credit", "alt"])
    if (event.detail?.[name] && !part(row, name).value) part(row, name).value = event.detail[name];
  describe(row);
};

// A file just chosen is shown at once; it is uploaded with the form.
const show = (row) => {
  const [file] = part(row, "upload").files;
  row.querySelector("[data-shown]").replaceChildren();
  if (file) {
    const shown = new Image();
    shown.alt = "";
    shown.src = URL.createObjectURL(file);
    row.querySelector("[data-shown]").append(shown);
  }
  describe(row);
  touched();
};

if (section) {
  section.querySelector("[data-add-figure]").addEventListener("click", add);
  section.addEventListener("picked", fill);
  rows().forEach(begin);
  number();
}
