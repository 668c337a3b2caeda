// Nothing typed is lost: the form is kept on the desk while one types, in the browser where the desk is out of reach,
// and before anything is sent. What the form says of it is what the desk answered.

import { BEFORE_SAVE, PICKED, send as sendEvent } from "desk/events";
import { answerUnsaved, form, isOnTheDesk, person, token, windowName, withEditor } from "desk/form";
import { showWords } from "desk/stored-words";
import { pairsOf, Typing } from "desk/typing";

const LOOK_MS = 400;
const QUIET_MS = 600; // after the last key
const LONGEST_MS = 1800; // while one goes on typing
const OTHERS_MS = 10_000; // a text in the browser that is younger belongs to a window that is open
const NOT_KEPT = new Set(["csrfmiddlewaretoken", "_act"]);
const STORE = "unsaved:";
const STORE_BEFORE = "story:"; // without a name: nobody can say whose words these are, so nobody is shown them
const MONTH_MS = 30 * 24 * 3600_000;
const NO_MORE = { 403: "you may not write this story any more.", 404: "this story is not on the desk any more." };

const pairsNow = () => pairsOf(form, NOT_KEPT);
const written = (pairs) => JSON.stringify(pairs);
const sorted = (pairs) => written(pairs.map(([name, value]) => [name, value.replaceAll("\0", "")]).toSorted());
const loggedOut = () => form.querySelector("[data-logged-out]");

const say = (words, state) => {
  const place = document.querySelector("[data-saved]");
  place.dataset.saved = state;
  if (place.textContent !== words) place.textContent = words;
};

// --- In the browser, for as long as the desk does not answer; each login has words of its own ---

const own = () => `${STORE}${person()}:`;
const key = () => `${own()}${form.dataset.guid}:${windowName()}`;

const storeHere = (pairs) => {
  try {
    localStorage.setItem(key(), written({ pairs, at: Date.now(), made: isOnTheDesk() ? "" : "new" }));
  } catch {
    // Full, or not allowed: the desk is where it is kept.
  }
};

const stored = (start) =>
  Object.keys(localStorage)
    .filter((name) => name.startsWith(start) && name !== key())
    .map((name) => ({ name, ...JSON.parse(localStorage.getItem(name)) }));

const storedHere = () =>
  stored(own())
    .filter((each) => Date.now() - each.at > OTHERS_MS)
    .filter((each) => each.name.startsWith(`${own()}${form.dataset.guid}:`) || (each.made === "new" && !isOnTheDesk()));

const forgetOldest = () => {
  for (const { name, at } of stored(STORE_BEFORE)) if (Date.now() - at > MONTH_MS) localStorage.removeItem(name);
};

// --- On the desk ---

// In parts, as files are sent: encoded as an address would be, a letter of Khmer takes nine bytes.
const send = (url, pairs) => {
  const body = new FormData();
  for (const [name, value] of [...pairs, ["csrfmiddlewaretoken", token().value]]) body.append(name, value);
  return fetch(url, { method: "POST", redirect: "manual", headers: { Accept: "application/json" }, body });
};

// Does the login still stand? It has another token after it was made anew, without which the form would be refused.
// Somebody else's login is none: these words are not theirs.
const stillIn = async () => {
  const answer = await fetch(form.dataset.session, { redirect: "manual", headers: { Accept: "application/json" } });
  const told = answer.ok ? await answer.json() : {};
  const stands = String(told.person) === person();
  loggedOut().hidden = stands;
  if (stands) token().value = told.token;
  return stands;
};

const refused = async (answer) => {
  try {
    return (await answer.json()).error ?? `the desk answered ${answer.status}`;
  } catch {
    return `the desk answered ${answer.status}`;
  }
};

class Keeper {
  constructor() {
    this.saved = written(pairsNow());
    this.kept = this.saved;
    this.typing = new Typing(QUIET_MS, LONGEST_MS);
    this.typing.seen = this.saved;
    this.touched = false;
    this.busy = null;
  }

  get unsaved() {
    return "unsaved" in form.dataset || written(pairsNow()) !== this.saved;
  }

  // What stands in the form before anybody touched it is what is saved, also after the controls dressed it.
  begin() {
    if (!this.touched) this.saved = this.kept = this.typing.seen = written(pairsNow());
  }

