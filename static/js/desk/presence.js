// Who else has the story open, and whether somebody saved it meanwhile.

import { SAVED } from "desk/events";
import { form, isOnTheDesk, isUnsaved, seenVersion, token, windowName } from "desk/form";

const EVERY_MS = 2500;

const posted = (more) =>
  new URLSearchParams({
    window: windowName(),
    csrfmiddlewaretoken: token().value,
    ...more,
  });

const disc = ({ initials, tint }) => {
  const element = document.createElement("span");
  element.className = "initials";
  element.setAttribute("aria-hidden", "true");
  Object.assign(element.dataset, { initials, tint });
  return element;
};

const name = ({ name, writing }) => (writing ? `${name} (writing)` : name);

const list = (names) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`);

const show = ({ others, version, saved_by: who, saved_at: at }) => {
  const place = document.querySelector("[data-presence]");
  const words = [];
  if (others.length) words.push(`Also here: ${list(others.map(name))}.`);
  if (version > seenVersion())
    words.push(
      `${who[0].toUpperCase()}${who.slice(1)} saved this story at ${at}: when you save, both your changes are merged.`,
    );
  place.hidden = !words.length;
  if (place.textContent !== words.join(" ")) place.replaceChildren(...others.map(disc), words.join(" "));
};

const pulse = async () => {
  try {
    const writing = isUnsaved() ? "1" : "0";
    const answer = await fetch(form.dataset.pulse, { method: "POST", redirect: "manual", body: posted({ writing }) });
    if (answer.ok) show(await answer.json());
  } catch {
    // Out of reach: what is said of the others is left as it was.
  }
};

const begin = () => {
  pulse();
  setInterval(pulse, EVERY_MS);
  addEventListener("pagehide", () => navigator.sendBeacon(form.dataset.pulse, posted({ closing: "1" })));
};

if (form) {
  if (isOnTheDesk()) begin();
  else document.addEventListener(SAVED, begin, { once: true });
}
