// My desk follows what happens: its lists are asked for anew while the page is open, and what came since the person last
// looked is marked. What they have seen is remembered in this browser, for each login.

const EVERY_MS = 15_000;
const IN_THE_BACKGROUND_MS = 60_000;

const lists = document.querySelector("[data-home]");
const name = `desk-seen-${document.body.dataset.person}`;
const title = document.title;

const keys = () => [...lists.querySelectorAll("[data-tells-of-new] [data-key]")].map((row) => row.dataset.key);

const remembered = () => {
  try {
    const found = JSON.parse(localStorage.getItem(name));
    return Array.isArray(found) ? found : null;
  } catch {
    return null; // The browser keeps nothing, or something else under this name.
  }
};

const remember = () => {
  try {
    localStorage.setItem(name, JSON.stringify(keys()));
  } catch {
    // The browser keeps nothing: then nothing is new next time either.
  }
};

const badge = (words) => {
  const made = document.createElement("span");
  made.className = "new";
  made.textContent = words;
  return made;
};

const status = document.createElement("p");
status.className = "visually-hidden";
status.setAttribute("role", "status");

const mark = () => {
  lists.querySelectorAll(".new").forEach((old) => old.remove());
  const seen = new Set(remembered() ?? keys());
  let all = 0;
  for (const list of lists.querySelectorAll("[data-tells-of-new]")) {
    const rows = [...list.querySelectorAll("[data-key]")].filter((row) => !seen.has(row.dataset.key));
    for (const row of rows) row.append(badge("New"));
    if (rows.length) list.querySelector("h2").append(" ", badge(`${rows.length} new`));
    all += rows.length;
  }
  document.title = all ? `(${all}) ${title}` : title;
  const said = all ? `${all} new on My desk` : "";
  if (status.textContent !== said) status.textContent = said;
};

// The link that has the focus keeps it, if it is still there.
const replace = (html) => {
  const here = lists.contains(document.activeElement) ? document.activeElement : null;
  const [href, heading] = [here?.getAttribute("href"), here?.closest("section")?.getAttribute("aria-labelledby")];
  lists.innerHTML = html;
  mark();
  if (!here) return;
  const section = heading ? lists.querySelector(`[aria-labelledby="${CSS.escape(heading)}"]`) : null;
  [...(section?.querySelectorAll("a") ?? [])].find((link) => link.getAttribute("href") === href)?.focus();
};

let last = "";

const refresh = async () => {
  if (lists.querySelector("input:focus, textarea:focus, select:focus")) return;
  try {
    const answer = await fetch(lists.dataset.home, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const html = page.querySelector("[data-home]")?.innerHTML ?? last;
    if (html !== last) replace(html);
    last = html;
  } catch {
    // The server cannot be reached: what stands there gets older, and is asked for again.
  }
};

let next;

const goOn = () => {
  clearTimeout(next);
  next = setTimeout(
    async () => {
      await refresh();
      goOn();
    },
    document.hidden ? IN_THE_BACKGROUND_MS : EVERY_MS,
  );
};

if (lists) {
  last = lists.innerHTML;
  document.body.append(status);
  if (remembered() === null) remember();
  mark();
  goOn();
  addEventListener("pagehide", remember);
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      remember();
      mark();
    } else refresh();
    goOn();
  });
}
