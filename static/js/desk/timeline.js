// The steps a story took, loaded after its form stands. Without them, a link to the record stays in their place.

const load = async (place) => {
  try {
    const answer = await fetch(place.dataset.timeline, { headers: { Accept: "text/html" } });
    if (answer.ok && !answer.redirected) place.innerHTML = await answer.text();
  } catch {
    // The server cannot be reached: the link stays.
  }
};

document.querySelectorAll("[data-timeline]").forEach(load);
