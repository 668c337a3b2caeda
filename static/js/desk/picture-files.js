// Picture files that somebody drags over a page, drops or pastes.

let ownDrag = false;
document.addEventListener("dragstart", () => {
  ownDrag = true;
});
document.addEventListener("dragend", () => {
  ownDrag = false;
});

// Whether files from outside are dragged; a picture of the page itself, which brings its file along, is none.
export const carriesFiles = (event) => !ownDrag && (event.dataTransfer?.types.includes("Files") ?? false);

export const picturesOf = (data) => [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));
