// What is marked on a page of the draft is what the comment is about.
const section = document.getElementById("kommentarer");
const field = section?.querySelector('[name="om-citat"]');

document.addEventListener("selectionchange", () => {
  const marked = document.getSelection();
  const words = marked.toString().replace(/\s+/g, " ").trim();
  if (field && words && !section.contains(marked.anchorNode)) field.value = words.slice(0, field.maxLength);
});
