// Comments on a story: they come and go without the page, and a form of unsaved words stays as it is.

import { listenForKey, putInto } from "desk/comment-button";
import { CommentDialog } from "desk/comment-dialog";
import { dress, posted } from "desk/comment-fields";
import { CommentPlaces } from "desk/comment-places";
import { fetchList, post, wordsFor } from "desk/comment-post";
import { COMMENTS_CHANGED, send } from "desk/events";
import { withEditor, withToolbar } from "desk/form";
import { MarkedPage } from "desk/marked-page";
import { MarkedText } from "desk/marked-text";
import { eachPart } from "desk/parts";

const AGAIN_MS = 20_000;
const SAID_MS = 8000;
const TOKEN = /name="csrfmiddlewaretoken" value="[^"]*"/g; // another in each answer

class Comments {
  constructor(section) {
    this.section = section;
    this.list = section.querySelector("[data-list]");
    this.status = section.querySelector("[data-status]");
    const box = section.querySelector("[data-comment-dialog]");
    this.dialog = box && new CommentDialog(box);
    this.places = new CommentPlaces(section);
    section.addEventListener("submit", (event) => this.submitted(event));
    section.addEventListener("click", (event) => this.clicked(event));
    section.addEventListener("mousedown", (event) => {
      if (event.target.closest("[data-comment]")) event.preventDefault(); // the words stay selected
    });
    // Before the keys of the story's form: what is typed here is sent from here.
    addEventListener(
      "keydown",
      (event) => {
        if (section.contains(event.target)) this.key(event);
      },
      { capture: true },
    );
    section.querySelectorAll("[data-say-form]").forEach((form) => dress(form, this.section.dataset));
    document.addEventListener("visibilitychange", () => this.refreshIfSeen());
    setInterval(() => this.refreshIfSeen(), AGAIN_MS);
    addEventListener("hashchange", () => this.arrive());
    this.places.place();
  }

  // --- Asking the desk --------------------------------------------------------------------------------------------

  async send(url, form) {
    const token = () => this.list.querySelector("[data-token] input")?.value ?? "";
    this.show(await post(url, form, token, () => this.refresh({ strict: true })));
    send(document, COMMENTS_CHANGED); // an open one is a warning of the checks
  }

  // Not while somebody writes in the list: the cursor would jump.
  refreshIfSeen() {
    const writing = this.list.contains(document.activeElement) && document.activeElement.matches("textarea");
    if (document.visibilityState === "visible" && !writing) this.refresh();
  }

  async refresh({ strict = false } = {}) {
    try {
      const list = await fetchList(this.section.dataset.comments);
      const before = this.names();
      this.show(list);
      if (this.names() !== before) send(document, COMMENTS_CHANGED);
      if (this.outdated) this.say("");
      this.outdated = false;
    } catch (problem) {
      if (strict) throw problem;
      this.outdated = true;
      this.say(`Comments may be out of date. ${wordsFor(problem)}`);
    }
  }

  names() {
    return this.places.threads
      .map(({ id }) => id)
      .toSorted()
      .join();
  }

  // What was done is said for a while, what is wrong until it is right.
  say(words, { passing = false } = {}) {
    clearTimeout(this.saying);
    this.status.textContent = words;
    if (passing) this.saying = setTimeout(() => this.say(""), SAID_MS);
  }

  // --- The list ---------------------------------------------------------------------------------------------------

