// The dialog in which a comment is written: on words of the text, or on the whole story.

export class CommentDialog {
  constructor(box) {
    this.box = box;
    this.form = box.querySelector("form");
    box.querySelector("[data-close]").addEventListener("click", () => box.close());
  }

  get open() {
    return this.box.open;
  }

  contains(part) {
    return this.box.contains(part);
  }

  posted() {
    this.box.close("posted");
  }

  // Ask for a comment on a passage, or null; `back` puts the cursor where it was.
  ask(passage, back) {
    const { form } = this;
    const quoted = form.querySelector("[data-quote]");
    for (const name of ["passage", "before", "after"]) form.elements[name].value = passage?.[name] ?? "";
    quoted.hidden = !passage;
    quoted.textContent = passage ? `on: “${passage.passage}”` : "";
    form.querySelector("h2").textContent = passage ? "Comment on these words" : "Comment on the story";
    form.querySelector("[data-problem]").textContent = "";
    const from = document.activeElement;
    this.box.addEventListener(
      "close",
      () => {
        this.box.returnValue = "";
        if (passage) back();
        else from?.focus?.();
      },
      { once: true },
    );
    this.box.showModal();
    form.elements.text.focus();
  }
}
