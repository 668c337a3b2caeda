// The line beside the acts that says whether what is typed is saved.

const place = () => document.querySelector("[data-saved]");

export const saveState = () => place().dataset.saved;

// The states that somebody who cannot see the line has to hear of at once.
const BAD = new Set(["offline", "out", "gone", "refused"]);

export const saySaved = (words, state) => {
  const line = place();
  line.setAttribute("aria-live", BAD.has(state) ? "polite" : "off");
  line.dataset.saved = state;
  if (line.textContent !== words) line.textContent = words;
};

export const showSaveState = () => place().scrollIntoView({ block: "nearest" });
