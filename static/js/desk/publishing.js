// The publishing panel: the note that an update wants, and what goes live next.

import { PART_RENEWED } from "desk/events";
import { eachPart } from "desk/parts";

const REFRESH = 15_000;
const REQUIRED = new Set(["correction", "clarification"]);

// A minor change has no note; a correction and a clarification must have one. The server asks for it all the same.
const noting = (choice) => {
  const field = document.querySelector("[data-public-note]");
  const box = field.querySelector("textarea");
  const say = () => {
    field.hidden = box.disabled = choice.value === "minor";
    box.required = REQUIRED.has(choice.value);
    field.querySelector("label").textContent = box.required ? "Public note (required)" : "Public note";
    field.querySelectorAll("[data-note-for]").forEach((hint) => {
      hint.hidden = hint.dataset.noteFor !== choice.value;
    });
  };
  choice.addEventListener("change", say);
  document.addEventListener(PART_RENEWED, say);
  say();
};

// Loaded after the form stands, and again while somebody looks at it.
const coming = (place) => {
  const load = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(place.dataset.coming, { headers: { Accept: "text/html" } });
      if (!answer.ok || answer.redirected) return;
      const text = await answer.text();
      if (place.innerHTML !== text && !place.contains(document.activeElement)) place.innerHTML = text;
    } catch {
      // The server cannot be reached: what stands there gets older and says so by its times.
    }
  };
  load();
  setInterval(load, REFRESH);
  document.addEventListener("visibilitychange", load);
};

eachPart("[data-change]", noting);
eachPart("[data-coming]", coming);
