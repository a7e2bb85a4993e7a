// The Markdown fields of the admin's forms, written as in Word. What is sent is HTML, and only where it was changed.

import { richEditor, written } from "./editor.js";

function equip(textarea) {
  if (!("html" in textarea.dataset) || textarea.name.includes("__prefix__") || textarea.hidden) return;
  const label = document.querySelector(`label[for="${textarea.id}"]`);
  const place = Object.assign(document.createElement("div"), { className: "writing-place" });
  const made = Object.assign(document.createElement("input"), { type: "hidden", name: `${textarea.name}-html` });
  textarea.after(place, made);
  let first = "";
  const editor = richEditor(place, textarea.dataset.html, {
    label: textarea.getAttribute("aria-label") ?? label?.textContent.trim().replace(/:$/, ""),
    describedBy: textarea.getAttribute("aria-describedby") ?? "",
    said(html) {
      made.value = html === first ? "" : html || "<p></p>";
      made.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  if (!editor) return place.remove();
  first = written(editor);
  made.addEventListener("restored", () => { if (made.value) editor.commands.setContent(made.value, { emitUpdate: true }); });
  textarea.hidden = true;
  textarea.required = false;
  return label?.addEventListener("click", () => editor.commands.focus());
}

document.querySelectorAll("textarea.markdown").forEach(equip);
document.addEventListener("formset:added", (event) => event.target.querySelectorAll("textarea.markdown").forEach(equip));
