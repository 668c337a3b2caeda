// Quotation marks by language, as the Unicode Common Locale Data Repository (CLDR) has them: outer pair, inner pair.

const ENGLISH = ["“", "”", "‘", "’"];
const GERMAN = ["„", "“", "‚", "‘"];
const FRENCH = ["«\u00a0", "\u00a0»", "“", "”"];
const ANGLED = ["«", "»", "“", "”"];
const POLISH = ["„", "”", "«", "»"];
const SLAVIC = ["«", "»", "„", "“"];
const NORDIC = ["”", "”", "’", "’"];

const BY_LANGUAGE = {
  ...Object.fromEntries(["bg", "cs", "de", "is", "lt", "mk", "sk", "sl"].map((code) => [code, GERMAN])),
  ...Object.fromEntries(["ca", "el", "es", "gl", "it", "pt-pt", "de-ch", "fr-ch"].map((code) => [code, ANGLED])),
  ...Object.fromEntries(["be", "ru", "uk"].map((code) => [code, SLAVIC])),
  ...Object.fromEntries(["fi", "sv"].map((code) => [code, NORDIC])),
  fr: FRENCH,
  pl: POLISH,
  ro: POLISH,
  hr: ["„", "”", "‘", "’"],
  hu: ["„", "”", "»", "«"],
  sr: ["„", "”", "’", "’"],
  et: ["„", "“", "«", "»"],
  nb: ["«", "»", "‘", "’"],
  nn: ["«", "»", "‘", "’"],
  no: ["«", "»", "‘", "’"],
  fa: ["«", "»", "‹", "›"],
  ja: ["「", "」", "『", "』"],
  "zh-hant": ["「", "」", "『", "』"],
  "zh-tw": ["「", "」", "『", "』"],
};

// By the language, with its country or script where that makes a difference: { open, close, openInner, closeInner }.
export const quotesOf = (language) => {
  const tag = language.trim().toLowerCase().replaceAll("_", "-");
  const [open, close, openInner, closeInner] = BY_LANGUAGE[tag] ?? BY_LANGUAGE[tag.split("-")[0]] ?? ENGLISH;
  return { open, close, openInner, closeInner };
};

const BEFORE_A_WORD = /(?:^|[\s([{/\-–—\ufffc\u00a0«„“‘‚「『])$/u;
const APOSTROPHE = "’";

const count = (text, sign) => text.split(sign).length - 1;

const double = (before, { open, close }) => {
  const opens = BEFORE_A_WORD.test(before) && !before.endsWith(open);
  return opens ? open : close;
};

// Inside a word it is an apostrophe in every language; after a word it closes what was opened.
const single = (before, { openInner, closeInner }) => {
  if (BEFORE_A_WORD.test(before)) return openInner;
  const opened = openInner !== closeInner && count(before, openInner) > count(before, closeInner);
  return opened ? closeInner : APOSTROPHE;
};

const isAddress = (before) => /(?:^|\s)(?:\S*:\/\/|www\.|\S*@)\S*$/i.test(before);

// What becomes of a letter typed after these words: { back, words }, how many letters before it go and what comes for
// all of them; null where it stays as it is.
export const typeset = (before, typed, language) => {
  if (isAddress(before)) return null;
  const quotes = quotesOf(language);
  if (typed === '"') return { back: 0, words: double(before, quotes) };
  if (typed === "'") return { back: 0, words: single(before, quotes) };
  if (typed === "." && /(?<!\.)\.\.$/.test(before)) return { back: 2, words: "…" };
  if (typed === "-" && /(?<!-)-$/.test(before)) return { back: 1, words: /^en-us\b/i.test(language) ? "—" : "–" };
  if (typed === "-" && before.endsWith("–")) return { back: 1, words: "—" };
  // The ’90s are no quotation.
  if (/\d/.test(typed) && /(?:^|\s)‘$/.test(before)) return { back: 1, words: `${APOSTROPHE}${typed}` };
  return null;
};
