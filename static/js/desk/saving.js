// Saving without leaving the page: the form is sent, and the page that the desk answers is taken into this one. What was
// typed meanwhile stays, and so do the cursor, the selection, what is scrolled to and what can be undone.

import { SAVED, send } from "desk/events";
import { form, textBox, token } from "desk/form";
import { OFFLINE } from "desk/keeper";
import { askToLogIn } from "desk/posting";
import { renew } from "desk/renewing";
import { saySaved } from "desk/save-state";
import { SentFields } from "desk/saved-fields";
import { SentPictures } from "desk/saved-pictures";
import { SentText } from "desk/saved-text";
import { goToFirstWrong, markWrong } from "desk/wrong-fields";

const PARTS = "[data-part]";
// Addresses that a story has once it is on the desk, of things that are left as they are.
const ADDRESSES = Object.fromEntries(
  ["data-beside", "data-checks", "data-links", "data-suggestions"].map((name) => [`[${name}]`, name]),
);
const ABOUT = ["data-working", "data-pulse", "data-version", "data-live"];

// What the form said when it was sent.
class Sent {
  constructor() {
    this.fields = new SentFields();
    this.pictures = new SentPictures();
    this.text = new SentText(textBox()?.editor);
  }

  // Takes in what the desk has now. Returns what stands in the form and is not saved, by name, with what is.
  take(fresh, { merged }) {
    const unsaved = this.fields.unsaved(fresh);
    this.pictures.take(fresh);
    this.fields.take(fresh);
    if (merged) this.text.take(fresh.querySelector("[name=body]").value);
    return unsaved;
  }
}

const copyAttribute = (name, from, to) => {
  if (from.hasAttribute(name)) to.setAttribute(name, from.getAttribute(name));
  else to.removeAttribute(name);
};

// What the desk says of the save stands beside the acts, where it was asked for.
const tell = (page) => {
  const place = form.querySelector("[data-told]");
  const said = [...page.querySelectorAll("ul.messagelist, [data-refused]")];
  document.querySelectorAll("ul.messagelist, [data-refused]").forEach((old) => old.remove());
  place.replaceChildren(...said.map((each) => document.importNode(each, true)));
};

const takePage = (page, fresh) => {
  for (const name of ABOUT) copyAttribute(name, fresh, form);
  for (const [selector, name] of Object.entries(ADDRESSES)) {
    const [from, to] = [page.querySelector(selector), document.querySelector(selector)];
    if (from && to) copyAttribute(name, from, to);
  }
  for (const part of document.querySelectorAll(PARTS)) {
    const other = page.querySelector(`[data-part="${part.dataset.part}"]`);
    if (other) renew(part, other);
  }
  document.title = page.title;
  token().value = fresh.querySelector("[name=csrfmiddlewaretoken]").value;
};

// Versions are counted one by one: where more than this one came, somebody else saved too.
const seen = (of) => Number(of.querySelector("[name=seen_version]").value);

// Words that were restored, and a story that was new, are the desk's from now on.
const settle = (fresh) => {
  document.querySelector("[data-brought-back]")?.remove();
  for (const name of ["guid", "brought_back"])
    if (!fresh.querySelector(`[name=${name}]`)) form.querySelector(`[name=${name}]`)?.remove();
  delete form.dataset.unsaved;
};

const take = (page, answer, { keeper, sent }) => {
  const fresh = page.querySelector("[data-story-form]");
  const saved = !("unsaved" in fresh.dataset);
  const merged = !saved || seen(fresh) > seen(form) + 1;
  tell(page);
  const unsaved = sent.take(fresh, { merged });
  markWrong(fresh);
  takePage(page, fresh);
  if (!saved) {
    keeper.failed("Not saved", "refused");
    goToFirstWrong();
    return;
  }
  settle(fresh);
  keeper.asSaved(unsaved);
  history.replaceState(history.state, "", answer.url);
  saySaved(unsaved.size ? "Not saved yet" : "All changes saved", unsaved.size ? "typing" : "saved");
  send(document, SAVED);
};

const refusalOf = (page, answer) => {
  const words = page.querySelector("main p")?.textContent.trim().replace(/\s+/g, " ");
  return words || `the desk answered ${answer.status}.`;
};

// An act that was refused stays with what it lacks: the desk marks that in the panel, and says so beside the acts.
const refusedAct = (button) => !button.hasAttribute("data-save");

// Sends the form as the button would. Returns the address of the page to go to: where an act was done or is asked about,
// and where the story's form is this person's no more.
export const saveInPlace = async (keeper, button) => {
  let address = null;
  await keeper.whileSaving(async () => {
    const sent = new Sent();
    try {
      const headers = { "X-In-Place": "1" };
      const answer = await fetch(location.href, { method: "POST", headers, body: new FormData(form, button) });
      address = answer.headers.get("X-Go-To");
      if (address) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!answer.ok) keeper.failed(`Not saved: ${refusalOf(page, answer)}`, "refused");
      else if (page.querySelector("[data-story-form]")) {
        take(page, answer, { keeper, sent });
        if (refusedAct(button)) goToFirstWrong();
      } else if (page.querySelector("#login-form")) {
        keeper.failed("Not saved: logged out", "out");
        askToLogIn();
      } else address = answer.url;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      keeper.failed(OFFLINE, "offline");
    } finally {
      sent.text.stop();
    }
  });
  return address;
};
