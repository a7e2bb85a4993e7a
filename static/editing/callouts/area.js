// Areas on a picture: {x, y, w, h}, as fractions of its width and height.

export const STEP = 0.005;
export const SMALLEST = 0.01;

const within = (value, low, high) => Math.max(low, Math.min(value, high));
const rounded = (value) => Math.round(value * 10_000) / 10_000;
const percent = (value) => `${Math.round(value * 100)} %`;

export function moved(area, dx, dy) {
  return { ...area, x: rounded(within(area.x + dx, 0, 1 - area.w)), y: rounded(within(area.y + dy, 0, 1 - area.h)) };
}

export function resized(area, dw, dh) {
  const w = rounded(within(area.w + dw, SMALLEST, 1 - area.x));
  return { ...area, w, h: rounded(within(area.h + dh, SMALLEST, 1 - area.y)) };
}

export function described({ x, y, w, h }) {
  return `${percent(x)} från vänster, ${percent(y)} uppifrån, ${percent(w)} bred och ${percent(h)} hög`;
}

export function whereabouts({ x, y, w, h }) {
  const down = ["uppe", "i mitten", "nere"][Math.min(2, Math.floor(3 * (y + h / 2)))];
  const across = ["till vänster", "", "till höger"][Math.min(2, Math.floor(3 * (x + w / 2)))];
  return `${down} ${across || (down === "i mitten" ? "" : "i mitten")}`.trim();
}
