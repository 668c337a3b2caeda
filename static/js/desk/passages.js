// Passages of a text: remembered by their words and those around them, and found again after the text was edited.

const AROUND = 200;
const ALIKE = 0.6; // how much of a passage that was edited has to be there still
const FEW_LETTERS = 12; // a passage this short may be the same words in another place
const TOUCHING = 6; // letters that have to stand beside it as they did, for words that may be others
const MOST_PLACES = 400;

const segments = new Intl.Segmenter(undefined, { granularity: "word" });

// What a comment keeps of the passage between two places of a text.
export const quote = (text, from, to) => ({
  passage: text.slice(from, to),
  before: text.slice(Math.max(0, from - AROUND), from),
  after: text.slice(to, to + AROUND),
});

// Where the passage stands now, as [from, to]; null where it does not any more.
export const find = (text, { passage, before = "", after = "" }) => {
  const near = flat(text);
  const wanted = { passage: plain(passage), before: plain(before), after: plain(after) };
  if (!wanted.passage) return null;
  const found = whole(near.text, wanted) ?? edited(near.text, wanted);
  return found && [near.at[found[0]], near.at[found[1] - 1] + 1];
};

// White space of any kind and length is one space, so that a joined paragraph does not lose its comments.
const flat = (text) => {
  const letters = [];
  const at = [];
  for (let index = 0; index < text.length; index += 1) {
    const space = /\s/.test(text[index]);
    if (space && letters.at(-1) === " ") continue;
    letters.push(space ? " " : text[index]);
    at.push(index);
  }
  return { text: letters.join(""), at };
};

const plain = (text) => text.replace(/\s+/g, " ").trim();

// The passage word by word: of several places the one whose surroundings are most like those remembered.
const whole = (text, wanted) => {
  const places = [];
  for (
    let at = text.indexOf(wanted.passage);
    at >= 0 && places.length < MOST_PLACES;
    at = text.indexOf(wanted.passage, at + 1)
  )
    places.push(at);
  const rated = places.map((at) => ({ at, ...around(text, at, at + wanted.passage.length, wanted) }));
  const best = rated.reduce((one, other) => (!one || other.worth > one.worth ? other : one), null);
  if (!best) return null;
  const doubtful = wanted.passage.length < FEW_LETTERS || places.length > 1;
  if (doubtful && best.touching < Math.min(TOUCHING, wanted.before.length + wanted.after.length)) return null;
  return [best.at, best.at + wanted.passage.length];
};

// How much of what stood around it stands there: letters beside it as they were, and words nearby.
const around = (text, from, to, { before, after }) => {
  const ahead = text.slice(Math.max(0, from - 2 * AROUND), from).trimEnd();
  const behind = text.slice(to, to + 2 * AROUND).trimStart();
  const touching = same(reversed(ahead), reversed(before)) + same(behind, after);
  return { touching, worth: touching + shared(ahead, before) + shared(behind, after) };
};

const reversed = (text) => [...text].reverse().join("");

const same = (one, other) => {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count;
};

const shared = (one, other) => {
  const there = new Set(words(one).map((word) => word.text));
  return (
    new Set(
      words(other)
        .map((word) => word.text)
        .filter((word) => word.length > 2 && there.has(word)),
    ).size * 3
  );
};

const words = (text) =>
  [...segments.segment(text)]
    .filter((segment) => segment.isWordLike)
    .map(({ segment, index }) => ({ text: segment.toLowerCase(), from: index, to: index + segment.length }));

// The passage with some of its words changed: as many words as it had, about, of which most are its own, in order.
const edited = (text, wanted) => {
  const own = words(wanted.passage);
  const all = words(text);
  if (own.length < 3) return null;
  const first = new Set(own.map((word) => word.text));
  let best = null;
  let tried = 0;
  for (let start = 0; start < all.length && tried < MOST_PLACES; start += 1) {
    if (!first.has(all[start].text)) continue;
    tried += 1;
    const window = all.slice(start, start + own.length + Math.ceil(own.length / 3));
    const { kept, last } = inOrder(own, window);
    const alike = (2 * kept) / (own.length + last + 1);
    if (kept < 2 || alike < ALIKE) continue;
    const span = [window[0].from, window[last].to];
    const worth = alike * 100 + around(text, ...span, wanted).worth / 10;
    if (!best || worth > best.worth) best = { worth, span };
  }
  return best?.span ?? null;
};

// How many words of one list stand in the other in the same order, and where the last of them does.
const inOrder = (own, window) => {
  const table = Array.from({ length: own.length + 1 }, () => new Uint16Array(window.length + 1));
  for (let i = own.length - 1; i >= 0; i -= 1)
    for (let j = window.length - 1; j >= 0; j -= 1)
      table[i][j] =
        own[i].text === window[j].text ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
  let [i, j, last] = [0, 0, 0];
  while (i < own.length && j < window.length) {
    if (own[i].text === window[j].text) {
      last = j;
      i += 1;
      j += 1;
    } else if (table[i + 1][j] >= table[i][j + 1]) i += 1;
    else j += 1;
  }
  return { kept: table[0][0], last };
};
