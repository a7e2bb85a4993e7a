// A text that is clicked is written where it stands, and saved when it is left.

import { drop, keep, kept, when } from "../keeping/copies.js";
import { element, fieldFor } from "./fields.js";
import { post } from "./post.js";

const PAUSE = 500;
const opened = new Map();

export function equip(root) {
  for (const text of root.querySelectorAll(".writable")) {
    const button = text.querySelector(".writable-open");
    button.hidden = false;
    button.addEventListener("click", () => open(text));
    text.querySelector(".writable-shown").addEventListener("click", (event) => {
      if (!event.target.closest("a")) open(text);
    });
    const copy = kept(text.dataset.text);
    if (copy) open(text, copy);
  }
}

export const unsaved = () => [...opened.values()].some((field) => field.isChanged());

// `copy` is what was written here before and never saved.
export function open(text, copy = null) {
  if (opened.has(text)) return;
  const form = element("div", { className: "writing" });
  const field = fieldFor(form, text.dataset, text.querySelector(".writable-shown").innerHTML, copy?.value);
  opened.set(text, field);
  text.append(form);
  text.classList.add("is-open");
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) save(text, form);
  });
  form.addEventListener("keydown", leave, true); // before the editor takes Ctrl+Enter for a line break
  form.addEventListener("input", () => {
    clearTimeout(form.timer);
    form.timer = setTimeout(() => field.isChanged() && keep(text.dataset.text, field.sent()), PAUSE);
  });
  if (copy) form.querySelector(".writing-errors").textContent = `Det här skrev du ${when(copy)} utan att det sparades. Gå hit och lämna fältet, så sparas det.`;
  else field.focus();
}

// Leaving a field saves it: Ctrl+Enter and Escape, and Enter on a line.
function leave(event) {
  const isLine = event.target.matches(".writing > input");
  const leaves = event.key === "Escape" || (event.key === "Enter" && (isLine || event.ctrlKey || event.metaKey));
  if (!leaves) return;
  event.preventDefault();
  event.stopPropagation();
  document.activeElement.blur();
}

async function save(text, form) {
  const field = opened.get(text);
  if (!field?.isChanged()) return shut(text, form);
  const sent = field.sent();
  const answer = await send(text, sent);
  if (!answer.ok) return tell(text, form, answer);
  field.saved(sent);
  show(text, answer.html);
  return field.isChanged() || form.contains(document.activeElement) ? undefined : shut(text, form);
}

function shut(text, form) {
  clearTimeout(form.timer);
  drop(text.dataset.text);
  opened.get(text)?.end();
  opened.delete(text);
  form.remove();
  text.classList.remove("is-open");
  if (document.activeElement === document.body) text.querySelector(".writable-open").focus({ preventScroll: true });
}

function show(text, html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector(".writable");
  Object.assign(text.dataset, fresh.dataset);
  text.querySelector(".writable-shown").replaceChildren(...fresh.querySelector(".writable-shown").childNodes);
  text.querySelector(".writable-verb").textContent = fresh.querySelector(".writable-verb").textContent;
}

// Somebody else's version is shown, and is what the next save has seen.
function tell(text, form, { errors, saved, seen }) {
  const parts = [errors.join(" ")];
  if (seen) {
    text.dataset.seen = seen;
    parts.push(element("span", { className: "saved-text", textContent: `Sparat nu: ${saved}` }));
  }
  form.querySelector(".writing-errors").replaceChildren(...parts);
}

// What was seen is told when its turn comes: a save before this one may have changed it.
function send({ dataset }, sent) {
  return post({ do: "text", key: dataset.text, ...sent, get _seen() { return dataset.seen; } });
}

// Writes a text that is not open, such as a description made of the marks.
export async function write(text, value) {
  const answer = await send(text, { value });
  if (answer.ok) show(text, answer.html);
}