  show(html) {
    const fresh = document.createElement("div");
    fresh.innerHTML = html;
    const said = html.replaceAll(TOKEN, "");
    if (this.shown === said) {
      this.list.querySelector("[data-token]").replaceWith(fresh.querySelector("[data-token]"));
      return;
    }
    const open = new Set([...this.list.querySelectorAll("details[open]")].map((details) => this.nameOf(details)));
    const typed = new Map([...this.list.querySelectorAll("textarea")].map((field) => [field.id, field]));
    const focused = this.list.contains(document.activeElement) ? document.activeElement.id : "";
    this.list.replaceChildren(...fresh.childNodes);
    this.list.querySelectorAll("details").forEach((details) => {
      details.open = open.has(this.nameOf(details));
    });
    this.list.querySelectorAll("[data-say-form]").forEach((form) => {
      const before = typed.get(form.elements.text.id);
      form.elements.text.value = before?.value ?? "";
      before?.form?.querySelectorAll("[name=mentioned]").forEach((chosen) => form.append(chosen));
      dress(form, this.section.dataset);
    });
    this.shown = said;
    this.mark();
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  nameOf(details) {
    return details.closest("[data-thread]")?.id ?? "settled";
  }

  // --- What is done with it ---------------------------------------------------------------------------------------

  async submitted(event) {
    const form = event.target;
    if (!form.matches("[data-say-form], [data-settle-form]")) return;
    event.preventDefault();
    event.stopPropagation();
    if (form.busy) return;
    form.busy = true;
    const problem = form.querySelector("[data-problem]") ?? this.status;
    const thread = form.closest("[data-thread]");
    const around = thread && {
      name: thread.id,
      next: (thread.nextElementSibling ?? thread.previousElementSibling)?.id,
    };
    const before = new Set(this.places.threads.map(({ id }) => id));
    try {
      problem.textContent = "";
      const sent = form.elements.text?.value;
      await this.send(form.matches("[data-settle-form]") ? form.action : this.section.dataset.say, form);
      const field = form.isConnected ? form.elements.text : document.getElementById(form.elements.text?.id);
      if (field) posted(field, sent, this.section.dataset);
      this.goOn(form, around, before);
    } catch (why) {
      problem.textContent = wordsFor(why);
      form.elements.text?.focus();
    } finally {
      form.busy = false;
    }
  }

  // After a comment one is in the text again, and sees it beside the words; after an answer at its thread; after a
  // thread was resolved at the next one.
  goOn(form, around, before) {
    const settled = "settled" in form.elements;
    const open = new Set(this.places.threads.map(({ id }) => id));
    if (!around) {
      if (this.dialog?.contains(form)) this.dialog.posted();
      const made = [...open].find((name) => !before.has(name));
      if (made) this.places.open(made);
      this.say("Your comment is posted.", { passing: true });
    } else if (settled && !open.has(around.name)) {
      const next = open.has(around.next) ? document.getElementById(around.next) : null;
      if (next) this.places.open(next.id);
      (next ?? this.list.querySelector("[data-settled] > summary") ?? this.section.querySelector("h2")).focus();
      this.say("Resolved.", { passing: true });
    } else {
      this.places.open(around.name);
      document.getElementById(around.name)?.focus({ preventScroll: true });
      this.say(settled ? "Reopened." : "Your answer is posted.", { passing: true });
    }
  }

  clicked(event) {
    const { target } = event;
    const thread = target.closest("[data-thread]");
    if (target.closest("[data-comment]")) this.open(this.text?.isPage ? this.text.selected() : null);
    else if (target.closest("[data-close-thread]")) {
      this.places.closeSheet();
      thread.focus({ preventScroll: true });
    } else if (target.closest("[data-answer] > summary")) {
      const details = target.closest("[data-answer]");
      requestAnimationFrame(() => {
        this.places.place();
        if (details.open) details.querySelector("textarea").focus();
      });
    } else if (target.closest("[data-settled] > summary")) this.places.soon();
    else if (target.closest("[data-goto]")) this.goTo(thread);
    else if (thread && !target.closest("a, button, summary, details, form") && !getSelection().toString())
      this.places.open(thread.id);
  }

  goTo(thread) {
    this.places.open(thread.id);
    return this.text?.goTo(thread.id) ?? false;
  }

  key(event) {
    const { key, target } = event;
    const thread = target.closest("[data-thread]");
    if (key === "Enter" && (event.ctrlKey || event.metaKey) && target.matches("textarea")) {
      event.preventDefault();
      event.stopPropagation();
      target.form.requestSubmit();
    } else if (key === "Enter" && target.matches("[data-thread]") && this.goTo(thread)) event.preventDefault();
    else if (key === "Escape" && thread && !event.defaultPrevented && !openList(target)) {
      this.places.closeSheet();
      this.text?.goTo(thread.id);
    }
  }

  // --- Passages ---------------------------------------------------------------------------------------------------

  // Comments are on these words from now on.
  on(text) {
    this.text = text;
    this.places.watch(text);
    this.mark();
    this.arrive();
  }

  follow(editor) {
    let waiting;
    editor.on("update", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.mark(), 200);
    });
    editor.on("selectionUpdate", () => this.places.point(this.text.here()));
  }

  mark() {
    const threads = [...this.list.querySelectorAll("[data-passage]")];
    const found = this.text?.mark(new Map(threads.map(({ id, dataset }) => [id, dataset])));
    if (found)
      threads.forEach((thread) => {
        thread.querySelector("[data-gone]").hidden = found.has(thread.id);
      });
    this.places.point(this.places.here);
  }

  open(passage) {
    this.dialog.ask(passage, () => this.text.focus());
  }

  // On the words that are selected; where none are, to the comment on the words in which the cursor is.
  comment() {
    const passage = this.text?.selected() ?? null;
    const here = passage ? null : document.getElementById(this.text?.here());
    if (!here) return this.open(passage);
    this.places.open(here.id);
    here.focus({ preventScroll: true });
  }

  // The address may name a comment: of a letter, a notice, or one's own desk.
  arrive() {
    if (!/^#comment-\d+$/.test(location.hash)) return;
    const comment = document.getElementById(location.hash.slice(1));
    const thread = comment?.closest("[data-thread]");
    if (!thread) return;
    this.places.open(thread.id);
    comment.scrollIntoView({ block: "center" });
    comment.focus({ preventScroll: true });
  }
}

// Is a list of colleagues open there? Escape closes it first.
const openList = (target) => target.getAttribute("aria-activedescendant");

const begin = (section) => {
  const comments = new Comments(section);
  const page = document.querySelector(".reading__story [data-text]");
  if (comments.dialog) listenForKey(() => comments.dialog.open || comments.comment());
  if (page) comments.on(new MarkedPage(page));
  else if (comments.places.column) {
    withEditor((editor) => {
      comments.on(new MarkedText(editor));
      comments.follow(editor);
    });
    withToolbar((_, toolbar) => putInto(toolbar, () => comments.open(comments.text.selected())));
  } else comments.arrive();
};

eachPart("[data-comments]", begin);
