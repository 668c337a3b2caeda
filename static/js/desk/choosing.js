// What somebody chooses for their own desk: what is unfolded, and what the text field does as they type. What a script
// unfolds to lead somewhere is not their choice.

import { form } from "desk/form";
import { remember } from "desk/own-choices";

if (form) {
  form.addEventListener("click", (event) => {
    const summary = event.target.closest("summary");
    const fold = summary?.parentElement;
    if (fold?.matches("details[data-choice]")) remember(fold.dataset.choice, !fold.open);
  });
  document.addEventListener("change", ({ target }) => {
    const { ownChoice } = target.dataset;
    if (!ownChoice) return;
    form.dataset[ownChoice] = target.checked ? "1" : "0";
    remember(ownChoice, target.checked);
  });
}
