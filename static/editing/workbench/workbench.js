// The workbench: what readers see, of which every part is changed where it stands.

import { Panel } from "../preview/panel.js";
import * as choices from "./choices.js";
import * as marks from "./marks.js";
import * as parts from "./parts.js";
import * as pictures from "./pictures.js";
import { isSaving } from "./post.js";
import * as texts from "./texts.js";

function equip(root) {
  texts.equip(root);
  choices.equip(root, equip);
  marks.equip(root, equip);
  parts.equip(root);
  parts.offerNew(root, equip);
  pictures.equip(root, equip);
}

equip(document.querySelector(".workbench"));
parts.number();
if (document.querySelector("[data-into]")) pictures.takeFromOutside(equip);

const beside = document.querySelector(".preview");
const panel = new Panel(beside, document.querySelector(".preview-open"), async () => {
  const answer = await fetch(`/utkast/${beside.dataset.path}`);
  if (!answer.ok) throw new Error("Sidan kan inte visas just nu.");
  return answer.text();
});
document.querySelector(".workbench").addEventListener("saved", () => panel.refresh());

window.addEventListener("beforeunload", (event) => {
  if (isSaving() || texts.unsaved() || document.querySelector("[data-unsaved]")) event.preventDefault();
});
