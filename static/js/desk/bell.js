// The bell in the bar: its number follows what is told, as long as the page is looked at, and opening it shows the list.

const EVERY_MS = 15_000;

const bell = document.querySelector("[data-bell]");
const part = (name) => bell.querySelector(`[data-bell-${name}]`);

let said; // the key of the latest notice that was known when the page came, or told since

const show = ({ number, words, latest }) => {
  part("number").textContent = number;
  part("words").textContent = words;
  const place = document.querySelector("[data-bell-said]");
  if (said !== undefined && latest && latest.id > said) place.textContent = latest.text;
  said = Math.max(said ?? 0, latest?.id ?? 0);
};

const look = async () => {
  if (document.visibilityState !== "visible") return;
  try {
    const answer = await fetch(bell.dataset.news, { redirect: "manual", headers: { Accept: "application/json" } });
    if (answer.ok) show(await answer.json());
  } catch {
    // Out of reach: the number is left as it was, and asked for again.
  }
};

const list = async () => {
  try {
    const answer = await fetch(bell.dataset.latest, { redirect: "manual" });
    if (answer.ok) part("list").innerHTML = await answer.text();
  } catch {
    // Out of reach: the links under the list lead to the page.
  }
};

if (bell) {
  bell.addEventListener("toggle", () => {
    if (bell.open) list();
  });
  document.addEventListener("visibilitychange", look);
  setInterval(look, EVERY_MS);
}
