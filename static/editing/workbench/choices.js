// What is chosen is saved at once. What an answer is to lead to may be made of a text typed beside the list.

import { post } from "./post.js";

const MADE = "new-";

export function equip(root) {
  for (const form of root.querySelectorAll("[data-choice]")) equipForm(form);
}

function equipForm(form) {
  const text = form.querySelector(".wb-new-text");
  const waits = () => text && form.querySelector("select").value.startsWith(MADE);
  if (text) text.hidden = !waits();
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    if (text) text.hidden = !waits();
    if (waits() && !text.querySelector("input").value.trim()) text.querySelector("input").focus();
    else save(form);
  });
}

// Of what may be chosen several at once, all.
function values(form) {
  const data = new FormData(form);
  return Object.fromEntries([...data.keys()].map((name) => [name, data.getAll(name)]));
}

async function save(form) {
  const { choice, row } = form.dataset;
  const answer = await post({ do: "choice", choice, row, ...values(form), get _seen() { return form.dataset.seen; } });
  if (answer.ok) return show(form, answer.html);
  form.querySelector(".writing-errors").textContent = answer.errors.join(" ");
  return undefined;
}

function show(form, html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-choice]");
  const focused = form.contains(document.activeElement) && document.activeElement.id;
  form.replaceWith(fresh);
  equipForm(fresh);
  if (focused) document.getElementById(focused)?.focus();
}
