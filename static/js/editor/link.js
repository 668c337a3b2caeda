// Links: Ctrl+K opens a dialog that takes an address, or words by which a story of the site is found.

import { Link as Plain } from "django-prose-editor/editor";

import { ask } from "editor/link-dialog";

const WEB = /^https?:$/;

// Words that become a link by themselves, typed or pasted. “It ended.In the” is no address.
const SURE = /^(?:https?:\/\/|www\.|mailto:)|^[^\s@/:]+@[^\s@/:]+\.[^\s@/:.]+\.?$/i;

// What was typed as an address: "" where it is none that a link may have.
const addressOf = (typed, own) => {
  const words = typed.trim();
  if (/^\/(?![/\\])\S*$/.test(words)) return words;
  if (/^[^\s@/:]+@[^\s@/.]+(?:\.[^\s@/.]+)+$/.test(words)) return `mailto:${words}`;
  const whole =
    /^[a-z][a-z0-9+.-]*:/i.test(words) && !/^[^:/]+\.[^:/.]+\.?:\d/.test(words) ? words : `https://${words}`;
  if (/\s/.test(words) || !URL.canParse(whole)) return "";
  const url = new URL(whole);
  if (WEB.test(url.protocol)) {
    if (!url.hostname.includes(".") && url.hostname !== "localhost") return "";
    return own.includes(url.origin) ? url.pathname + url.search + url.hash : whole;
  }
  return /^(?:mailto|tel):$/.test(url.protocol) ? whole : "";
};

const linked = (editor, { href, label }) => {
  const chain = editor.chain().focus();
  if (editor.isActive("link")) {
    const before = editor.getAttributes("link");
    const same = before.href === href ? {} : { hreflang: null, title: null };
    return chain
      .extendMarkRange("link")
      .updateAttributes("link", { href, ...same })
      .run();
  }
  if (!editor.state.selection.empty) return chain.setMark("link", { href }).run();
  const words = {
    type: "text",
    text: label || href.replace(/^https?:\/\/|^mailto:/, ""),
    marks: [{ type: "link", attrs: { href } }],
  };
  return chain.insertContent(words).unsetMark("link").run();
};

const edit = async (editor, { finder, site }) => {
  const own = [location.origin, site].filter(Boolean);
  await new Promise(requestAnimationFrame); // what was selected with the key just before is known then
  const before = editor.isActive("link") ? editor.getAttributes("link").href : "";
  const answer = await ask({ before, finder, addressOf: (typed) => addressOf(typed, own) });
  if (!answer) editor.commands.focus();
  else if (answer.remove) editor.chain().focus().extendMarkRange("link").unsetLink().run();
  else linked(editor, answer);
};

export const Link = Plain.extend({
  addOptions() {
    const shouldAutoLink = (words) => SURE.test(words);
    return { ...this.parent?.(), shouldAutoLink, defaultProtocol: "https", finder: "", site: "" };
  },
  // The library knows no `defaultProtocol` where it reads what is pasted.
  addPasteRules() {
    const secure = (found) =>
      /^www\./i.test(found.text) ? { ...found, data: { ...found.data, href: `https://${found.text}` } } : found;
    return this.parent().map((rule) => {
      const { find } = rule;
      rule.find = (...given) => find(...given)?.map(secure);
      return rule;
    });
  },
  addAttributes() {
    const { href, title } = this.parent();
    return { href, hreflang: { default: null }, title };
  },
  addCommands() {
    return {
      ...this.parent(),
      addLink:
        () =>
        ({ editor }) => {
          edit(editor, this.options);
          return true;
        },
    };
  },
  addKeyboardShortcuts: () => ({ "Mod-k": ({ editor }) => editor.commands.addLink() }),
  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "link",
      groups: "link",
      command: (editor) => editor.commands.addLink(),
      button: buttons.material("insert_link", "link"),
      active: (editor) => editor.isActive("link"),
    });
    menu.defineItem({
      name: "unlink",
      groups: "link",
      command: (editor) => editor.chain().focus().extendMarkRange("link").unsetLink().run(),
      button: buttons.material("link_off", "remove link"),
      hidden: (editor) => !editor.isActive("link"),
    });
  },
});
