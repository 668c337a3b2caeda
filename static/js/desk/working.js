// Nothing typed is lost: the form's words are kept while one types, and what this browser kept from another time goes to
// the desk, which offers it.

import { dropStored, forgetOldest, storedHere } from "desk/browser-store";
import { PICKED } from "desk/events";
import { answerUnsaved, form, withEditor } from "desk/form";
import { Keeper } from "desk/keeper";
import { post, refusal, stillIn } from "desk/posting";
import { asWritten } from "desk/saved-text";
import { guard } from "desk/sending";
import { showWords } from "desk/stored-words";

const LOOK_MS = 400;
const BY_HAND = ["keydown", "pointerdown", "paste", "cut", "drop", "input", "change", PICKED];

const handOver = async () => {
  for (const { name, pairs, at } of storedHere()) {
    try {
      const answer = await post(form.dataset.working, pairs);
      if (answer.ok) {
        dropStored(name);
        offer(await answer.json());
      } else if (answer.type !== "opaqueredirect") showWords(form, { name, pairs, at, why: await refusal(answer) });
    } catch {
      return; // out of reach again: another time
    }
  }
};

const offer = ({ copy, at }) => {
  const note = document.querySelector("[data-kept-here]").content.firstElementChild.cloneNode(true);
  note.querySelector("[data-at]").textContent = at;
  note.querySelector("a").href = `?working=${copy}`;
  form.before(note);
};

if (form) {
  const keeper = new Keeper();
  // The editor writes into its field also when nobody typed, to say the same in its own way.
  const byHand = (event) => event.isTrusted || event.target.name !== "body" || event.type === PICKED;
  for (const name of BY_HAND)
    form.addEventListener(
      name,
      (event) => {
        keeper.touched ||= byHand(event);
      },
      { capture: true },
    );
  withEditor((editor) => keeper.textStands(asWritten(editor, form.querySelector("[name=body]").defaultValue)));
  setInterval(() => keeper.look(), LOOK_MS);
  guard(keeper);
  forgetOldest();
  handOver();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") stillIn().catch(() => {});
    else if (keeper.unkept) keeper.keep();
  });
  answerUnsaved(() => keeper.unsaved);
}
