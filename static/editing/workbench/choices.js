// What is chosen is saved at once. What an answer is to lead to may be made of a text typed beside the list.

import { show as showPart } from "./parts.js";
import { post } from "./post.js";

const MADE = "new-";

export function equip(root, equipAll) {
  for (const form of root.querySelectorAll("[data-choice]")) equipForm(form, equipAll);
}

function equipForm(form, equipAll) {
  const text = form.querySelector(".wb-new-text");
  const waits = () => text && form.querySelector("select").value.startsWith(MADE);
  if (text) text.hidden = !waits();
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    if (text) text.hidden = !waits();
    if (waits() && !text.querySelector("input").value.trim()) text.querySelector("input").focus();
    else save(form, equipAll);
  });
}

// Of what may be chosen several at once, all.
function values(form) {
  const data = new FormData(form);
  return Object.fromEntries([...data.keys()].map((name) => [name, data.getAll(name)]));
}

async function save(form, equipAll) {
  const { choice, row } = form.dataset;
  const answer = await post({ do: "choice", choice, row, ...values(form), get _seen() { return form.dataset.seen; } });
  const look = document.querySelector("[data-look]");
  if (answer.look) look.className = look.dataset.look + answer.look;
  if (answer.part) return showPart(answer.part, equipAll);
  if (answer.ok) return show(form, answer.html, equipAll);
  form.querySelector(".writing-errors").textContent = answer.errors.join(" ");
  return undefined;
}

function show(form, html, equipAll) {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-choice]");
  const focused = form.contains(document.activeElement) && document.activeElement.id;
  form.replaceWith(fresh);
  equipForm(fresh, equipAll);
  if (focused) document.getElementById(focused)?.focus();
}
