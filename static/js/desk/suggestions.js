// Stories like the one in the form, under its related stories: asked for when typing pauses, taken by a click or a key.

import { asking } from "desk/asking";
import { PICKED } from "desk/events";
import { form, withEditor } from "desk/form";
import { pickerOf } from "desk/pick";

const PAUSE_MS = 2000;
const TELLING = new Set(["headline", "standfirst", "section", "language"]);

const box = document.querySelector("[data-suggestions]");
const found = box?.querySelector("[data-suggestions-found]");

const offers = () => [...found.querySelectorAll("[data-take]")];
const say = (words) => {
  box.querySelector("[data-suggestions-said]").textContent = words;
};

const show = (html) => {
  const focused = found.contains(document.activeElement) ? document.activeElement.dataset.take : undefined;
  found.innerHTML = html;
  if (focused !== undefined) (found.querySelector(`[data-take="${CSS.escape(focused)}"]`) ?? offers()[0])?.focus();
};

// Out of reach, what was offered last stands, and the next pause asks again.
const ask = asking(() => box.dataset.suggestions, show);

const picker = () => pickerOf(form.querySelector('[data-pick][data-name="related"]'));

// Puts the story after those that are chosen; the next one is at hand for who goes on with the keyboard.
const take = (button) => {
  const { take: value, label, about } = button.dataset;
  const at = offers().indexOf(button);
  const hadFocus = button === document.activeElement;
  picker().take({ value, label, about });
  button.closest("li").remove();
  say(`Added: ${label}`);
  if (hadFocus) (offers()[at] ?? offers().at(-1) ?? picker().input).focus();
};

const takeBest = () => {
  const [best] = offers();
  if (best) take(best);
  else say("No story is suggested.");
};

if (form && box) {
  let pause;
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE_MS);
  };
  for (const event of ["input", "change"])
    form.addEventListener(event, ({ target }) => TELLING.has(target.name) && later());
  form.addEventListener(PICKED, ({ target }) => ["related", "tags"].includes(target.dataset.name) && later());
  withEditor((editor) => editor.on("update", later));
  found.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-take]");
    if (button) take(button);
  });
  document.addEventListener("keydown", (event) => {
    if (!event.ctrlKey || !event.altKey || event.shiftKey || event.metaKey || event.code !== "KeyR") return;
    event.preventDefault();
    takeBest();
  });
  ask();
}
