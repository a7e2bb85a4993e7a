// Areas on a picture that are moved and resized by mouse, touch and keyboard.

import { SMALLEST, STEP, moved, resized } from "./area.js";
import { percent, svg } from "./draw.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

// `on` says what is done: change(index, area), settle(index), remove(index), open(index), and draw(area),
// which returns the index of a new area or leaves it out where areas are not drawn.
export class Stage {
  constructor(picture, name, on) {
    this.on = on;
    this.areas = [];
    this.layer = svg("svg", { class: "handles", role: "application", "aria-label": name });
    this.layer.addEventListener("pointerdown", (event) => this.press(event));
    this.layer.addEventListener("keydown", (event) => this.key(event));
    picture.append(this.layer);
  }

  get handles() {
    return [...this.layer.children];
  }

  // Shows the areas, each with its name for who does not see it. Focus stays where it was.
  show(areas, names) {
    this.areas = areas;
    while (this.handles.length > areas.length) this.layer.lastChild.remove();
    while (this.handles.length < areas.length) this.layer.append(handle());
    this.handles.forEach((element, index) => fit(element, areas[index], names[index]));
  }

  focus(index) {
    this.handles[index]?.focus();
  }

  press(event) {
    const pressed = event.target.closest(".handle");
    if (pressed) {
      const change = event.target.classList.contains("grip") ? resized : moved;
      this.drag(event, this.handles.indexOf(pressed), change);
    } else if (this.on.draw && event.pointerType !== "touch") {
      this.drag(event, this.on.draw(this.areaAt(event)), resized);
    }
  }

  areaAt(event) {
    const frame = this.layer.getBoundingClientRect();
    const point = { x: (event.clientX - frame.left) / frame.width, y: (event.clientY - frame.top) / frame.height };
    return moved({ ...point, w: SMALLEST, h: SMALLEST }, 0, 0);
  }

  drag(start, index, change) {
    const area = this.areas[index];
    const { width, height } = this.layer.getBoundingClientRect();
    const element = this.handles[index];
    const follow = (event) =>
      this.on.change(index, change(area, (event.clientX - start.clientX) / width, (event.clientY - start.clientY) / height));
    start.preventDefault();
    element.focus();
    element.setPointerCapture(start.pointerId);
    element.addEventListener("pointermove", follow);
    const stop = () => {
      element.removeEventListener("pointermove", follow);
      this.on.settle(index);
    };
    element.addEventListener("lostpointercapture", stop, { once: true });
  }

  key(event) {
    const index = this.handles.indexOf(event.target.closest(".handle"));
    if (index < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key in ARROWS) {
      const [right, down] = ARROWS[event.key];
      const change = event.shiftKey ? resized : moved;
      this.on.change(index, change(this.areas[index], right * STEP, down * STEP));
      this.on.settle(index);
    } else if (event.key === "Delete" || event.key === "Backspace") this.on.remove(index);
    else if (event.key === "Enter") this.on.open(index);
    else return;
    event.preventDefault();
  }
}

function handle() {
  const grip = svg("svg", { overflow: "visible" }, svg("rect", { class: "grip", x: -12, y: -12, width: 24, height: 24, rx: 4 }));
  return svg("g", { class: "handle", tabindex: 0, role: "button" }, svg("rect", { class: "area", rx: 4 }), grip);
}

function fit(element, { x, y, w, h }, name) {
  const [area, grip] = element.children;
  const place = { x: percent(x), y: percent(y), width: percent(w), height: percent(h) };
  for (const [key, value] of Object.entries(place)) area.setAttribute(key, value);
  grip.setAttribute("x", percent(x + w));
  grip.setAttribute("y", percent(y + h));
  element.setAttribute("aria-label", name);
}
