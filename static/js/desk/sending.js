// Sending the form: only once, only with a login, only when the desk is there, and never before uploads ended. What is
// saved or refused does not leave the page; what is done, or asked about first, does.

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

// The same page with another fragment would not be loaded anew.
const goToPage = (address) => {
  const there = new URL(address, location.href);
  if (there.pathname !== location.pathname || !there.hash) return location.assign(there.href);
  history.replaceState(history.state, "", there.href);
  return location.reload();
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
    else await this.saveHere(button);
    if (outcome !== "kept" && outcome !== "refused") this.next = null;
  }

  async saveHere(button) {
    const address = await saveInPlace(this.keeper, button);
    if (address) this.leaveBy(() => goToPage(address));
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
