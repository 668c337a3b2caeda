// The producer's screen: a card or a story is dragged to its place, by way of the forms that its buttons send; and a
// card that has the focus moves by Alt and an arrow.

let dragged = null;

const CARD = "[data-front-card]";
const areaAt = (target) => target.closest?.("[data-front-area]");
const cardsOf = (area) => [...area.querySelectorAll(CARD)];

const unmark = () => {
  for (const each of document.querySelectorAll(".front-area--over, .front-card--before"))
    each.classList.remove("front-area--over", "front-card--before");
};

// The card before which something dropped at this height would stand; none at the end.
const cardBelow = (area, y) =>
  cardsOf(area).find((card) => {
    const box = card.getBoundingClientRect();
    return card !== dragged && y < box.top + box.height / 2;
  });

const field = (form, name) => {
  const found = form.querySelector(`[data-dropped=${name}]`) ?? document.createElement("input");
  found.type = "hidden";
  found.name = name;
  found.dataset.dropped = name;
  form.append(found);
  return found;
};

// A menu of the form has a say of its own, so it is left out of what is sent.
const sendTo = (form, area, place) => {
  for (const menu of form.querySelectorAll("select[name=area]")) menu.disabled = true;
  field(form, "area").value = area.dataset.frontArea;
  field(form, "place").value = place;
  field(form, "at_area").value = area.dataset.frontArea;
  form.submit();
};

document.addEventListener("dragstart", (event) => {
  const found = event.target.closest?.("[data-front-drag]");
  if (!found) return;
  dragged = found;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", found.dataset.frontDrag);
  found.classList.add("front-card--dragged");
});

document.addEventListener("dragend", () => {
  dragged?.classList.remove("front-card--dragged");
  unmark();
  dragged = null;
});

document.addEventListener("dragover", (event) => {
  const area = areaAt(event.target);
  if (!dragged || !area) return;
  event.preventDefault();
  unmark();
  area.classList.add("front-area--over");
  cardBelow(area, event.clientY)?.classList.add("front-card--before");
});

document.addEventListener("drop", (event) => {
  const area = areaAt(event.target);
  if (!dragged || !area) return;
  event.preventDefault();
  const others = cardsOf(area).filter((card) => card !== dragged);
  const before = others.indexOf(cardBelow(area, event.clientY));
  sendTo(dragged.querySelector("form"), area, before < 0 ? others.length + 1 : before + 1);
});

const STEPS = { ArrowUp: "up", ArrowDown: "down" };

document.addEventListener("keydown", (event) => {
  const card = event.target.closest?.(CARD);
  if (!card || !event.altKey || !STEPS[event.key]) return;
  event.preventDefault();
  card.querySelector(`button[name=step][value=${STEPS[event.key]}]`)?.click();
});

// After a move one goes on from the card that was moved.
if (location.hash.startsWith("#card-")) document.getElementById(location.hash.slice(1))?.focus();
