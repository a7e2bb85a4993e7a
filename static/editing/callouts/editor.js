// The editor for arrows and boxes on the admin's page of an illustration.

import { edit } from "./edit.js";
import { Rows } from "./rows.js";
import { draft } from "./words.js";

// A button beside the description that writes a first draft of it.
function offerDraft(field, rows, client, say) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "draft-button";
  button.textContent = "Föreslå beskrivning";
  button.addEventListener("click", () => {
    if (field.value.trim()) return say("Beskrivningen är redan ifylld. Töm den först om du vill ha ett förslag.");
    field.value = draft(rows.read(), client);
    field.focus();
    return say("Ett förslag är ifyllt. Läs det och ändra det som inte stämmer.");
  });
  field.after(button);
}

function tellOfOtherPicture(select, note) {
  const shown = select.value;
  select.addEventListener("change", () => { note.hidden = select.value === shown; });
}

const editor = document.querySelector(".callout-editor");
const group = document.getElementById("callouts-group");
if (editor && group?.querySelector("[name$='-label']")) {
  const rows = new Rows(group);
  const say = edit(editor, rows);
  offerDraft(document.getElementById("id_alt"), rows, editor.dataset.client, say);
  tellOfOtherPicture(document.getElementById("id_image"), editor.querySelector(".other-picture"));
}
