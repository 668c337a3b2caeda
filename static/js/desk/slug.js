// A slug is made from a name while one types, until the slug is written by hand. A slug field names the field that it
// follows; a story's follows the headline (desk/story-slug).

// What is drawn as nothing, or round the character before it, and apostrophes, which stand inside words.
const PASSED_OVER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are among what is passed over.
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each character counts by itself.
  /[\p{Cf}\p{Cn}\p{Co}\p{Me}'’ʼ\u0001-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u2800\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8\ufffc\u{13441}\u{13442}\u{16fe4}\u{1d159}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

// The same as newsroom.text.slugs.slugify: letters, numbers and the marks on them, of any script, hyphens between words.
export const slugify = (text, most = 120) => {
  const slug = text
    .replace(PASSED_OVER, "")
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/(^|-)\p{M}+/gu, "$1")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "");
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
