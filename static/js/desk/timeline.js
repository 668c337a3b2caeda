// The steps a story took, loaded after its form stands. Without them, a link to the record stays in their place.

import { SAVED } from "desk/events";
import { eachPart } from "desk/parts";

const load = async (place) => {
  try {
    const answer = await fetch(place.dataset.timeline, { headers: { Accept: "text/html" } });
    if (answer.ok && !answer.redirected) place.innerHTML = await answer.text();
  } catch {
    // The server cannot be reached: the link stays.
  }
};

eachPart("[data-timeline]", load);
document.addEventListener(SAVED, () => document.querySelectorAll("[data-timeline]").forEach(load));
