// Where comments stand: beside the words they are about where there is room, else in a list, and one at a time as a
// sheet over the foot of a narrow screen.

const ROOM_REM = 47; // what the column of the text has to be wide, for a margin beside the words
const GAP_PX = 12;

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

export class CommentPlaces {
  constructor(section) {
    this.section = section;
    this.list = section.querySelector("[data-list]");
    this.column = document.querySelector(".story__text, .reading__text");
    this.here = null; // the comment that is looked at
    this.sheet = null; // the one that is shown as a sheet
    this.waiting = 0;
    if (!this.column) return;
    new ResizeObserver(() => this.soon()).observe(this.column);
    addEventListener("resize", () => this.soon());
    document.fonts.ready.then(() => this.soon());
  }

  // The words beside which comments stand.
  watch(text) {
    this.text = text;
    text.box.addEventListener("click", ({ clientX, clientY }) => {
      const name = getSelection().isCollapsed ? text.at(clientX, clientY) : null;
      if (name) this.open(name);
      else this.closeSheet();
    });
  }

  get threads() {
    return [...this.list.querySelectorAll("[data-open-threads] > [data-thread]")];
  }

  // --- Looking at one ---------------------------------------------------------------------------------------------

  point(name) {
    this.here = name;
    this.list
      .querySelectorAll("[data-thread]")
      .forEach((each) => each.classList.toggle("thread--here", each.id === name));
    this.place();
  }

  // Show a comment at its place, and the words it is about; the cursor stays where it is.
  open(name) {
    const thread = document.getElementById(name);
    const settled = thread?.closest("[data-settled]");
    if (!thread) return;
    if (settled) settled.open = true;
    const words = this.text?.boxOf(name);
    this.sheet = this.column && !this.beside && !settled && words ? name : null;
    this.point(name);
    this.text?.show(name);
    if (this.sheet) this.uncover(thread);
    else thread.scrollIntoView({ block: "nearest" });
  }

  // The words that a sheet is about are seen above it.
  uncover(sheet) {
    const covered = this.text.boxOf(sheet.id).bottom + GAP_PX - sheet.getBoundingClientRect().top;
    if (covered > 0) scrollBy(0, covered);
  }

  closeSheet() {
    if (!this.sheet) return;
    this.sheet = null;
    this.place();
  }

  // --- Placing ----------------------------------------------------------------------------------------------------

  soon() {
    cancelAnimationFrame(this.waiting);
    this.waiting = requestAnimationFrame(() => this.place());
  }

  place() {
    if (!this.column) return;
    const { threads } = this;
    this.turn(threads.length > 0 && this.column.clientWidth >= ROOM_REM * rem());
    threads.forEach((thread) => {
      thread.classList.toggle("thread--sheet", thread.id === this.sheet && !this.beside);
    });
    if (this.beside) this.lay(threads);
  }

  // To the margin, or back into the list under the text.
  turn(beside) {
    if (beside === Boolean(this.beside)) return;
    this.beside = beside;
    this.section.classList.toggle("comments--beside", beside);
    document.body.classList.toggle("comments-beside", beside);
    if (!beside) {
      this.section.removeAttribute("style");
      this.list.querySelectorAll("[data-thread], [data-settled]").forEach((part) => part.removeAttribute("style"));
    }
    dispatchEvent(new Event("resize")); // fields that grow with their words measure themselves again
  }

  // Each as near to its words as those before it allow; the one that is looked at exactly there.
  lay(threads) {
    const base = this.section.offsetParent.getBoundingClientRect();
    const column = this.column.getBoundingClientRect();
    this.section.style.left = `${column.right - base.left - this.section.offsetWidth}px`;
    this.section.style.top = `${column.top - base.top}px`;
    const head = this.list.offsetTop;
    const wanted = threads.map((thread) => {
      const words = this.text?.boxOf(thread.id);
      return { thread, want: words ? Math.max(head, words.top - column.top) : head, high: thread.offsetHeight };
    });
    wanted.sort((one, other) => one.want - other.want);
    this.order(wanted.map(({ thread }) => thread));
    const kept = this.keptFree(column.top);
    pushDown(wanted, 0, { top: head, kept });
    const at = wanted.findIndex(({ thread }) => thread.id === this.here);
    if (at > 0) makeRoom(wanted, at, { top: head, kept });
    for (const { thread, y } of wanted) thread.style.top = `${y}px`;
    const last = wanted.at(-1);
    const settled = this.list.querySelector("[data-settled]");
    if (settled) settled.style.top = `${last.y + last.high + GAP_PX}px`;
  }

  // The toolbar of the text is as wide as its field: no comment covers it.
  keptFree(top) {
    const bar = this.column.querySelector(".prose-menubar");
    if (!bar) return { from: 0, to: 0 };
    const from = bar.parentElement.getBoundingClientRect().top - top;
    return { from, to: from + bar.offsetHeight + GAP_PX };
  }

  // The Tab key goes from top to bottom; not while somebody is in there.
  order(threads) {
    const list = this.list.querySelector("[data-open-threads]");
    const sorted = threads.every((thread, index) => list.children[index] === thread);
    if (!sorted && !this.list.contains(document.activeElement)) list.append(...threads);
  }
}

const pushDown = (wanted, from, { top, kept }) => {
  let free = top;
  for (const each of wanted.slice(from)) {
    each.y = Math.max(each.want, free);
    if (each.y < kept.to && each.y + each.high > kept.from) each.y = kept.to;
    free = each.y + each.high + GAP_PX;
  }
};

// Those before one move up as far as they can, so that it stands at its words, and those after it follow.
const makeRoom = (wanted, at, bounds) => {
  let below = wanted[at].want;
  for (const each of wanted.slice(0, at).reverse()) {
    each.y = Math.min(each.y, below - GAP_PX - each.high);
    below = each.y;
  }
  const covers = ({ y, high }) => y < bounds.kept.to && y + high > bounds.kept.from;
  if (wanted[0].y < bounds.top || wanted.slice(0, at).some(covers)) pushDown(wanted, 0, bounds);
  else pushDown(wanted, at, { ...bounds, top: wanted[at].want });
};
