// How many words the text has and how long it takes to read, under it, while it is written.

import { Extension, crel } from "django-prose-editor/editor";

const A_MINUTE = 230; // words that an adult reads (Brysbaert 2019: 238 for non-fiction in English)
const SOON_MS = 150;

// What holds a letter or a digit is a word, as in `newsroom.text.words`: the browser's rules are ICU's, and so are the server's.
const WORD = /[\p{L}\p{N}_]/u;

const segmenter = (language) => {
  try {
    return new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    return new Intl.Segmenter("en", { granularity: "word" });
  }
};

// “e.g.” is one word and a full stop (Unicode TR 29, WB6 and WB7); Chromium parts it, Firefox and the server do not.
const joins = (before, mark, after) => mark === "." && /\p{L}$/u.test(before) && /^\p{L}/u.test(after);

export const countWords = (text, language) => {
  let [count, before, last] = [0, "", ""];
  for (const { segment } of segmenter(language).segment(text)) {
    if (WORD.test(segment) && !joins(before, last, segment)) count += 1;
    [before, last] = [last, segment];
  }
  return count;
};

// How long the story should be: as it stands in the form, or above it for who may not change it.
const wanted = (form) => {
  const field = form?.querySelector("[name=length_target]");
  const said = document.querySelector("[data-length-target]")?.dataset.lengthTarget;
  return Number(field ? field.value : said) || 0;
};

const written = (number) => number.toLocaleString("en-GB");

const said = (count, target) => {
  const minutes = Math.max(1, Math.round(count / A_MINUTE));
  const words = target
    ? `${written(count)} of ${written(target)} words`
    : `${written(count)} ${count === 1 ? "word" : "words"}`;
  return `${words} · ${minutes} min to read`;
};

export const WordCount = Extension.create({
  name: "wordCount",
  onCreate() {
    const { editor, storage } = this;
    const box = editor.view.dom.closest(".prose-editor");
    const line = crel("p", { className: "text-count" });
    const form = box.closest("form");
    const language = form?.querySelector("[name=language]");
    storage.say = () => {
      const text = editor.state.doc.textBetween(0, editor.state.doc.content.size, " ", " ");
      const target = wanted(form);
      const count = text.trim() ? countWords(text, language?.value || "en") : 0;
      line.textContent = count || target ? said(count, target) : "";
      line.classList.toggle("text-count--over", target > 0 && count > target);
    };
    form?.querySelector("[name=length_target]")?.addEventListener("input", storage.say);
    language?.addEventListener("change", storage.say);
    box.after(line);
    storage.say();
  },
  onUpdate() {
    clearTimeout(this.storage.timer);
    this.storage.timer = setTimeout(this.storage.say, SOON_MS);
  },
  onDestroy() {
    clearTimeout(this.storage.timer);
  },
});
