// The marks and their legend as readers meet them: templates/guide/_marks.html, made by the browser.

import { isFrame, place, signs } from "./place.js";
import { lead } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const ARROW = "M0 0l16-9v6h34v6H16v6z";

export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

export const percent = (fraction) => `${(100 * fraction).toFixed(2)}%`;

export function box({ x, y, w, h }, attributes) {
  return svg("rect", { x: percent(x), y: percent(y), width: percent(w), height: percent(h), ...attributes });
}

function mark(callout, sign, { anchor, disc, angle }) {
  if (isFrame(callout)) return ["halo", `line ${callout.kind}`].map((name) => box(callout, { class: name, rx: 4 }));
  const parts = [
    svg("path", { transform: `rotate(${angle})`, d: ARROW }),
    svg("circle", { cx: disc.x, cy: disc.y, r: 12 }),
    svg("text", { x: disc.x, y: disc.y, dy: ".36em" }, sign),
  ];
  const place = { x: percent(anchor.x), y: percent(anchor.y), overflow: "visible" };
  return [svg("svg", place, svg("g", { class: "mark" }, ...parts))];
}

export function marks(callouts, size) {
  const shown = signs(callouts);
  return place(callouts, size).flatMap((placed, index) => mark(callouts[index], shown[index], placed));
}

// Text with **bold** in it.
function inline(text) {
  return text.split("**").map((part, index) => {
    if (index % 2 === 0) return part;
    const strong = document.createElement("strong");
    strong.textContent = part;
    return strong;
  });
}

export function legend(callouts) {
  const shown = signs(callouts);
  return callouts.map(({ kind, label }, index) => {
    const [item, sign, words] = ["li", "span", "span"].map((name) => document.createElement(name));
    sign.className = shown[index] ? "disc" : `frame-sign frame-sign-${kind}`;
    sign.textContent = shown[index];
    words.append(lead(kind), ...inline(label));
    item.append(sign, words);
    return item;
  });
}
