// The events that modules of the desk send each other. Names are written here and nowhere else.

// Something was chosen, moved or taken out in a picker or among the pictures. Detail: what was chosen, if anything was.
export const PICKED = "picked";

// A row for one more picture was put into the form; sent from the row.
export const FIGURE_ADDED = "figure-added";

// A picture was removed from the story, or came back before anything was saved; sent to the document. Detail: its key,
// whether it is out, and how many places in the text went or came with it, which the text's editor counts.
export const FIGURE_REMOVED = "figure-removed";

// Pictures are to stand in the text; sent to the document. Detail: their keys, and the point of the window at which they
// were dropped, else they stand where the cursor is.
export const PICTURE_WANTED = "picture-wanted";

// The form is about to be sent. Detail: a list, to which a listener adds promises that are waited for.
export const BEFORE_SAVE = "before-save";

// The form was saved without leaving its page; sent to the document.
export const SAVED = "story-saved";

// A part of the page was put in anew; sent from the part. What modules do to such a part they do to this one.
export const PART_RENEWED = "part-renewed";

// A comment was posted, settled or opened again; sent to the document.
export const COMMENTS_CHANGED = "comments-changed";

// The text's editor stands. Detail: { editor }. The editor's own event; see `withEditor` in desk/form.
export const EDITOR_READY = "prose-editor:ready";

// Sends an event from a part of the page; whoever listens above it hears it.
export const send = (from, name, detail) => from.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