  look() {
    const now = written(pairsNow());
    this.typing.saw(now);
    if (now === this.kept) {
      this.calm();
      return;
    }
    if (this.offline) {
      storeHere(pairsNow());
    } else if (!this.busy) say("Saving …", "waiting");
    if (this.typing.pauses) this.keep();
  }

  // What stands in the form is what is kept, so nothing is being saved: it was typed back, or the controls dressed it.
  calm() {
    const { saved } = document.querySelector("[data-saved]").dataset;
    if (saved === "waiting" && !this.busy) say(this.keptWords ?? "", this.keptWords ? "kept" : "");
  }

  // "kept", "offline", "out" (logged out), "gone" (nothing to save into) or "refused"; one at a time.
  keep() {
    this.busy ??= this.keepNow().finally(() => {
      this.busy = null;
    });
    return this.busy;
  }

  async keepNow() {
    const pairs = pairsNow();
    this.typing.since = Date.now();
    storeHere(pairs);
    try {
      let answer = await send(form.dataset.working, pairs);
      if (answer.type === "opaqueredirect" || answer.status === 403) {
        if (!(await stillIn())) return this.failed("Not saved: logged out", "out");
        answer = await send(form.dataset.working, pairs);
      }
      if (answer.status in NO_MORE)
        return this.failed(`Not saved: ${NO_MORE[answer.status]} Copy your words before you leave.`, "gone");
      if (!answer.ok) return this.failed(`Not saved: ${await refused(answer)}`, "refused");
      return this.done(pairs, await answer.json());
    } catch {
      return this.failed("Not saved: offline. Your words are kept in this browser.", "offline");
    }
  }

  done(pairs, answer) {
    if (sorted(pairs) !== sorted(answer.kept)) return this.failed("Not saved: the desk kept something else", "refused");
    this.offline = false;
    this.kept = written(pairs);
    this.typing.sent();
    token().value = answer.token;
    localStorage.removeItem(key());
    this.keptWords = `Your words are saved ${answer.at.slice(0, 5)}, in your working copy`;
    if (written(pairsNow()) === this.kept) say(this.keptWords, "kept");
    return "kept";
  }

  failed(words, outcome) {
    this.offline = outcome === "offline";
    this.typing.again();
    say(words, outcome);
    return outcome;
  }
}

// --- Sending the form: only once, only with a login, only when the desk is there, and never before uploads ended ---

const guard = (keeper) => {
  let on = false;
  let going = false;
  form.addEventListener("submit", async (event) => {
    const { submitter } = event;
    if (submitter?.hasAttribute("data-preview") || going) return;
    event.preventDefault();
    if (on) return;
    on = true;
    const waiting = [];
    sendEvent(form, BEFORE_SAVE, waiting);
    await Promise.all(waiting);
    await keeper.busy;
    const outcome = await keeper.keep();
    on = false;
    if (outcome === "out") {
      loggedOut().scrollIntoView({ block: "center" });
      loggedOut().querySelector("a").focus();
    } else if (outcome === "offline" || outcome === "gone") {
      document.querySelector("[data-saved]").scrollIntoView({ block: "nearest" });
    } else {
      going = true;
      form.requestSubmit(submitter);
    }
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) going = on = false;
  });
  addEventListener("beforeunload", (event) => {
    if (!going && keeper.unsaved) event.preventDefault();
  });
};

// --- What this browser kept from another time goes to the desk, which offers it ---

const handOver = async () => {
  for (const { name, pairs, at } of storedHere()) {
    try {
      const answer = await send(form.dataset.working, pairs);
      if (answer.ok) {
        localStorage.removeItem(name);
        offer(await answer.json());
      } else if (answer.type !== "opaqueredirect") showWords(form, { name, pairs, at, why: await refused(answer) });
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
  for (const event of ["input", "change", PICKED])
    form.addEventListener(
      event,
      () => {
        keeper.touched = true;
      },
      { capture: true },
    );
  requestAnimationFrame(() => keeper.begin());
  addEventListener("load", () => keeper.begin());
  withEditor(() => setTimeout(() => keeper.begin()));
  setInterval(() => keeper.look(), LOOK_MS);
  guard(keeper);
  forgetOldest();
  handOver();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") stillIn().catch(() => {});
    else if (keeper.touched && written(pairsNow()) !== keeper.kept) keeper.keep();
  });
  answerUnsaved(() => keeper.unsaved);
}
