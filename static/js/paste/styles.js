// Reads pasted HTML without applying any of it. The desk's policy lets no markup bring a style, a handler or a base of its
// own, and the browser enforces it on documents that are only read: so these are put aside first, and read as text.

// None of these ever reads on to the end of a text from each of its characters: what is pasted may be long.
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
const ATTRIBUTE = /(?<![^\s"'<>/=])([^\s"'<>/=]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))/g;
const SHEET = /<style[^<>]*>([^<]*(?:<(?!\/?style)[^<]*)*)<\/style\s*>/gi;
const WHOLE = /<(?:!doctype|html|head|body)\b/i;

const TELLING = ["font-weight", "font-style", "vertical-align", "text-decoration-line", "display"];
const MOST_RULES = 4000;

const putAside = (tag) =>
  tag.replace(ATTRIBUTE, (whole, name, value) => {
    if (/^style$/i.test(name)) return `data-style${value}`;
    if (/^<base\b/i.test(tag)) return `data-${name}${value}`;
    return /^on/i.test(name) ? `data-on${value}` : whole;
  });

// The document, and the texts of its own style sheets. Part of one begins within its body: before that, a reader of HTML
// passes over spaces.
export const read = (html) => {
  const sheets = [...html.matchAll(SHEET)].map(([, text]) => text);
  const markup = html.replace(SHEET, "").replace(TAG, putAside);
  const whole = WHOLE.test(markup) ? markup : `<body>${markup}`;
  return { document: new DOMParser().parseFromString(whole, "text/html"), sheets };
};

const rulesOf = (text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.replace(/@import/gi, "@left-out").replace(/<!--|-->/g, ""));
  return [...sheet.cssRules].slice(0, MOST_RULES).filter((rule) => rule instanceof CSSStyleRule);
};

const matching = (document, selector) => {
  try {
    return document.querySelectorAll(selector);
  } catch {
    return []; // a selector for another program
  }
};

// Word processors and Apple's programs say bold, italic or raised by class: what the sheets say is written onto the
// elements, under what their own `style` says.
export const applyStyles = (document, sheets) => {
  for (const text of sheets)
    for (const rule of rulesOf(text)) {
      const said = TELLING.filter((name) => rule.style.getPropertyValue(name));
      if (!said.length) continue;
      for (const element of matching(document, rule.selectorText))
        for (const name of said) element.style?.setProperty(name, rule.style.getPropertyValue(name));
    }
  for (const element of document.querySelectorAll("[data-style]"))
    if (element.style) element.style.cssText += `;${element.dataset.style}`;
};

// A property as it is written: those that begin with `mso-` are no browser's.
export const mso = (element, name) =>
  new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([^;]+)`, "i").exec(element.getAttribute("data-style") ?? "")?.[1].trim() ??
  "";
