// Shows the page of a form in the admin as it is written, a moment after each change.

import { Panel } from "./panel.js";

const PAUSE = 900;
const root = document.querySelector(".preview");
const form = root && document.querySelector("#content-main form");

async function page() {
  const fields = new FormData(form);
  for (const [name, value] of [...fields]) if (value instanceof File) fields.delete(name);
  fields.set("_preview", "1");
  const answer = await fetch(location.href, { method: "POST", body: fields, redirect: "error" });
  const text = await answer.text();
  if (answer.ok) return text;
  throw new Error(answer.status === 400 ? text : "Sidan kan inte visas just nu.");
}

if (form) {
  const panel = new Panel(root, document.querySelector(".preview-open"), page);
  let timer;
  for (const kind of ["input", "change"]) {
    form.addEventListener(kind, () => {
      clearTimeout(timer);
      timer = setTimeout(() => panel.refresh(), PAUSE);
    });
  }
}
