// What a person chooses for their own desk is remembered with their login.

import { form, token } from "desk/form";

export const remember = async (name, value) => {
  const body = new URLSearchParams({ name, value: value ? "1" : "0", csrfmiddlewaretoken: token().value });
  try {
    await fetch(form.dataset.choices, { method: "POST", redirect: "manual", keepalive: true, body });
  } catch {
    // Out of reach: it is as it was the next time.
  }
};
