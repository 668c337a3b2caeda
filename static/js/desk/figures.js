// The story's pictures: rows added from a template, words filled from the library, order kept in a hidden field.

const section = document.querySelector("[data-figures]");

const total = () => section.querySelector(`[name=${section.dataset.prefix}-TOTAL_FORMS]`);

const number = () => section.querySelectorAll(".figures__rows > [data-figure-row]").forEach((row, index) => {
  row.querySelector("[name$=-position]").value = index;
});

const add = () => {
  const row = section.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
  const index = Number(total().value);
  for (const element of row.querySelectorAll("*"))
    for (const attribute of [...element.attributes])
      if (attribute.value.includes("__prefix__")) element.setAttribute(attribute.name, attribute.value.replaceAll("__prefix__", index));
  section.querySelector(".figures__rows").append(row);
  total().value = index + 1;
  const leads = [...section.querySelectorAll("select[name$=-place]")].some((select) => !row.contains(select) && select.value === "lead");
  row.querySelector("select[name$=-place]").value = leads ? "inline" : "lead";
  row.dispatchEvent(new CustomEvent("figure-added", { bubbles: true }));
  number();
  row.querySelector("input[type=text]").focus();
};

const fill = (event) => {
  const row = event.target.closest("[data-figure-row]");
  for (const name of ["caption", "credit", "alt"]) {
    const field = row?.querySelector(`[name$=-${name}]`);
    if (field && event.detail?.[name] && !field.value) field.value = event.detail[name];
  }
};

// A file just chosen is shown at once; it is uploaded with the form.
const show = (event) => {
  const file = event.target.type === "file" && event.target.files[0];
  if (!file) return;
  const row = event.target.closest("[data-figure-row]");
  row.querySelector(".figure-row__chosen-file")?.remove();
  const picture = new Image(160);
  picture.alt = "";
  picture.className = "figure-row__chosen-file";
  picture.src = URL.createObjectURL(file);
  event.target.after(picture);
};

if (section) {
  section.querySelector("[data-add-figure]").addEventListener("click", add);
  section.addEventListener("picked", fill);
  section.addEventListener("change", show);
  number();
}
