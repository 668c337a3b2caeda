// How the story will look in search results and as a shared link, and its whole address: asked for when typing pauses.

import { asking } from "desk/asking";
import { FIGURE_ADDED, PICKED } from "desk/events";
import { form, withEditor } from "desk/form";

const PAUSE_MS = 1200;
const ADDRESS = new Set(["headline", "slug", "section"]);

const cards = document.querySelector("[data-cards]");
const address = document.querySelector("[data-address]");

const fold = cards?.closest("details");
const isShown = () => !fold || fold.open;

const show = (html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  const put = (place, part) => {
    const found = page.querySelector(part);
    if (place && found && place.innerHTML !== found.innerHTML) place.innerHTML = found.innerHTML;
  };
  put(address, "[data-cards-address]");
  put(cards, "[data-cards-shown]");
};

// Out of reach, what was shown last stands, and the next pause asks again.
const ask = asking(() => cards.dataset.cards, show);

if (form && cards) {
  let pause;
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE_MS);
  };
  // The line under the slug is always in view, the cards only in the open fold.
  const heard = (event) => {
    if (isShown() || ADDRESS.has(event.target.name)) later();
  };
  for (const event of ["input", "change", PICKED, FIGURE_ADDED]) form.addEventListener(event, heard);
  withEditor((editor) => editor.on("update", () => isShown() && later()));
  fold?.addEventListener("toggle", () => fold.open && ask());
  if (isShown()) ask();
}
