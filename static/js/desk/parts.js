// Parts of the page that come with the desk's answers, after the page stood.

import { PART_RENEWED } from "desk/events";

// Calls `act` once with each element that the selector finds: those of the page, and those that come with an answer.
export const eachPart = (selector, act) => {
  const known = new WeakSet();
  const begin = (element) => {
    if (known.has(element)) return;
    known.add(element);
    act(element);
  };
  document.querySelectorAll(selector).forEach(begin);
  document.addEventListener(PART_RENEWED, ({ target }) => target.querySelectorAll(selector).forEach(begin));
};
