// What comments ask of the desk, and what is said where it does not answer.

const LOGGED_OUT =
  "You were logged out. What you wrote is still here: log in again in another window, then press the button once more.";
const UNREACHED = "The desk cannot be reached. What you wrote is still here; try again in a moment.";
const NO_MORE = "You may not do this here any more.";

class Problem extends Error {}

export const wordsFor = (problem) => (problem instanceof Problem ? problem.message : UNREACHED);

const ask = async (url, body) => {
  let answer;
  try {
    answer = await fetch(`${url}?part=1`, { method: body ? "POST" : "GET", body, redirect: "manual" });
  } catch {
    throw new Problem(UNREACHED);
  }
  if (answer.type === "opaqueredirect") throw new Problem(LOGGED_OUT);
  return answer;
};

// The list of comments as it is now.
export const fetchList = async (url) => {
  const answer = await ask(url);
  if (!answer.ok) throw new Problem(UNREACHED);
  return answer.text();
};

// Send a form; answers with the list as it is then. A login in another window has another token: `renew` fetches it,
// and the words are sent once more.
export const post = async (url, form, token, renew) => {
  const sendIt = () => {
    const body = new FormData(form);
    body.set("csrfmiddlewaretoken", token());
    return ask(url, body);
  };
  let answer = await sendIt();
  if (answer.status === 403) {
    await renew();
    answer = await sendIt();
  }
  if (answer.status === 422) throw new Problem(await answer.text());
  if (!answer.ok) throw new Problem(answer.status === 403 ? NO_MORE : UNREACHED);
  return answer.text();
};
