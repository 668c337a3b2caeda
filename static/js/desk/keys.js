// Keys of every desk page: / goes to the search field, ? shows the list of keys.

const typing = (target) => target.closest?.("input, textarea, select, [contenteditable=true], dialog[open]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "?") document.querySelector("[data-keys]")?.showModal();
  else if (event.key === "/") {
    const search = document.querySelector("#searchbar, [data-search]");
    if (search) search.focus();
    else location.assign("/admin/articles/article/#searchbar");
    event.preventDefault();
  }
});

// Coming from elsewhere with the key: the address names the field.
if (location.hash === "#searchbar") document.querySelector("#searchbar")?.focus();

// The person's menu closes as menus do.
const menu = document.querySelector("#user-tools");
document.addEventListener("click", (event) => { if (menu?.open && !menu.contains(event.target)) menu.open = false; });
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && menu?.open) menu.open = false; });
