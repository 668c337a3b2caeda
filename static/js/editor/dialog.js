// A small dialog over the text: a heading, fields, the act and the way out.

import { crel } from "django-prose-editor/editor";

// A labelled field; `field` has its id.
export const labelled = (words, field) => [crel("label", { htmlFor: field.id, textContent: words }), field];

// Opens it, the focus in its first field. `read` returns what was asked for, or throws an Error that says what to do.
// Returns a promise of it, or of null where the dialog was left.
export const openDialog = ({ heading, parts, act, read }) =>
  new Promise((resolve) => {
    let answer = null;
    const said = crel("p", { className: "link-dialog__said", role: "alert" });
    const cancel = crel("button", { type: "button", className: "act", textContent: "Cancel" });
    const form = crel("form", { method: "dialog", noValidate: true }, [
      crel("h2", { id: "text-dialog-heading", textContent: heading }),
      ...parts,
      said,
      crel("p", { className: "link-dialog__acts" }, [
        crel("button", { type: "submit", className: "act act--main", textContent: act }),
        cancel,
      ]),
    ]);
    const dialog = crel("dialog", { className: "link-dialog", "aria-labelledby": "text-dialog-heading" }, [form]);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      try {
        answer = read();
        dialog.close();
      } catch (error) {
        said.textContent = error.message;
        form.querySelector("input").focus();
      }
    });
    cancel.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    form.querySelector("input").select();
  });
