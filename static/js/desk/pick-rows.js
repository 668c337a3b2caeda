// What the rows of a picker hold beside the name that was chosen.

export const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};

const byline = (value, choice, root) => {
  const role = root.querySelector("[data-roles]").content.querySelector("select").cloneNode(true);
  role.name = `byline-role-${value}`;
  role.value = choice.role || "author";
  role.setAttribute("aria-label", `What ${choice.label} did`);
  const printed = make("input", {
    type: "text",
    name: `byline-name-${value}`,
    value: choice.printed || "",
    maxlength: 200,
    dir: "auto",
    placeholder: choice.label,
    "aria-label": `${choice.label} as printed`,
  });
  const open = role.value !== "author" || choice.printed ? { open: "" } : {};
  return make(
    "details",
    { class: "pick__details", ...open },
    make("summary", {}, "Role and byline name"),
    role,
    printed,
  );
};

const related = (value, choice) => {
  const shown = make("input", {
    type: "text",
    name: `related-shown-${value}`,
    value: choice.shown || "",
    maxlength: 300,
    dir: "auto",
    placeholder: choice.label,
    "aria-label": `Words shown for: ${choice.label}`,
  });
  return make(
    "details",
    { class: "pick__details", ...(choice.shown ? { open: "" } : {}) },
    make("summary", {}, "Different link text"),
    shown,
  );
};

// By the name that the control gives them (`data-details`).
export const DETAILS = { byline, related };
