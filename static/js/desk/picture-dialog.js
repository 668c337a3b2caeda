// The dialog in which pictures are chosen: those of the story, of the library, or files of one's own.

import {
  imageOf,
  keysInText,
  lacks,
  leads,
  nameOf,
  part,
  picture,
  figures as section,
  standing,
} from "desk/figure-rows";
import { carriesFiles, picturesOf } from "desk/picture-files";

const SOON_MS = 200;
const dialog = document.querySelector("[data-picture-dialog]");
const find = (name) => dialog.querySelector(`[data-${name}]`);

const card = ({ src, place = "", caption, credit = "", missing = "" }, act) => {
  const item = find("choice").content.firstElementChild.cloneNode(true);
  item.querySelector("img").src = src;
  for (const [name, words] of Object.entries({ place, caption, credit, lacks: missing })) {
    const element = item.querySelector(`[data-${name}]`);
    element.textContent = words;
    element.hidden = !words;
  }
  item.querySelector("button").addEventListener("click", act);
  return item;
};

// --- The story's own pictures ---

const placeOf = (row, inText) => {
  const there = inText.has(part(row, "key").value);
  const where = leads(row) ? [there ? "lead picture and in the text" : "lead picture"] : there ? ["in the text"] : [];
  return [nameOf(row), ...where].join(": ");
};

const showStory = (wanted, close) => {
  const shown = wanted ? standing() : [];
  const inText = new Set(keysInText());
  find("story").hidden = !shown.length;
  find("story-pictures").replaceChildren(
    ...shown.map((row) =>
      card(
        {
          src: picture(row).src,
          place: placeOf(row, inText),
          caption: part(row, "caption").value || part(row, "alt").value || "No caption yet",
          credit: part(row, "credit").value,
          missing: lacks(row)
            .filter((words) => words !== "No caption")
            .join(" · "),
        },
        () => close({ key: part(row, "key").value }),
      ),
    ),
  );
};

// --- The library, a stretch at a time ---

class Library {
  // `without`: the pictures that stand above the library already.
  constructor(close, without) {
    Object.assign(this, { close, without });
    this.asked = 0;
    this.search = find("search-library");
    this.watcher = new IntersectionObserver(([seen]) => seen.isIntersecting && this.goOn(), {
      root: find("body"),
      rootMargin: "200px",
    });
  }

  open(signal) {
    this.search.value = "";
    this.search.addEventListener("input", () => this.soon(SOON_MS), { signal });
    this.search.addEventListener("keydown", (event) => this.key(event), { signal });
    find("more").addEventListener("click", () => this.goOn(), { signal });
    signal.addEventListener("abort", () => {
      clearTimeout(this.timer);
      this.watcher.disconnect();
    });
    this.watcher.observe(find("more"));
    this.begin();
  }

  soon(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.begin(), ms);
  }

  key(event) {
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    if (event.key === "Enter") this.soon(0);
    else find("found").querySelector("button")?.focus();
  }

  begin() {
    this.more = "";
    find("said").textContent = "Looking …";
    this.ask("");
  }

  goOn() {
    if (this.more && !this.asking) this.ask(this.more);
  }

  async ask(after) {
    const number = ++this.asked;
    this.asking = true;
    const query = new URLSearchParams({ q: this.search.value.trim(), after });
    try {
      const answer = await fetch(`${dialog.dataset.library}?${query}`, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const told = await answer.json();
      if (number === this.asked) this.show(told, after);
    } catch {
      if (number === this.asked) find("said").textContent = "The library does not answer just now. Search again.";
    } finally {
      if (number === this.asked) this.asking = false;
    }
  }

  show({ found, more }, after) {
    const shown = found.filter((each) => !this.without.has(each.value));
    const cards = shown.map((each) =>
      card({ src: each.picture, caption: each.caption || each.label, credit: each.credit, missing: each.lacks }, () =>
        this.close({ choice: each }),
      ),
    );
    if (after) find("found").append(...cards);
    else find("found").replaceChildren(...cards);
    this.more = more;
    find("more").hidden = !more;
    const nothing = this.search.value.trim() ? "No picture has these words." : "The library is empty.";
    const none = found.length ? "Only pictures of this story, above." : nothing;
    find("said").textContent = find("found").children.length ? "" : none;
    // What was just added may not fill the window: look again.
    this.watcher.unobserve(find("more"));
    if (more) this.watcher.observe(find("more"));
  }
}

// --- Files ---

const fileField = (close) => {
  const field = document.createElement("input");
  field.type = "file";
  field.multiple = true;
  field.accept = section.querySelector(":scope > template").content.querySelector("[type=file]").accept;
  field.addEventListener("change", () => field.files.length && close({ files: [...field.files] }));
  return field;
};

const takeFiles = (close, signal) => {
  const field = fileField(close);
  find("upload").append(field);
  signal.addEventListener("abort", () => field.remove());
  const over = (on) => dialog.classList.toggle("picture-dialog--over", on);
  const on = (name, act) => dialog.addEventListener(name, act, { signal });
  on("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    over(true);
  });
  on("dragleave", () => over(false));
  const come = (data) => (event) => {
    const files = picturesOf(data(event));
    if (!files.length) return;
    event.preventDefault();
    over(false);
    close({ files });
  };
  on(
    "drop",
    come((event) => event.dataTransfer),
  );
  on(
    "paste",
    come((event) => event.clipboardData),
  );
};

// What was chosen: { key } of a picture of the story (asked with `story`), { choice } of the library, { files }, or null.
export const choosePicture = ({ heading, story = false }) =>
  new Promise((resolve) => {
    const open = new AbortController();
    let chosen = null;
    const close = (what) => {
      chosen = what;
      dialog.close();
    };
    find("heading").textContent = heading;
    showStory(story, close);
    takeFiles(close, open.signal);
    find("close").addEventListener("click", () => close(null), { signal: open.signal });
    dialog.addEventListener(
      "close",
      () => {
        open.abort();
        find("found").replaceChildren();
        resolve(chosen);
      },
      { once: true },
    );
    dialog.showModal();
    find("body").scrollTop = 0;
    const library = new Library(close, new Set(story ? standing().map(imageOf) : []));
    library.open(open.signal);
    library.search.focus();
  });
