// The form where there is no room for two columns: what files the story comes after its headline, and the bar at the foot
// of the screen covers nothing that one goes to.

import { form, withEditor } from "desk/form";

const narrow = matchMedia("(max-width: 63.99rem)");
const CLEAR_PX = 12;

const placeFiled = () => {
  const filed = form.querySelector(".story__filed");
  const inside = filed.contains(document.activeElement) ? document.activeElement : null;
  if (narrow.matches) form.querySelector(".field--headline").after(filed);
  else form.querySelector(".story__rail").prepend(filed);
  inside?.focus({ preventScroll: true });
};

let editor;

const clearFoot = () => {
  const bar = form.querySelector("[data-acts]");
  const covered = getComputedStyle(bar).position === "fixed" ? bar.offsetHeight + CLEAR_PX : 0;
  document.documentElement.style.setProperty("--foot", `${covered}px`);
  const room = { top: 0, right: 0, bottom: covered, left: 0 };
  editor?.view.setProps({ scrollThreshold: room, scrollMargin: { ...room, top: 5, bottom: covered + 5 } });
};

if (form) {
  placeFiled();
  narrow.addEventListener("change", placeFiled);
  new ResizeObserver(clearFoot).observe(form.querySelector("[data-acts]"));
  addEventListener("resize", clearFoot);
  withEditor((found) => {
    editor = found;
    clearFoot();
  });
}
