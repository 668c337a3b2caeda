// Sending the form: only once, only with a login, only when the desk is there, and never before uploads ended. Save does
// not leave the page; other acts do.

import { BEFORE_SAVE, send } from "desk/events";
import { form, saveButton } from "desk/form";
import { askToLogIn } from "desk/posting";
import { showSaveState } from "desk/save-state";
import { saveInPlace } from "desk/saving";

const uploadsEnded = () => {
  const waiting = [];
  send(form, BEFORE_SAVE, waiting);
  return Promise.all(waiting);
};

class Sending {
  constructor(keeper) {
    this.keeper = keeper;
    this.on = false;
    this.going = false; // to another page, with all that stands in the form
    this.next = null; // what was pressed while the form was being sent
  }

  async press(button) {
    if (this.on) {
      this.next = button.value;
      return;
    }
    this.on = true;
    try {
      await this.send(button);
    } finally {
      this.on = false;
    }
    const next = this.next && form.querySelector(`[name=_act][value="${CSS.escape(this.next)}"]`);
    this.next = null;
    if (next && !this.going) this.press(next);
  }

  async send(button) {
    await uploadsEnded();
    await this.keeper.busy;
    const outcome = await this.keeper.keep();
    if (outcome === "out") askToLogIn();
    else if (outcome === "offline" || outcome === "gone") showSaveState();
    else if (button.value === "save" && button.hasAttribute("data-save")) await this.saveHere(button);
    else this.leaveBy(() => form.requestSubmit(button));
    if (outcome !== "kept" && outcome !== "refused") this.next = null;
  }

  async saveHere(button) {
    const address = await saveInPlace(this.keeper, button);
    if (address) this.leaveBy(() => location.assign(address));
  }

  leaveBy(act) {
    this.going = true;
    act();
  }
}

export const guard = (keeper) => {
  const sending = new Sending(keeper);
  form.addEventListener("submit", (event) => {
    const { submitter } = event;
    if (submitter?.hasAttribute("data-preview") || sending.going) return;
    event.preventDefault();
    sending.press(submitter ?? saveButton());
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) sending.going = false;
  });
  addEventListener("beforeunload", (event) => {
    if (!sending.going && keeper.atRisk) event.preventDefault();
  });
};
