// What is typed is kept on the desk while one types, in the browser where the desk is out of reach, and before anything
// is sent. What the form says of it is what the desk answered.

import { dropStored, storeHere } from "desk/browser-store";
import { form, textBox, token } from "desk/form";
import { post, refusal, stillIn } from "desk/posting";
import { saveState, saySaved } from "desk/save-state";
import { pairsOf, Typing } from "desk/typing";

const QUIET_MS = 600; // after the last key
const LONGEST_MS = 1800; // while one goes on typing
const NOT_KEPT = new Set(["csrfmiddlewaretoken", "_act", "confirmed"]);
const NO_MORE = { 403: "you may not write this story any more.", 404: "this story is not on the desk any more." };
export const OFFLINE = "Not saved: offline. Your text is kept in this browser.";

const written = (pairs) => JSON.stringify(pairs);
// As sent: a line break goes out as two characters, and what no text may hold is left out.
const sent = (value) => value.replaceAll("\0", "").replaceAll("\r\n", "\n");
const sorted = (pairs) => written(pairs.map(([name, value]) => [name, sent(value)]).toSorted());

// Somebody may type before this module has come: what the page came with is what is saved.
const typedBefore = () => {
  const fields = [...form.querySelectorAll("textarea[name], input[type=text][name]")];
  const typed = fields.filter((field) => field.name !== "body" && field.value !== field.defaultValue);
  return new Map(typed.map((field) => [field.name, [field.defaultValue]]));
};

export class Keeper {
  constructor() {
    const typed = typedBefore();
    this.spelling = (_name, said) => said;
    this.typing = new Typing(QUIET_MS, LONGEST_MS);
    this.touched = typed.size > 0;
    this.busy = null;
    this.asSaved(typed);
  }

  // What the form says now.
  get pairs() {
    return pairsOf(form, NOT_KEPT).map(([name, said]) => [name, this.spelling(name, said)]);
  }

  // Whether the form says something that is not saved into the story.
  get unsaved() {
    return "unsaved" in form.dataset || written(this.pairs) !== this.saved;
  }

  // Whether somebody typed what the desk does not have.
  get unkept() {
    return this.touched && written(this.pairs) !== this.kept;
  }

  // Whether leaving would lose something: such words, or a file that did not arrive at the desk.
  get atRisk() {
    return this.unkept || [...form.querySelectorAll("input[type=file]")].some((input) => input.files.length);
  }

  // What stands in the form is what is saved, but for these names: there something else is.
  asSaved(others = new Map()) {
    const { pairs } = this;
    const names = new Set(pairs.map(([name]) => name));
    const first = new Set();
    const stands = pairs.flatMap(([name, value]) => {
      if (!others.has(name)) return [[name, value]];
      if (first.has(name)) return [];
      first.add(name);
      return others.get(name).map((each) => [name, each]);
    });
    const gone = [...others].filter(([name]) => !names.has(name)).flatMap(([name, values]) => [name, ...values]);
    this.saved = this.kept = this.typing.seen = written([...stands, ...gone]);
  }

  // The editor stands. It may write the saved text into its field in its own way at any time, also when nobody typed:
  // both ways of writing it are the same text from now on.
  textStands(text) {
    const { value, defaultValue } = form.querySelector("[name=body]");
    this.spelling = (name, said) => (name === "body" && said === defaultValue ? text : said);
    const spelt = (pairs) => written(JSON.parse(pairs).map(([name, said]) => [name, name === "body" ? text : said]));
    if (this.kept === this.saved) this.kept = spelt(this.kept);
    this.saved = spelt(this.saved);
    this.touched ||= value !== defaultValue && value !== text && document.activeElement === textBox();
  }

  // Before anybody touched the form, what stands in it is what is saved, also after the controls dressed it.
  look() {
    if (!this.touched) {
      this.asSaved();
      return;
    }
    const now = written(this.pairs);
    this.typing.saw(now);
    if (now === this.kept) return;
    if (this.offline || this.saving) storeHere(this.pairs);
    if (saveState() === "saved") saySaved("Not saved yet", "typing");
    if (this.typing.pauses) this.keep();
  }

  // "kept", "offline", "out" (logged out), "gone" (nothing to save into) or "refused"; one at a time.
  keep() {
    this.busy ??= this.keepNow().finally(() => {
      this.busy = null;
    });
    return this.busy;
  }

  // Nothing is kept while the form itself is saved, which ends what was kept: the browser has what is typed meanwhile.
  whileSaving(save) {
    this.saving = true;
    saySaved("Saving …", "waiting");
    this.busy = save().finally(() => {
      this.busy = null;
      this.saving = false;
    });
    return this.busy;
  }

  async keepNow() {
    const { pairs } = this;
    // Words that were typed and taken back again leave nothing to be offered another time.
    const asSaved = !("unsaved" in form.dataset) && written(pairs) === this.saved;
    const sent = asSaved ? [...pairs, ["_as_saved", "1"]] : pairs;
    this.typing.since = Date.now();
    storeHere(pairs);
    saySaved("Saving …", "waiting");
    try {
      let answer = await post(form.dataset.working, sent);
      if (answer.type === "opaqueredirect" || answer.status === 403) {
        if (!(await stillIn())) return this.failed("Not saved: logged out", "out");
        answer = await post(form.dataset.working, sent);
      }
      if (answer.status in NO_MORE)
        return this.failed(`Not saved: ${NO_MORE[answer.status]} Copy your text before you leave.`, "gone");
      if (!answer.ok) return this.failed(`Not saved: ${await refusal(answer)}`, "refused");
      return this.done(pairs, await answer.json(), asSaved);
    } catch {
      return this.failed(OFFLINE, "offline");
    }
  }

  done(pairs, answer, asSaved) {
    if (sorted(pairs) !== sorted(answer.kept))
      return this.failed("Not saved: the desk stored something else. Save, or copy your text.", "refused");
    this.offline = false;
    this.kept = written(pairs);
    this.typing.sent();
    token().value = answer.token;
    dropStored();
    if (asSaved) saySaved("", "");
    else saySaved(`Draft autosaved ${answer.at.slice(0, 5)}`, "kept");
    return "kept";
  }

  failed(words, outcome) {
    this.offline = outcome === "offline";
    this.typing.again();
    saySaved(words, outcome);
    return outcome;
  }
}
