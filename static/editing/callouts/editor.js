// The editor for arrows and boxes on the admin's page of an illustration.

import { described, whereabouts } from "./area.js";
import { legend, marks, svg } from "./draw.js";
import { Rows } from "./rows.js";
import { Stage } from "./stage.js";
import { draft, name, title } from "./words.js";

const POINTED = { x: 0.45, y: 0.45, w: 0.1, h: 0.1 };
const FRAMED = { x: 0.35, y: 0.4, w: 0.3, h: 0.2 };
const NEW = { do: POINTED, either: POINTED, look: FRAMED, only_if: FRAMED };

function edit(editor, rows) {
  const find = (selector) => editor.querySelector(selector);
  const picture = find("img");
  const size = { width: Number(picture.getAttribute("width")), height: Number(picture.getAttribute("height")) };
  const layer = svg("svg", { class: "marks", "aria-hidden": "true" });
  find(".picture-frame").append(layer);
  const say = (text) => { find("[role=status]").textContent = text; };

  const stage = new Stage(find(".picture-frame"), "Pilar och rutor på bilden", {
    change(index, { x, y, w, h }) {
      rows.write(index, { x, y, w, h });
      show();
    },
    settle(index) {
      const callout = rows.read()[index];
      say(`${title(callout)}: ${described(callout)}.`);
    },
    remove(index) {
      const removed = title(rows.read()[index]);
      rows.remove(index);
      show();
      say(`${removed} är borttagen. Spara för att behålla ändringen.`);
      if (rows.kept.length) stage.focus(Math.min(index, rows.kept.length - 1));
      else find("[data-add]").focus();
    },
    open: (index) => rows.open(index),
  });

  function show() {
    const callouts = rows.read();
    layer.replaceChildren(...marks(callouts, size));
    find(".legend").replaceChildren(...legend(callouts));
    stage.show(callouts, callouts.map(name));
  }

  function add(kind) {
    const index = rows.add({ kind, ...NEW[kind] });
    show();
    stage.focus(index);
    say(`${title(rows.read()[index])} står ${whereabouts(NEW[kind])} på bilden. Flytta den med piltangenterna.`);
  }

  for (const button of editor.querySelectorAll("[data-add]")) button.addEventListener("click", () => add(button.dataset.add));
  find(".as-on-phone").addEventListener("click", ({ target }) => {
    target.setAttribute("aria-pressed", String(editor.classList.toggle("on-phone")));
  });
  for (const hidden of editor.querySelectorAll(".editor-tools, .hint")) hidden.hidden = false;
  rows.watch(show);
  show();
  return say;
}

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
