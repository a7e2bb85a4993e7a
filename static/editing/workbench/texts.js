// A text that is clicked is written where it stands, and saved when it is left.

import { post } from "./post.js";

let made = 0;

export function equip(root) {
  for (const text of root.querySelectorAll(".writable")) {
    const button = text.querySelector(".writable-open");
    button.hidden = false;
    button.addEventListener("click", () => open(text));
    text.querySelector(".writable-shown").addEventListener("click", (event) => {
      if (!event.target.closest("a")) open(text);
    });
  }
}

export const unsaved = () => [...document.querySelectorAll(".writing")].some(isChanged);
const isChanged = (form) => field(form).value !== form.parentElement.dataset.source;
const field = (form) => form.querySelector("textarea, input");

export function open(text) {
  if (text.querySelector(".writing")) return;
  const form = fields(text.dataset);
  text.append(form);
  text.classList.add("is-open");
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) save(text, form);
  });
  form.addEventListener("keydown", (event) => key(event, text, form));
  field(form).focus();
}

function key(event, text, form) {
  const isLine = event.target.tagName === "INPUT";
  if (event.key === "Escape") {
    field(form).value = text.dataset.source;
    close(form);
  } else if (event.key === "Enter" && (isLine || event.ctrlKey || event.metaKey)) close(form);
  else return;
  event.preventDefault();
}

// Leaving the field saves it.
const close = (form) => field(form).blur();

function fields({ kind, label, hint, source }) {
  const form = element("div", { className: "writing" });
  const input = element(kind === "block" ? "textarea" : "input", { id: `writing-${(made += 1)}`, value: source });
  const name = element("label", { htmlFor: input.id, textContent: label });
  const help = element("p", { className: "quiet", textContent: hint, id: `${input.id}-hint` });
  const errors = element("p", { className: "writing-errors" });
  errors.setAttribute("role", "alert");
  input.setAttribute("aria-describedby", help.id);
  if (kind === "block") input.rows = Math.max(4, source.split("\n").length + 2);
  form.append(name, input, errors, help);
  return form;
}

const element = (name, properties) => Object.assign(document.createElement(name), properties);

async function save(text, form) {
  if (!isChanged(form)) return shut(text, form);
  const value = field(form).value;
  const answer = await send(text, value);
  if (answer.ok) {
    const isSame = field(form).value === value;
    show(text, answer.html);
    if (isSame && !form.contains(document.activeElement)) shut(text, form);
  } else tell(text, form, answer);
  return undefined;
}

function shut(text, form) {
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
function send({ dataset }, value) {
  return post({ do: "text", key: dataset.text, value, get _seen() { return dataset.seen; } });
}

// Writes a text that is not open, such as a description made of the marks.
export async function write(text, value) {
  const answer = await send(text, value);
  if (answer.ok) show(text, answer.html);
}
