// The slug is made from the headline while one types, until the story is live or the slug was written by hand.

// The same as newsroom.text.slugs.slugify: letters, marks and numbers of any script, hyphens between them.
export const slugify = (text, most = 120) => {
  const slug = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\p{Cf}'’ʼ]/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const letters = [...slug];
  if (letters.length <= most) return slug;
  const start = letters.slice(0, most + 1).join("");
  const cut = start.slice(0, Math.max(0, start.lastIndexOf("-")));
  return cut || letters.slice(0, most).join("");
};

// `follow(name, slug)` also serves authors, sections and tags: their slug field names the field it follows.
const follow = (name, slug) => {
  let own = slug.value !== "" && slug.value !== slugify(name.value);
  slug.addEventListener("input", () => {
    own = slug.value !== "";
  });
  name.addEventListener("input", () => {
    if (!own) slug.value = slugify(name.value);
  });
};

const form = document.querySelector("[data-story-form]");

if (form && !("live" in form.dataset)) follow(form.querySelector("[name=headline]"), form.querySelector("[name=slug]"));

for (const slug of document.querySelectorAll("[data-slug-from]"))
  follow(document.getElementById(slug.dataset.slugFrom), slug);
