// What does not come along when something is pasted, counted, with the words that it held.

const NAMES = {
  comment: ["comment", "comments"],
  deletion: ["tracked deletion", "tracked deletions"],
  picture: ["picture", "pictures"],
  drawing: ["drawing", "drawings"],
  video: ["video", "videos"],
  recording: ["recording", "recordings"],
  frame: ["embedded page", "embedded pages"],
  field: ["form field", "form fields"],
  checkbox: ["check box", "check boxes"],
  hidden: ["hidden passage", "hidden passages"],
  box: ["text box", "text boxes"],
};

const counted = (counts) =>
  [...counts].map(([kind, count]) => `${count} ${NAMES[kind][count === 1 ? 0 : 1]}`).join(", ");

export class Left {
  constructor() {
    this.counts = new Map();
    this.kept = new Map();
    this.words = [];
  }

  add(kind, words = "") {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    const said = words.replace(/\s+/g, " ").trim();
    if (said) this.words.push(`${NAMES[kind][0]}: ${said}`);
  }

  // What lost its shape and no word.
  keep(kind) {
    this.kept.set(kind, (this.kept.get(kind) ?? 0) + 1);
  }

  get said() {
    const left = this.counts.size ? [`Left out: ${counted(this.counts)}.`] : [];
    const kept = this.kept.size ? [`Kept as paragraphs: the words of ${counted(this.kept)}.`] : [];
    return [...left, ...kept].join(" ");
  }
}
