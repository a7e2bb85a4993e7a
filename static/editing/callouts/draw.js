// The marks and their legend as readers meet them: templates/guide/_marks.html, made by the browser.

import { place } from "./place.js";

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

function mark(callout, { anchor, disc, angle }) {
  const parts = [
    svg("circle", { cx: disc.x, cy: disc.y, r: 12 }),
    svg("text", { x: disc.x, y: disc.y, dy: ".36em" }, String(callout.number)),
  ];
  if (angle !== null) parts.unshift(svg("path", { transform: `rotate(${angle})`, d: ARROW }));
  const frames = angle === null ? ["halo", "line"].map((name) => box(callout, { class: name, rx: 4 })) : [];
  const place = { x: percent(anchor.x), y: percent(anchor.y), overflow: "visible" };
  return [...frames, svg("svg", place, svg("g", { class: "mark" }, ...parts))];
}

export function marks(callouts, size) {
  return place(callouts, size).flatMap((placed, index) => mark(callouts[index], placed));
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
  return callouts.map(({ number, label }) => {
    const [item, disc, words] = ["li", "span", "span"].map((name) => document.createElement(name));
    disc.className = "disc";
    disc.textContent = number;
    words.append(...inline(label));
    item.append(disc, words);
    return item;
  });
}
