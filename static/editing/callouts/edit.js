// Arrows and boxes placed on a picture: what the admin's page of an illustration and the workbench share.

import { described, whereabouts } from "./area.js";
import { legend, marks, svg } from "./draw.js";
import { Stage } from "./stage.js";
import { name, title } from "./words.js";

const POINTED = { x: 0.45, y: 0.45, w: 0.1, h: 0.1 };
const FRAMED = { x: 0.35, y: 0.4, w: 0.3, h: 0.2 };
const NEW = { do: POINTED, either: POINTED, look: FRAMED, only_if: FRAMED };

// `rows` keeps the marks: read(), write(index, values), add(values), remove(index), open(index), kept, watch(show).
// Where rows have `draws`, a mark is drawn by dragging on the picture, then given to drawn(index); they keep their own
// list and save themselves. Returns what says something aloud.
export function edit(editor, rows) {
  const find = (selector) => editor.querySelector(selector);
  const picture = find("img");
  const size = { width: Number(picture.getAttribute("width")), height: Number(picture.getAttribute("height")) };
  const layer = svg("svg", { class: "marks", "aria-hidden": "true" });
  find(".picture-frame").append(layer);
  const say = (text) => { find("[role=status]").textContent = text; };
  let drawn = null;

  const stage = new Stage(find(".picture-frame"), "Pilar och rutor på bilden", {
    change(index, { x, y, w, h }) {
      rows.write(index, { x, y, w, h });
      show();
    },
    settle(index) {
      const callout = rows.read()[index];
      say(`${title(callout)}: ${described(callout)}.`);
      if (index !== drawn) return;
      drawn = null;
      rows.drawn(index);
      show();
    },
    remove(index) {
      const removed = title(rows.read()[index]);
      rows.remove(index);
      show();
      say(`${removed} är borttagen.${rows.draws ? "" : " Spara för att behålla ändringen."}`);
      if (rows.kept.length) stage.focus(Math.min(index, rows.kept.length - 1));
      else find("[data-add]").focus();
    },
    open: (index) => rows.open(index),
    ...(rows.draws && { draw: (area) => draw(area) }),
  });

  function show() {
    const callouts = rows.read();
    layer.replaceChildren(...marks(callouts, size));
    if (!rows.draws) find(".legend").replaceChildren(...legend(callouts));
    stage.show(callouts, callouts.map(name));
  }

  function add(kind) {
    const index = rows.add({ kind, ...NEW[kind] });
    show();
    stage.focus(index);
    say(`${title(rows.read()[index])} står ${whereabouts(NEW[kind])} på bilden. Flytta den med piltangenterna.`);
  }

  function draw(area) {
    drawn = rows.add({ kind: "do", ...area });
    show();
    return drawn;
  }

  for (const button of editor.querySelectorAll("[data-add]")) button.addEventListener("click", () => add(button.dataset.add));
  find(".as-on-phone")?.addEventListener("click", ({ target }) => {
    target.setAttribute("aria-pressed", String(editor.classList.toggle("on-phone")));
  });
  for (const hidden of editor.querySelectorAll(".editor-tools, .hint")) hidden.hidden = false;
  rows.watch(show);
  show();
  return say;
}
