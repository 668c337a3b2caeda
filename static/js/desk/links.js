// Links that the text could have: asked for when typing pauses, put in one by one, by a click or a key.

import { asking } from "desk/asking";
import { SAVED } from "desk/events";
import { form, isOnTheDesk, textBox, withEditor } from "desk/form";
import { post } from "desk/posting";
import { putLink } from "editor/put-link";

const PAUSE_MS = 2000;

const box = document.querySelector("[data-links]");
const found = box?.querySelector("[data-links-found]");
const left = new Set(); // names that are not to be offered in a story that is not on the desk yet

const buttons = () => [...found.querySelectorAll("[data-link]")];
const say = (words) => {
  box.querySelector("[data-links-said]").textContent = words;
};

const show = (html) => {
  const focused = found.contains(document.activeElement) ? document.activeElement.getAttribute("aria-label") : null;
  found.innerHTML = html;
  for (const row of found.querySelectorAll("[data-name]")) if (left.has(row.dataset.name)) row.remove();
  if (focused !== null)
    (found.querySelector(`[aria-label="${CSS.escape(focused)}"]`) ?? buttons()[0] ?? textBox())?.focus();
};

// Out of reach, what was offered last stands, and the next pause asks again.
const ask = asking(() => box.dataset.links, show);

// A row goes; who is there with the keyboard goes on with the next one, or in the text.
const drop = (row) => {
  const hadFocus = row.contains(document.activeElement);
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  if (hadFocus) (next?.querySelector("[data-link]") ?? textBox())?.focus();
};

const take = (button) => {
  const { link, before, words, after } = button.dataset;
  if (putLink(textBox().editor, link, { before, words, after })) {
    say(`Linked: ${words}. Ctrl+Z undoes it.`);
    drop(button.closest("[data-name]"));
  } else {
    say(`The text has changed around ${words}. The list is made anew.`);
    ask();
  }
};

const tellDesk = (pairs) => post(`${box.dataset.links}leave/`, pairs);

const leave = (button) => {
  const name = button.dataset.leave;
  left.add(name);
  if (isOnTheDesk()) tellDesk([["key", name]]).catch(() => {});
  drop(button.closest("[data-name]"));
  say("Not offered here any more.");
};

// What was left out of a story before it was on the desk.
const keepLeft = () => {
  for (const name of left) tellDesk([["key", name]]).catch(() => {});
};

const offerAgain = async () => {
  left.clear();
  await tellDesk([["again", "1"]]).catch(() => {});
  ask();
};

const takeFirst = () => {
  const [first] = buttons();
  if (first) take(first);
  else say("No link is offered.");
};

const act = ({ target }) => {
  const button = target.closest("[data-link], [data-leave], [data-offer-again]");
  if (!button) return;
  if ("link" in button.dataset) take(button);
  else if ("leave" in button.dataset) leave(button);
  else offerAgain();
};

// Who has just put a link in by a button takes it back by the same keys as in the text.
const undo = (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "z") return;
  event.preventDefault();
  textBox().editor.commands.undo();
};

const first = (event) => {
  if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || event.code !== "KeyK") return;
  event.preventDefault();
  event.stopPropagation();
  takeFirst();
};

if (form && box) {
  let pause;
  let wasOnTheDesk = isOnTheDesk();
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE_MS);
  };
  withEditor((editor) => {
    editor.on("update", later);
    ask();
  });
  document.addEventListener(SAVED, () => {
    if (!wasOnTheDesk && isOnTheDesk()) keepLeft();
    wasOnTheDesk = isOnTheDesk();
    later();
  });
  found.addEventListener("click", act);
  box.addEventListener("keydown", undo);
  document.addEventListener("keydown", first, { capture: true });
}
