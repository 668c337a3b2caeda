// Asking the desk about the form as it stands now, without its files; one that asks again gives up the answer before.

import { form } from "desk/form";

// Returns what asks: `address` gives where, `show` takes the markup of a good answer. No answer changes nothing.
export const asking = (address, show) => {
  let last;
  return async () => {
    last?.abort();
    last = new AbortController();
    const body = new FormData(form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    try {
      const answer = await fetch(address(), { method: "POST", body, redirect: "manual", signal: last.signal });
      if (answer.ok) show(await answer.text());
    } catch {
      // Out of reach, or asked again meanwhile.
    }
  };
};
