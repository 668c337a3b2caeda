// Keys of every desk page: / goes to the list's search field, or to the one that finds stories, ? shows the list of keys.

const typing = (target) => target.closest?.("input, textarea, select, [contenteditable=true], dialog[open]");

const showKeys = () => document.querySelector("[data-keys]")?.showModal();

// Without this module, and in a window of its own, it leads to the guide.
document.querySelector("[data-keys-open]")?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  showKeys();
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "?") showKeys();
  else if (event.key === "/") {
    const search = document.querySelector("#searchbar") ?? document.querySelector("[data-search]");
    if (!search) return;
    search.focus();
    event.preventDefault();
  }
});

// Menus close as menus do.
const menus = [...document.querySelectorAll("[data-menu]")];
document.addEventListener("click", (event) =>
  menus.forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  }),
);
document.addEventListener("keydown", (event) => {
  const open = menus.find((menu) => menu.open);
  if (event.key !== "Escape" || !open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
