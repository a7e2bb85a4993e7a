// The menus of the table over the tree: each shows where its answer leads, and everything else when it is about to
// be opened. All of them together would be as many lines as the square of the tree.
// Without this file a button above the answers of each question fills its menus.

const places = document.getElementById("places");

function fill({ target }) {
  if (!target.matches(".leads-to select") || target.options.length > 1) return;
  const chosen = target.value;
  target.replaceChildren(places.content.cloneNode(true));
  target.value = chosen;
}

if (places) {
  for (const event of ["pointerdown", "focusin"]) document.addEventListener(event, fill);
  for (const button of document.querySelectorAll(".fill-menus")) button.remove();
}
