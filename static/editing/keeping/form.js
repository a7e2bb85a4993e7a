// A form in the admin: kept as one writes, offered again where it was not saved, and not left without a word.

import { drop, keep, kept, when } from "./copies.js";

const SENT = "working-copy-sent";
const PAUSE = 500;
const SKIPPED = /^(csrfmiddlewaretoken|_seen)$/;
const form = document.querySelector(".change-form #content-main form");
const what = location.pathname;

function fields() {
  const found = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && !SKIPPED.test(name)) (found[name] ??= []).push(value);
  }
  return found;
}

const differs = (one, other) => JSON.stringify(one) !== JSON.stringify(other);

// Rows that were added are asked for again from Django's own inlines, before they are filled in.
function restore(value) {
  for (const [name, [count]] of Object.entries(value).filter(([each]) => each.endsWith("-TOTAL_FORMS"))) {
    const add = document.querySelector(`#${name.replace("-TOTAL_FORMS", "")}-group .add-row a`);
    for (let more = Number(count) - Number(form.elements[name]?.value ?? count); more > 0 && add; more -= 1) add.click();
  }
  for (const field of form.elements) fill(field, value[field.name] ?? []);
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

function fill(field, values) {
  if (["file", "submit", "button", "fieldset"].includes(field.type) || SKIPPED.test(field.name) || !field.name) return;
  if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
  else if (field.options) for (const option of field.options) option.selected = values.includes(option.value);
  else if (values.length) {
    field.value = values[0];
    field.dispatchEvent(new CustomEvent("restored"));
  }
}

function offer(copy) {
  const note = document.createElement("div");
  note.className = "kept-copy";
  note.setAttribute("role", "status");
  note.append(`Du skrev här ${when(copy)} utan att spara. `);
  for (const [label, act] of [["Ta fram det", () => restore(copy.value)], ["Kasta det", () => drop(what)]]) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
    button.addEventListener("click", () => {
      act();
      note.remove();
    });
    note.append(button, " ");
  }
  form.before(note);
}

function watch() {
  const shown = fields();
  let timer;
  let leaves = false;
  const isChanged = () => differs(fields(), shown);
  for (const kind of ["input", "change"]) {
    form.addEventListener(kind, () => {
      clearTimeout(timer);
      timer = setTimeout(() => (isChanged() ? keep(what, fields()) : drop(what)), PAUSE);
    });
  }
  form.addEventListener("submit", () => {
    leaves = true;
    clearTimeout(timer);
    keep(what, fields());
    sessionStorage.setItem(SENT, what);
  });
  window.addEventListener("beforeunload", (event) => {
    if (!leaves && isChanged()) event.preventDefault();
  });
  return shown;
}

// A form that was sent is saved where the next page says so, or is another page without faults.
function settle() {
  const sent = sessionStorage.getItem(SENT);
  if (!sent || document.querySelector(".errornote")) return;
  if (document.querySelector(".messagelist .success")) drop(sent);
  sessionStorage.removeItem(SENT);
}

settle();
if (form && !document.querySelector(".errornote")) {
  // Once the editors of texts are there: what they send is a part of the form.
  window.addEventListener("load", () => {
    const copy = kept(what);
    const shown = watch();
    if (copy && differs(copy.value, shown)) offer(copy);
  });
} else if (form) watch();
