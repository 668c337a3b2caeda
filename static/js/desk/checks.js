// The checks beside the form: asked anew when typing pauses, and each finding leads to the field it is about.

import { asking } from "desk/asking";
import { COMMENTS_CHANGED, FIGURE_ADDED, PICKED, SAVED } from "desk/events";
import { form, withEditor } from "desk/form";
import { goTo } from "desk/wrong-fields";

const PAUSE_MS = 1500;

const panel = document.querySelector("[data-checks]");

const show = (html) => {
  const found = panel.querySelector("[data-checks-found]");
  const focused = found.contains(document.activeElement) ? document.activeElement.dataset.place : undefined;
  found.innerHTML = html;
  if (focused !== undefined) found.querySelector(`[data-place="${CSS.escape(focused)}"]`)?.focus();
  const summary = found.querySelector("[data-summary]");
  const live = panel.querySelector("[data-checks-said]");
  if (live.textContent !== summary.textContent) live.textContent = summary.textContent;
  const reason = panel.querySelector("[data-checks-reason]");
  if (reason) reason.hidden = !("asksReason" in summary.dataset) && reason.querySelector("input").value === "";
};

// Out of reach, what was found last still stands, and the next pause asks again. Publishing asks in any case.
const ask = asking(() => panel.dataset.checks, show);

if (form && panel) {
  let pause;
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE_MS);
  };
  for (const event of ["input", "change", PICKED, FIGURE_ADDED]) form.addEventListener(event, later);
  withEditor((editor) => editor.on("update", later));
  document.addEventListener(COMMENTS_CHANGED, () => {
    clearTimeout(pause);
    ask();
  });
  document.addEventListener(SAVED, later);
  panel.addEventListener("click", (event) => {
    const link = event.target.closest("[data-place]");
    if (!link) return;
    event.preventDefault();
    goTo(link.dataset.place);
  });
  ask();
}
