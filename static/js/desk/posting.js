// Sending what the form says to the desk, and whether the login still stands.

import { form, person, token } from "desk/form";

const LAST_WORDS = 50_000; // bytes that a browser still sends for a page that is being left, with some to spare

const size = (pairs) => new Blob(pairs.flat()).size;

// In parts, as files are sent: encoded as an address would be, a letter of Khmer takes nine bytes.
export const post = (url, pairs) => {
  const body = new FormData();
  for (const [name, value] of [...pairs, ["csrfmiddlewaretoken", token().value]]) body.append(name, value);
  const keepalive = document.visibilityState === "hidden" && size(pairs) < LAST_WORDS;
  return fetch(url, { method: "POST", redirect: "manual", headers: { Accept: "application/json" }, body, keepalive });
};

export const refusal = async (answer) => {
  try {
    return (await answer.json()).error ?? `the desk answered ${answer.status}`;
  } catch {
    return `the desk answered ${answer.status}`;
  }
};

const loggedOut = () => form.querySelector("[data-logged-out]");

// Does the login still stand? It has another token after it was made anew, without which the form would be refused.
// Somebody else's login is none: these words are not theirs.
export const stillIn = async () => {
  const answer = await fetch(form.dataset.session, { redirect: "manual", headers: { Accept: "application/json" } });
  const told = answer.ok ? await answer.json() : {};
  const stands = String(told.person) === person();
  loggedOut().hidden = stands;
  if (stands) token().value = told.token;
  return stands;
};

// Leads to where one logs in again.
export const askToLogIn = () => {
  loggedOut().hidden = false;
  loggedOut().scrollIntoView({ block: "center" });
  loggedOut().querySelector("a").focus();
};
