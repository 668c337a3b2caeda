// A slug is made from a name while one types, until the slug is written by hand. A slug field names the field that it
// follows; a story's follows the headline (desk/story-slug).

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

export const follow = (name, slug) => {
  let own = slug.value !== "" && slug.value !== slugify(name.value);
  slug.addEventListener("input", () => {
    own = slug.value !== "";
  });
  name.addEventListener("input", () => {
    if (!own) slug.value = slugify(name.value);
  });
};

for (const slug of document.querySelectorAll("[data-slug-from]"))
  follow(document.getElementById(slug.dataset.slugFrom), slug);
