// Django's search-as-you-type menus (select2) come without a name for screen readers: theirs is the field's label.

const name = (select) => {
  const label = document.querySelector(`label[for="${select.id}"]`)?.textContent.trim().replace(/:$/, "");
  const box = select.nextElementSibling;
  if (!label || !box?.classList.contains("select2")) return false;
  for (const element of box.querySelectorAll("[role=combobox], [role=textbox]")) {
    element.removeAttribute("aria-labelledby");
    element.setAttribute("aria-label", label);
  }
  return true;
};

for (const select of document.querySelectorAll("select.admin-autocomplete")) {
  if (name(select)) continue;
  const waiting = new MutationObserver(() => name(select) && waiting.disconnect());
  waiting.observe(select.parentElement, { childList: true });
}
