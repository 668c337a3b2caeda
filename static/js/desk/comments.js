// Comments beside a story: they come and go without the page, and a form of unsaved words stays as it is.

import { COMMENTS_CHANGED, send } from "desk/events";
import { person, withEditor, withToolbar } from "desk/form";
import { MarkedText } from "desk/marked-text";
import { Mentions } from "desk/mentions";

const AGAIN_MS = 60_000;
const LOGGED_OUT =
  "You were logged out. What you wrote is still here: log in again in another window, then press the button once more.";
const UNREACHED = "The desk cannot be reached. What you wrote is still here; try again in a moment.";

class Problem extends Error {}

class Comments {
  constructor(section) {
    this.section = section;
    this.list = section.querySelector("[data-list]");
    this.status = section.querySelector("[data-status]");
    this.dialog = section.querySelector("[data-comment-dialog]");
    section.addEventListener("submit", (event) => this.submitted(event));
    section.addEventListener("click", (event) => this.clicked(event));
    // Before the keys of the story's form: what is typed here is sent from here.
    addEventListener(
      "keydown",
      (event) => {
        if (section.contains(event.target)) this.key(event);
      },
      { capture: true },
    );
    section.querySelectorAll("[data-say-form]").forEach((form) => this.dress(form));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.refresh();
    });
    setInterval(() => {
      if (document.visibilityState === "visible") this.refresh();
    }, AGAIN_MS);
    if ("loaded" in section.dataset) this.arrive();
    else this.refresh().then(() => this.arrive());
  }

  // --- Asking the desk --------------------------------------------------------------------------------------------

  async ask(url, body) {
    let answer;
    try {
      answer = await fetch(`${url}?part=1`, { method: body ? "POST" : "GET", body, redirect: "manual" });
    } catch {
      throw new Problem(UNREACHED);
    }
    if (answer.type === "opaqueredirect") throw new Problem(LOGGED_OUT);
    return answer;
  }

  // A login in another window has another token: it is fetched with the list, and the words are sent once more.
  async send(url, form) {
    const post = () => {
      const body = new FormData(form);
      body.set("csrfmiddlewaretoken", this.list.querySelector("[data-token] input")?.value ?? "");
      return this.ask(url, body);
    };
    let answer = await post();
    if (answer.status === 403) {
      await this.refresh({ strict: true });
      answer = await post();
    }
    if (answer.status === 422) throw new Problem(await answer.text());
    if (!answer.ok) throw new Problem(answer.status === 403 ? "You may not do this here any more." : UNREACHED);
    this.show(await answer.text());
    send(document, COMMENTS_CHANGED); // an open one is a warning of the checks
  }

  async refresh({ strict = false } = {}) {
    try {
      const answer = await this.ask(this.section.dataset.comments);
      if (!answer.ok) throw new Problem(UNREACHED);
      this.show(await answer.text());
      if (this.status.textContent) this.status.textContent = "";
    } catch (problem) {
      if (strict) throw problem;
      this.status.textContent = `Comments may be out of date. ${problem.message}`;
    }
  }

  // --- The list ---------------------------------------------------------------------------------------------------

  show(html) {
    const fresh = document.createElement("div");
    fresh.innerHTML = html;
    if (this.shown === html) return;
    const open = new Set([...this.list.querySelectorAll("details[open]")].map((details) => this.nameOf(details)));
    const typed = new Map([...this.list.querySelectorAll("textarea")].map((field) => [field.id, field]));
    const focused = document.activeElement?.id;
    this.list.replaceChildren(...fresh.childNodes);
    this.list.querySelectorAll("details").forEach((details) => {
      details.open = open.has(this.nameOf(details));
    });
    this.list.querySelectorAll("[data-say-form]").forEach((form) => {
      const before = typed.get(form.elements.text.id);
      form.elements.text.value = before?.value ?? "";
      before?.form?.querySelectorAll("[name=mentioned]").forEach((chosen) => form.append(chosen));
      this.dress(form);
    });
    if (focused && typed.has(focused)) document.getElementById(focused)?.focus();
    this.shown = html;
    this.mark();
  }

  nameOf(details) {
    return details.closest("[data-thread]")?.id ?? "settled";
  }

  dress(form) {
    if (form.dressed) return;
    form.dressed = true;
    const field = form.elements.text;
    new Mentions(field, this.section.dataset.people);
    field.value ||= sessionStorage.getItem(this.keyOf(field)) ?? "";
    if (field.value && field.closest("details")) field.closest("details").open = true;
    field.addEventListener("input", () => sessionStorage.setItem(this.keyOf(field), field.value));
  }

  // What is typed and not posted outlives the page, which saving the story replaces.
  keyOf(field) {
    return `comment ${person()} ${this.section.dataset.comments} ${field.id}`;
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
    const text = form.elements.text;
    const thread = form.closest("[data-thread]")?.id;
    try {
      problem.textContent = "";
      const sent = text?.value;
      await this.send(form.matches("[data-settle-form]") ? form.action : this.section.dataset.say, form);
      if (text) this.said(form, sent);
      if (thread) document.getElementById(thread)?.focus();
    } catch (why) {
      problem.textContent = why instanceof Problem ? why.message : UNREACHED;
      text?.focus();
    } finally {
      form.busy = false;
    }
  }

  // What was posted is taken out of its field; what was typed since stays.
  said(form, sent) {
    const field = form.isConnected ? form.elements.text : document.getElementById(form.elements.text.id);
    if (!field) return;
    if (field.value === sent) {
      field.value = "";
      sessionStorage.removeItem(this.keyOf(field));
    }
    field.form.querySelectorAll("[name=mentioned]").forEach((chosen) => chosen.remove());
    const details = field.closest("details");
    if (details) details.open = false;
    if (this.dialog?.contains(field)) this.dialog.close("posted");
  }

  clicked(event) {
    if (event.target.closest("[data-comment]")) this.open(null);
    else if (event.target.closest("[data-close]")) this.dialog.close();
    else {
      const thread = event.target.closest("[data-thread]");
      const asked = event.target.closest("[data-goto]") || !event.target.closest("a, button, summary, details, form");
      if (thread && asked && !getSelection().toString()) this.text?.goTo(thread.id);
    }
  }

  key(event) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("textarea")) {
      event.preventDefault();
      event.stopPropagation();
      event.target.form.requestSubmit();
    } else if (event.key === "Enter" && event.target.matches("[data-thread]") && this.text?.goTo(event.target.id))
      event.preventDefault();
  }

  // --- Passages ---------------------------------------------------------------------------------------------------

  listen(editor) {
    this.text = new MarkedText(editor);
    let waiting;
    editor.on("update", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.mark(), 200);
    });
    editor.on("selectionUpdate", () => this.point());
    this.mark();
  }

  mark() {
    if (!this.text) return;
    const threads = [...this.list.querySelectorAll("[data-passage]")];
    const found = this.text.mark(new Map(threads.map(({ id, dataset }) => [id, dataset])));
    threads.forEach((thread) => {
      thread.querySelector("[data-gone]").hidden = found.has(thread.id);
    });
  }

  // The thread about the words in which the cursor stands is shown as such.
  point() {
    const here = this.text.here();
    this.list
      .querySelectorAll("[data-passage]")
      .forEach((thread) => thread.classList.toggle("thread--here", thread.id === here));
  }

  open(passage) {
    const form = this.dialog.querySelector("form");
    const quoted = form.querySelector("[data-quote]");
    for (const name of ["passage", "before", "after"]) form.elements[name].value = passage?.[name] ?? "";
    quoted.hidden = !passage;
    quoted.textContent = passage ? `on: “${passage.passage}”` : "";
    this.dialog.querySelector("h2").textContent = passage ? "Comment on these words" : "Comment on the story";
    form.querySelector("[data-problem]").textContent = "";
    const from = document.activeElement;
    this.dialog.addEventListener(
      "close",
      () => {
        const posted = this.dialog.returnValue === "posted";
        this.dialog.returnValue = "";
        if (passage) this.text.editor.commands.focus();
        else from?.focus?.();
        if (posted) this.status.textContent = "Your comment is posted.";
      },
      { once: true },
    );
    this.dialog.showModal();
    form.elements.text.focus();
  }

  // The address may name a comment: of a letter, or of one's own desk.
  arrive() {
    if (!/^#comment-\d+$/.test(location.hash)) return;
    const comment = document.getElementById(location.hash.slice(1));
    const settled = comment?.closest("[data-settled]");
    if (settled) settled.open = true;
    comment?.scrollIntoView({ block: "center" });
    comment?.focus({ preventScroll: true });
  }
}

// A button in the editor's toolbar, and the key.
const offer = (comments, toolbar) => {
  const open = () => comments.open(comments.text.selected());
  const button = document.createElement("button");
  Object.assign(button, {
    type: "button",
    className: "prose-menubar__button",
    textContent: "Comment",
    title: "Comment on the selected words (Ctrl+Alt+M)",
  });
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", open);
  const group = document.createElement("div");
  group.className = "prose-menubar__group";
  group.append(button);
  toolbar?.append(group);
  document.addEventListener("keydown", (event) => {
    if (!event.ctrlKey || !event.altKey || event.code !== "KeyM" || comments.dialog.open) return;
    event.preventDefault();
    open();
  });
};

const section = document.querySelector("[data-comments]");

if (section) {
  const comments = new Comments(section);
  withEditor((editor) => comments.listen(editor));
  withToolbar((_, toolbar) => offer(comments, toolbar));
}
