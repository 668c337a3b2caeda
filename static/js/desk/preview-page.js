// The frame that shows a story's page: `storyPage.show(markup)` turns the page it shows into another without a
// flash, and `fit(width)` draws it as wide as a device, smaller where there is less room.

const frame = document.querySelector("[data-beside] iframe");
const BARE = "beside__page--undressed";
const PATIENCE_MS = 3000;
const KEYS = ["key", "code", "ctrlKey", "metaKey", "shiftKey", "altKey"];

// --- What is the same stays, with its pictures and its place on the screen ---

const dress = (now, next) => {
  for (const { name } of [...now.attributes]) if (!next.hasAttribute(name)) now.removeAttribute(name);
  for (const { name, value } of next.attributes) if (now.getAttribute(name) !== value) now.setAttribute(name, value);
};

const kin = (now, next) =>
  now.nodeType === Node.ELEMENT_NODE && now.nodeName === next.nodeName && !["LINK", "IMG"].includes(now.nodeName);

// Makes the node `now` equal to `next`, whose parts it takes.
const follow = (now, next) => {
  if (now.isEqualNode(next)) return;
  if (!kin(now, next)) {
    now.replaceWith(next);
    return;
  }
  dress(now, next);
  const [old, fresh] = [[...now.childNodes], [...next.childNodes]];
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start].isEqualNode(fresh[start])) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end).isEqualNode(fresh.at(-1 - end))) end += 1;
  const after = old[old.length - end] ?? null;
  const leaving = old.slice(start, old.length - end);
  const coming = fresh.slice(start, fresh.length - end);
  coming.forEach((node, index) => {
    if (leaving[index]) follow(leaving[index], node);
    else now.insertBefore(node, after);
  });
  leaving.slice(coming.length).forEach((node) => node.remove());
};

// --- The frame ---

// Keys pressed in the page are heard at the frame. Links lead to windows of their own, and nothing is sent from here.
const listen = (page) => {
  page.addEventListener("keydown", (event) => {
    const copy = Object.fromEntries(KEYS.map((name) => [name, event[name]]));
    if (!frame.dispatchEvent(new KeyboardEvent("keydown", { ...copy, bubbles: true, cancelable: true })))
      event.preventDefault();
  });
  page.addEventListener("submit", (event) => event.preventDefault());
  page.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link) return;
    event.preventDefault();
    const address = link.getAttribute("href");
    const to = new URL(address, location.href);
    if (address.startsWith("#")) page.getElementById(address.slice(1))?.scrollIntoView();
    else if (/^https?:$/.test(to.protocol)) open(to, "_blank", "noopener");
  });
};

const begun = () => {
  const page = frame.contentDocument;
  return page?.URL === "about:srcdoc" && page.readyState === "complete";
};

class StoryPage {
  constructor() {
    this.ready = new Promise((resolve) => {
      if (begun()) resolve();
      else frame.addEventListener("load", resolve, { once: true });
    }).then(() => listen(frame.contentDocument));
  }

  async show(markup) {
    await this.ready;
    const fresh = new DOMParser().parseFromString(markup, "text/html");
    const target = fresh.createElement("base");
    target.target = "_blank";
    fresh.head.prepend(target);
    follow(frame.contentDocument.documentElement, fresh.documentElement);
    if (frame.classList.contains(BARE)) await this.uncover();
  }

  // Not before its style sheets are there: a bare page would flash.
  async uncover() {
    const sheets = [...frame.contentDocument.querySelectorAll("link[rel=stylesheet]")].filter((link) => !link.sheet);
    const loaded = sheets.map(
      (link) =>
        new Promise((resolve) => {
          for (const event of ["load", "error"]) link.addEventListener(event, resolve, { once: true });
        }),
    );
    await Promise.race([
      Promise.all(loaded),
      new Promise((resolve) => {
        setTimeout(resolve, PATIENCE_MS);
      }),
    ]);
    frame.classList.remove(BARE);
  }

  fit(width) {
    const { clientWidth: wide, clientHeight: high } = frame.parentElement;
    if (!wide) return;
    const scale = Math.min(1, wide / width);
    Object.assign(frame.style, {
      width: `${width}px`,
      height: `${high / scale}px`,
      transform: scale < 1 ? `scale(${scale})` : "none",
      left: `${Math.max(0, (wide - width) / 2)}px`,
    });
  }
}

export const storyPage = frame && new StoryPage();
