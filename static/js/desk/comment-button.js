// The ways to begin a comment from the text: a button in the editor's toolbar, and a key.

export const listenForKey = (act) =>
  document.addEventListener("keydown", (event) => {
    if (!event.ctrlKey || !event.altKey || event.code !== "KeyM") return;
    event.preventDefault();
    act();
  });

export const putInto = (toolbar, act) => {
  const button = document.createElement("button");
  Object.assign(button, {
    type: "button",
    className: "prose-menubar__button",
    textContent: "Comment",
    title: "Comment on the selected words (Ctrl+Alt+M)",
  });
  button.addEventListener("mousedown", (event) => event.preventDefault()); // the words stay selected
  button.addEventListener("click", act);
  const group = document.createElement("div");
  group.className = "prose-menubar__group";
  group.append(button);
  toolbar?.append(group);
};
