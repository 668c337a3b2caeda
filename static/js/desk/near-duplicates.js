// Stories with much the same text as the form: asked for when typing pauses, and what an editor says of them.

import { asking } from "desk/asking";
import { SAVED } from "desk/events";
import { form, token, withEditor } from "desk/form";

const PAUSE_MS = 2500;
const UNREACHED = "The desk did not answer. Try again in a moment.";

const panel = document.querySelector("[data-near-duplicates]");
const found = panel?.querySelector("[data-near-duplicates-found]");

const headlines = () => [...found.querySelectorAll("a[dir]")].map((link) => link.textContent).join("; ");
const say = (words) => {
  document.querySelector("[data-near-duplicates-said]").textContent = words;
};

const show = (html) => {
  const before = headlines();
  const focused = found.contains(document.activeElement);
  found.innerHTML = html;
  panel.hidden = found.firstElementChild === null;
  if (headlines() !== before && headlines() !== "") say(`Much the same text: ${headlines()}`);
  if (focused) (found.querySelector("a, button") ?? form.elements.headline).focus();
};

// Out of reach, what was found last stands, and the next pause asks again.
const ask = asking(() => panel.dataset.nearDuplicates, show);

const judge = async (button) => {
  const body = new FormData();
  body.append("csrfmiddlewaretoken", token().value);
  body.append("says", button.value);
  const { nearDuplicate } = button.closest("[data-near-duplicate]").dataset;
  try {
    const answer = await fetch(`${nearDuplicate}?part=1`, { method: "POST", redirect: "manual", body });
    say(answer.ok || answer.status === 422 ? await answer.text() : UNREACHED);
    if (answer.ok) ask();
  } catch {
    say(UNREACHED);
  }
};

if (form && panel) {
  let pause;
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE_MS);
  };
  withEditor((editor) => editor.on("update", later));
  document.addEventListener(SAVED, later);
  found.addEventListener("click", ({ target }) => {
    const button = target.closest("button[name=says]");
    if (button) judge(button);
  });
  ask();
}
