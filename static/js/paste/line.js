// One line of pasted text: runs of words with their marks, with the spaces and invisible characters that belong there.

export const BREAK = "\n";

// Scripts that write words together: there the zero-width space parts words and is meant.
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u3040-\u30ff\u3400-\u9fff]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u2060\u2063\ufeff\ufff9-\ufffb\ufffe\uffff]/;

// A no-break space is meant beside a number or French punctuation; elsewhere it is padding.
const MEANT = (before, after) => (/[\d«‹]/.test(before) || /[\d»›:;!?%€$£°]/.test(after)) && Boolean(before && after);

const visible = (characters) =>
  characters.filter(({ text }, index) => {
    if (INVISIBLE.test(text)) return false;
    if (text !== "\u200b") return true;
    return UNSPACED.test(characters[index - 1]?.text ?? "") || UNSPACED.test(characters[index + 1]?.text ?? "");
  });

const isSpace = (character) => character !== undefined && (character.text === " " || character.text === "\u00a0");

// Each run of spaces is one space, and none stands at either end of a line.
const spaced = (characters) => {
  const kept = [];
  for (let at = 0; at < characters.length; at += 1) {
    if (!isSpace(characters[at])) {
      kept.push(characters[at]);
      continue;
    }
    const start = at;
    while (isSpace(characters[at + 1])) at += 1;
    const [before, after] = [characters[start - 1]?.text ?? BREAK, characters[at + 1]?.text ?? BREAK];
    if (before === BREAK || after === BREAK) continue;
    const alone = start === at && characters[start].text === "\u00a0";
    kept.push({ ...characters[start], text: alone && MEANT(before, after) ? "\u00a0" : " " });
  }
  return kept;
};

const trimmed = (characters) => {
  let [start, end] = [0, characters.length];
  while (characters[start]?.text === BREAK) start += 1;
  while (end > start && characters[end - 1].text === BREAK) end -= 1;
  return characters.slice(start, end);
};

// Runs ({ text, marks }, a break being the text "\n") as they are to be written; [] where there is nothing to read.
export const line = (runs) => {
  const characters = runs.flatMap(({ text, marks }) => [...text].map((character) => ({ text: character, marks })));
  const written = trimmed(spaced(visible(characters)));
  const joined = [];
  for (const { text, marks } of written) {
    const last = joined.at(-1);
    if (last && last.marks === marks && text !== BREAK && last.text !== BREAK) last.text += text;
    else joined.push({ text, marks });
  }
  return joined;
};
