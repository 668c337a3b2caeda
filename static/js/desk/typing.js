// What a form says, and when what was typed into it is to be sent: in a pause, or after typing so long without one.

// Names and values in order, without files and without these names.
export const pairsOf = (form, without) =>
  [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !without.has(name));

export class Typing {
  constructor(quietMs, longestMs) {
    this.quietMs = quietMs;
    this.longestMs = longestMs;
  }

  // Looked at again and again with what stands there now.
  saw(now) {
    if (now === this.seen) return;
    this.seen = now;
    this.changedAt = Date.now();
    this.since ??= this.changedAt;
  }

  get pauses() {
    const time = Date.now();
    return time - this.changedAt >= this.quietMs || time - this.since >= this.longestMs;
  }

  // What was typed until now is being sent, or need not be.
  sent() {
    this.since = undefined;
  }

  // As if it had just been typed.
  again() {
    this.changedAt = this.since = Date.now();
  }
}
