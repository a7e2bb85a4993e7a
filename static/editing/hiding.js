// Areas of an uploaded picture that are to be hidden, drawn on the picture before it is sent.
// The list of numbers is what is sent, and works without any of this.

import { described } from "./callouts/area.js";
import { Stage } from "./callouts/stage.js";

const WIDEST = 1600;
const NEW = { x: 0.4, y: 0.45, w: 0.2, h: 0.05 };

const percent = (fraction) => String(Math.round(fraction * 10_000) / 100).replace(".", ",");
const line = ({ x, y, w, h }) => [x, y, w, h].map(percent).join(" ");

function read(list) {
  const lines = list.value.split("\n").map((text) => text.trim().replaceAll(",", ".").split(/\s+/).map((n) => n / 100));
  return lines.filter((area) => area.length === 4 && area.every(Number.isFinite)).map(([x, y, w, h]) => ({ x, y, w, h }));
}

// Whether the browser could show the file. Where it could not, the server says why when it is sent.
async function paint(canvas, file) {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return false;
  canvas.width = Math.min(WIDEST, bitmap.width);
  canvas.height = Math.max(1, Math.round((bitmap.height * canvas.width) / bitmap.width));
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return true;
}

function equip(panel, upload, list) {
  const find = (selector) => panel.querySelector(selector);
  const say = (text) => { find("[role=status]").textContent = text; };
  const name = (area, index) => `Dolt område ${index + 1}. ${described(area)}`;

  const stage = new Stage(find(".picture-frame"), "Områden att dölja", {
    draw(area) {
      write([...read(list), area]);
      return read(list).length - 1;
    },
    change: (index, area) => write(read(list).with(index, area)),
    settle: (index) => say(`${name(read(list)[index], index)}.`),
    remove(index) {
      write(read(list).toSpliced(index, 1));
      say(`Dolt område ${index + 1} är borttaget.`);
      if (read(list).length) stage.focus(Math.max(0, index - 1));
      else find(".add-area").focus();
    },
    open: () => list.focus(),
  });

  function write(areas) {
    list.value = areas.map(line).join("\n");
    show();
  }

  function show() {
    const areas = read(list);
    stage.show(areas, areas.map(name));
  }

  find(".add-area").addEventListener("click", () => {
    write([...read(list), NEW]);
    stage.focus(read(list).length - 1);
  });
  list.addEventListener("input", show);
  upload.addEventListener("change", async () => {
    panel.hidden = !(upload.files[0] && (await paint(find("canvas"), upload.files[0])));
    show();
  });
  list.closest(".form-row").before(panel);
}

const panel = document.querySelector(".hiding");
if (panel) equip(panel, document.getElementById("id_upload"), document.getElementById("id_hidden"));
