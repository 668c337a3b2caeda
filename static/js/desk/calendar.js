// The calendar: a story is dragged to another day, or to those without one and back, by way of the form that moves it by
// keyboard.

let dragged = null;

const dayOf = (target) => target.closest?.("[data-day]");

document.addEventListener("dragstart", (event) => {
  const entry = event.target.closest?.("[data-movable]");
  if (!entry) return;
  dragged = entry;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", entry.querySelector("a").textContent);
  entry.classList.add("entry--dragged");
});

document.addEventListener("dragend", () => {
  dragged?.classList.remove("entry--dragged");
  document.querySelectorAll(".week__day--over").forEach((day) => day.classList.remove("week__day--over"));
  dragged = null;
});

document.addEventListener("dragover", (event) => {
  const day = dayOf(event.target);
  if (!dragged || !day) return;
  event.preventDefault();
  document
    .querySelectorAll(".week__day--over")
    .forEach((other) => other.classList.toggle("week__day--over", other === day));
  day.classList.add("week__day--over");
});

document.addEventListener("drop", (event) => {
  const day = dayOf(event.target);
  if (!dragged || !day) return;
  event.preventDefault();
  const form = dragged.querySelector("form");
  const field = form.elements.namedItem("day");
  if (field.value === day.dataset.day) return;
  field.value = day.dataset.day;
  form.requestSubmit();
});

// Opened by keyboard, the day's field is where one wants to be.
document.addEventListener(
  "toggle",
  (event) => {
    if (event.target.matches?.(".entry__move[open]")) event.target.querySelector("input[type=date]").focus();
  },
  { capture: true },
);

// After a move one goes on from the story that was moved.
if (location.hash.startsWith("#story-")) document.getElementById(location.hash.slice(1))?.focus();
