// A login that ended while one wrote costs no words: it is noticed before the form is sent, and said.

const form = document.querySelector("[data-story-form]");
const TRUSTED_MS = 10 * 60 * 1000;

const loggedOut = () => form.querySelector("[data-logged-out]");

// Asks whether the login still stands. Another login has another token, without which the form would be refused.
const ask = async () => {
  const answer = await fetch(form.dataset.session, { redirect: "manual", headers: { Accept: "application/json" } });
  loggedOut().hidden = answer.ok;
  if (answer.ok) form.querySelector("[name=csrfmiddlewaretoken]").value = (await answer.json()).token;
  return answer.ok;
};

if (form) {
  let asked = Date.now();

  document.addEventListener("visibilitychange", async () => {
    if (document.visibilityState !== "visible") return;
    try {
      if (await ask()) asked = Date.now();
    } catch {
      // Out of reach for now: the form is asked about again before it is sent.
    }
  });

  form.addEventListener("submit", async (event) => {
    if (Date.now() - asked < TRUSTED_MS && loggedOut().hidden) return;
    const { submitter } = event;
    event.preventDefault();
    event.stopImmediatePropagation();
    try {
      if (!(await ask())) {
        loggedOut().scrollIntoView({ block: "center" });
        loggedOut().querySelector("a").focus();
        return;
      }
      asked = Date.now();
    } catch {
      alert("The desk cannot be reached. Nothing was sent; what you wrote is still here. Try again in a moment.");
      return;
    }
    form.requestSubmit(submitter);
  });
}
