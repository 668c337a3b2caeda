// The story's form, and what modules of the desk ask of it.

import { EDITOR_READY } from "desk/events";

// Null on pages without it.
export const form = document.querySelector("[data-story-form]");

// The field against forged requests. Another login brings another value.
export const token = () => form.querySelector("[name=csrfmiddlewaretoken]");

// The name under which this window keeps its working copy.
export const windowName = () => form.querySelector("[name=window]").value;

// The login for whom this page was made. Another one may have come to the same browser since.
export const person = () => document.body.dataset.person;

// The version of the story that the form began with.
export const seenVersion = () => Number(form.querySelector("[name=seen_version]").value);

// Whether the story is on the desk already. One that was never saved has no address of its own.
export const isOnTheDesk = () => "pulse" in form.dataset;

export const isLive = () => "live" in form.dataset;

export const field = (name) => form.querySelector(`[name="${name}"]`);

export const saveButton = () => form.querySelector("[data-save]");

// The element in which the text is written; it has the editor as `editor`.
export const textBox = () => form?.querySelector(".field--body .ProseMirror") ?? null;

const toolbar = () => form.querySelector(".prose-menubar");

// Calls `act` once with the text's editor, as soon as it stands. It may have been quicker than the module that asks.
export const withEditor = (act) => {
  if (!form) return;
  const { editor } = textBox() ?? {};
  if (editor) act(editor);
  else form.addEventListener(EDITOR_READY, (event) => act(event.detail.editor), { once: true });
};

// The same, once the editor's toolbar stands too: `act(editor, toolbar)`.
export const withToolbar = (act) =>
  withEditor((editor) => {
    if (toolbar()) act(editor, toolbar());
    else editor.on("create", () => act(editor, toolbar()));
  });

let unsaved = () => false;

// Whether the form says something that is not saved. The module of the working copy knows.
export const isUnsaved = () => unsaved();

export const answerUnsaved = (answer) => {
  unsaved = answer;
};
