// The menu of the picture for shared links offers the pictures that stand in the form now.

import { FIGURE_ADDED, PICKED } from "desk/events";
import { figures, keyOf, nameOf, part, standing } from "desk/figure-rows";

const menu = document.querySelector("[data-social-picture]");
const LONGEST = 60;

const words = (row) => (part(row, "caption").value || part(row, "alt").value).trim().slice(0, LONGEST);
const label = (row) => [nameOf(row), words(row)].filter(Boolean).join(": ");

const offer = () => {
  const chosen = menu.value;
  const [lead] = menu.options;
  const options = standing()
    .filter(keyOf)
    .map((row) => new Option(label(row), keyOf(row)));
  menu.replaceChildren(lead, ...options);
  menu.value = options.some((option) => option.value === chosen) ? chosen : "";
};

if (menu && figures) {
  for (const event of [PICKED, FIGURE_ADDED, "change"]) figures.addEventListener(event, offer);
  menu.addEventListener("focus", offer);
}
