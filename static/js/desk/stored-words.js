// Words that only this browser has and the desk does not take: shown, to be copied, until their writer discards them.

const SAID = ["headline", "standfirst", "body"];
const BLOCKS = "p, h2, h3, li, blockquote, figure, tr, hr, br";

const plain = (markup) => {
  const { body } = new DOMParser().parseFromString(markup, "text/html");
  for (const block of body.querySelectorAll(BLOCKS)) block.after("\n");
  return body.textContent.trim();
};

const words = (pairs) => {
  const said = new Map(pairs);
  const texts = SAID.map((name) => (name === "body" ? plain(said.get(name) ?? "") : (said.get(name) ?? "")));
  return texts.filter(Boolean).join("\n\n");
};

export const showWords = (form, { name, pairs, at, why }) => {
  const note = document.querySelector("[data-only-here]").content.firstElementChild.cloneNode(true);
  note.querySelector("[data-at]").textContent = new Date(at).toLocaleString("en-GB");
  note.querySelector("[data-why]").textContent = why;
  note.querySelector("textarea").value = words(pairs);
  note.querySelector("button").addEventListener("click", () => {
    localStorage.removeItem(name);
    note.remove();
  });
  form.before(note);
};
