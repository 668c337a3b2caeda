// A link may lead to a part of a page: who has to log in first gets there all the same.

const next = document.querySelector("#login-form [name=next]");

if (next?.value && location.hash) next.value += location.hash;
