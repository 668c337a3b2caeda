// The page beside the form: it follows what is typed, at a phone's width or at a desktop's.

import { form, token } from "desk/form";
import { storyPage as page } from "desk/preview-page";
import { pairsOf, Typing } from "desk/typing";

const pane = document.querySelector("[data-beside]");
const LOOK_MS = 200;
const QUIET_MS = 500; // after the last key
const LONGEST_MS = 1400; // while one goes on typing
const AGAIN_MS = 4000; // after the desk did not answer
const WIDTHS = { phone: 390, desktop: 1280 };
const TIGHT_PX = 840; // what the form needs for two columns
const STORE = "desk:beside";
const NOT_SHOWN = new Set(["csrfmiddlewaretoken", "_act", "window"]);
const narrow = matchMedia("(max-width: 63.99rem)");

const written = () => JSON.stringify(pairsOf(form, NOT_SHOWN));

const posted = (text) => {
  const sent = new FormData();
  for (const [name, value] of JSON.parse(text)) sent.append(name, value);
  sent.append("csrfmiddlewaretoken", token().value);
  return sent;
};

const remembered = () => {
  try {
    return JSON.parse(localStorage.getItem(STORE)) ?? {};
  } catch {
    return {};
  }
};

const remember = (what) => {
  try {
    localStorage.setItem(STORE, JSON.stringify({ ...remembered(), ...what }));
  } catch {
    // Not allowed to: it is as it was the next time.
  }
};

// --- Following the form: one question at a time ---

class Follower {
  typing = new Typing(QUIET_MS, LONGEST_MS);

  look() {
    if (!pane.open || document.hidden) return;
    const now = written();
    this.typing.saw(now);
    if (now === this.shown || this.asking || Date.now() < (this.notBefore ?? 0)) return;
    if (!this.shown || this.typing.pauses) this.ask(now);
  }

  async ask(text) {
    this.asking = new AbortController();
    this.typing.sent();
    const { signal } = this.asking;
    try {
      const answer = await fetch(pane.dataset.beside, {
        method: "POST",
        redirect: "manual",
        body: posted(text),
        signal,
      });
      if (answer.ok) {
        const markup = await answer.text();
        if (signal.aborted) return;
        await page.show(markup);
        this.shown = text;
        this.shownAt = new Date();
        say(lacks(answer.headers.get("X-Preview-Lacks")));
      } else {
        this.wait(await refusal(answer));
      }
    } catch {
      if (!signal.aborted) this.wait("The desk cannot be reached");
    } finally {
      if (this.asking?.signal === signal) this.asking = null;
    }
  }

  wait(why) {
    this.notBefore = Date.now() + AGAIN_MS;
    say(
      this.shownAt
        ? `${why}: this is the page of ${this.shownAt.toTimeString().slice(0, 5)}.`
        : `${why}: there is no page to show yet.`,
    );
  }

  stop() {
    this.asking?.abort();
    this.asking = null;
  }
}

const refusal = async (answer) => {
  if (answer.type === "opaqueredirect" || answer.status === 403) return "You are logged out";
  try {
    return (await answer.json()).error;
  } catch {
    return `The desk answered ${answer.status}`;
  }
};

const lacks = (names) => (names ? `It has no ${names.split(", ").join(" and no ")} yet.` : "");

const say = (words) => {
  const place = pane.querySelector("[data-beside-state]");
  if (place.textContent !== words) place.textContent = words;
};

// --- Opening and closing ---

const follower = new Follower();
let opener;
let button;

const lay = () => {
  const { body } = document;
  const before = body.className + body.dataset.besideShows;
  const beside = pane.open && !narrow.matches;
  body.classList.toggle("with-beside", beside);
  body.dataset.besideShows = pane.dataset.shows;
  body.classList.toggle("with-beside--tight", beside && innerWidth - pane.offsetWidth < TIGHT_PX);
  button.setAttribute("aria-expanded", String(pane.open));
  page.fit(WIDTHS[pane.dataset.shows]);
  // Fields that grow with their words measure themselves again.
  if (body.className + body.dataset.besideShows !== before) dispatchEvent(new Event("resize"));
};

const turnTo = (width) => {
  pane.dataset.shows = width;
  for (const each of pane.querySelectorAll("[data-width]"))
    each.setAttribute("aria-pressed", String(each.dataset.width === width));
  lay();
};

const enter = () => pane.querySelector("[aria-pressed=true]").focus();

const show = ({ quietly = false } = {}) => {
  opener = document.activeElement;
  if (narrow.matches) pane.showModal();
  else pane.setAttribute("open", ""); // show() would take the focus, also while the page opens
  lay();
  if (!quietly) enter();
  remember({ open: true });
  follower.look();
};

const back = () => (opener?.isConnected && opener !== document.body ? opener : button).focus({ preventScroll: true });

const hide = () => {
  const inside = pane.contains(document.activeElement);
  pane.close();
  follower.stop();
  lay();
  if (inside) back();
};

const close = () => {
  hide();
  remember({ open: false });
};

// Over the whole of a narrow screen it would stand in the way unasked.
const turn = () => {
  if (narrow.matches && pane.open) hide();
  else if (!narrow.matches && remembered().open && !pane.open) show({ quietly: true });
};

// There and back again; the pane stays until it is closed.
const change = () => {
  if (!pane.open) show();
  else if (narrow.matches) close();
  else if (pane.contains(document.activeElement)) back();
  else {
    opener = document.activeElement;
    enter();
  }
};

function keyed(event) {
  const pressed = (event.ctrlKey || event.metaKey) && event.shiftKey !== event.altKey && event.code === "KeyP";
  if (pressed) change();
  else if (event.key === "Escape" && pane.open && event.currentTarget !== document) close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

const begin = () => {
  button = document.querySelector("[data-beside-button]").content.firstElementChild.cloneNode(true);
  form.querySelector("[data-preview]").after(button);
  turnTo(remembered().width in WIDTHS ? remembered().width : "phone");
  new ResizeObserver(lay).observe(pane.querySelector("[data-beside-stage]"));
  button.addEventListener("click", () => (pane.open ? close() : show()));
  pane.querySelector("[data-beside-close]").addEventListener("click", close);
  for (const each of pane.querySelectorAll("[data-width]"))
    each.addEventListener("click", () => {
      turnTo(each.dataset.width);
      remember({ width: each.dataset.width });
    });
  pane.addEventListener("keydown", keyed);
  pane.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
  document.addEventListener("keydown", keyed);
  addEventListener("resize", lay);
  narrow.addEventListener("change", turn);
  setInterval(() => follower.look(), LOOK_MS);
  turn();
};

if (form && pane) begin();
