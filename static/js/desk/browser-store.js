// Words in the browser, for as long as the desk does not have them; each login has words of its own.

import { form, isOnTheDesk, person, windowName } from "desk/form";

const OTHERS_MS = 10_000; // a text that is younger belongs to a window that is open
const STORE = "unsaved:";
const STORE_BEFORE = "story:"; // without a name: nobody can say whose words these are, so nobody is shown them
const MONTH_MS = 30 * 24 * 3600_000;

const own = () => `${STORE}${person()}:`;
const key = () => `${own()}${form.dataset.guid}:${windowName()}`;

export const storeHere = (pairs) => {
  try {
    localStorage.setItem(key(), JSON.stringify({ pairs, at: Date.now(), made: isOnTheDesk() ? "" : "new" }));
  } catch {
    // Full, or not allowed: the desk is where it is kept.
  }
};

export const dropStored = (name = key()) => localStorage.removeItem(name);

const stored = (start) =>
  Object.keys(localStorage)
    .filter((name) => name.startsWith(start) && name !== key())
    .map((name) => ({ name, ...JSON.parse(localStorage.getItem(name)) }));

// What this login typed into this story, or into one that is not on the desk yet, in windows that are gone.
export const storedHere = () =>
  stored(own())
    .filter((each) => Date.now() - each.at > OTHERS_MS)
    .filter((each) => each.name.startsWith(`${own()}${form.dataset.guid}:`) || (each.made === "new" && !isOnTheDesk()));

export const forgetOldest = () => {
  for (const { name, at } of stored(STORE_BEFORE)) if (Date.now() - at > MONTH_MS) dropStored(name);
};
