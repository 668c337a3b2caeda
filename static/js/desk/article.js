// The story's form: slug while typing, fields that grow, counts, keys, and a warning before unsaved words are left.

// The same slug as newsroom.slugs.slugify makes: letters, marks and numbers of any script, hyphens between.

const slugify = (text, most = 120) => {
  const slug = text.normalize("NFC").toLowerCase()
    .replace(/[\p{Cf}'’ʼ]/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  if ([...slug].length <= most) return slug;
  const start = [...slug].slice(0, most + 1).join("");
  const cut = start.slice(0, start.lastIndexOf("-"));
  return start.includes("-") && cut ? cut : [...slug].slice(0, most).join("");
};

const form = document.querySelector("[data-story-form]");

const grow = (field) => {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
};

const growing = () => form.querySelectorAll("textarea[data-grow]").forEach((field) => {
  grow(field);
  field.addEventListener("input", () => grow(field));
});

const counting = () => form.querySelectorAll("[data-count]").forEach((field) => {
  const count = document.createElement("span");
  count.className = "field__count";
  const say = () => {
    const length = [...field.value].length;
    count.textContent = `${length} of ${field.dataset.count}`;
    count.classList.toggle("field__count--over", length > Number(field.dataset.count));
  };
  field.after(count);
  field.addEventListener("input", say);
  say();
});

const slugging = () => {
  const headline = form.querySelector("[name=headline]");
  const slug = form.querySelector("[name=slug]");
  if ("live" in form.dataset) return;
  let own = slug.value !== "" && slug.value !== slugify(headline.value);
  slug.addEventListener("input", () => { own = slug.value !== ""; });
  headline.addEventListener("input", () => { if (!own) slug.value = slugify(headline.value); });
  headline.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
};

const naming = () => {
  const name = () => form.querySelectorAll(".ProseMirror:not([aria-label])").forEach((box) => box.setAttribute("aria-label", "Body"));
  new MutationObserver(name).observe(form, { childList: true, subtree: true });
  name();
};

const warning = () => {
  let changed = false;
  for (const event of ["input", "picked", "change"]) form.addEventListener(event, () => { changed = true; });
  form.addEventListener("submit", (event) => { if (event.submitter?.value !== "preview") changed = false; });
  addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
};

// The second press of an impatient finger sends nothing.
const once = () => {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (event.submitter?.value === "preview") return;
    if (sent) event.preventDefault();
    sent = true;
  });
  addEventListener("pageshow", () => { sent = false; });
};

const keys = () => document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable=true]");
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    form.querySelector("[data-save]").click();
  } else if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
    event.preventDefault();
    form.querySelector(".act--main, [data-save]").focus();
  } else if (event.key === "?" && !typing) {
    document.querySelector("[data-keys]").showModal();
  }
});

if (form) {
  growing();
  counting();
  slugging();
  naming();
  warning();
  once();
  keys();
}
