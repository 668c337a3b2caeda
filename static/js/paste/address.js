// Addresses of pasted links: where they really lead, without what was hung on them to follow readers.

const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|vero_id|_ga|_gl)$/i;

// Pages that only pass one on: host and path, and the parameters that say where to.
const PASSING_ON = [
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, ["q", "url"]],
  [/^lm?\.facebook\.com$/, /^\/l\.php$/, ["u"]],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, ["url"]],
];

const passedOn = (url) => {
  const found = PASSING_ON.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname));
  const target = found?.[2].map((name) => url.searchParams.get(name)).find(Boolean);
  return target && URL.canParse(target) ? new URL(target) : url;
};

const untracked = (url) => {
  const followed = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of followed) url.searchParams.delete(name);
  return url;
};

// What a link may keep of an address, or "" where it leads to nothing that readers could open. Within the site only the
// path is kept, as the site may move; `base` is where a pasted document says that it comes from.
export const address = (href, { base = "", own = [] } = {}) => {
  const written = (href ?? "").trim();
  if (!written || written.startsWith("#")) return "";
  if (/^\/(?![/\\])/.test(written) && !base) return written;
  if (!URL.canParse(written, base || undefined)) return "";
  const url = new URL(written, base || undefined);
  if (url.protocol === "mailto:" || url.protocol === "tel:") return url.href;
  if (url.protocol !== "http:" && url.protocol !== "https:") return "";
  const found = passedOn(url);
  if (found.protocol !== "http:" && found.protocol !== "https:") return "";
  const clean = [...found.searchParams.keys()].some((name) => TRACKING.test(name)) ? untracked(found) : found;
  if (own.includes(clean.origin)) return clean.pathname + clean.search + clean.hash;
  return clean.href === URL.parse(written)?.href && /^[\x21-\x7e]+$/.test(written) ? written : clean.href;
};
