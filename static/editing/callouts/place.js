// Where the arrow and the number of each callout go on a picture: guide/pictures/placement.py, line by line.
// tests/browser/test_callout_places.py holds the two together.

const NARROW = 340;
const SHAFT = 44;
const RADIUS = 12;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ANGLES = [45, 135, 90, 0, 180, 315, 225, 270];

const radians = (angle) => (angle * Math.PI) / 180;
const distance = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

function towards(point, angle, length) {
  return { x: point.x + length * Math.cos(radians(angle)), y: point.y + length * Math.sin(radians(angle)) };
}

function edge({ left, top, right, bottom }, angle) {
  const across = Math.abs(Math.cos(radians(angle)));
  const down = Math.abs(Math.sin(radians(angle)));
  const toSide = across > 1e-9 ? (right - left) / 2 / across : Infinity;
  const toTop = down > 1e-9 ? (bottom - top) / 2 / down : Infinity;
  return towards({ x: (left + right) / 2, y: (top + bottom) / 2 }, angle, Math.min(toSide, toTop));
}

function gap({ left, top, right, bottom }, point) {
  const aside = Math.max(left - point.x, 0, point.x - right);
  const above = Math.max(top - point.y, 0, point.y - bottom);
  return Math.hypot(aside, above);
}

function excess({ left, top, right, bottom }, disc) {
  const beyond = [left - disc.x, disc.x - right, top - disc.y, disc.y - bottom];
  return sum(beyond.map((over) => Math.max(0, RADIUS + over)));
}

function crowding({ anchor, disc }, areas, discs) {
  const halfway = { x: (anchor.x + disc.x) / 2, y: (anchor.y + disc.y) / 2 };
  const targets = areas.flatMap((area) => [disc, halfway].map((point) => Math.max(0, RADIUS - gap(area, point))));
  return sum(targets) + sum(discs.map((other) => Math.max(0, 2 * RADIUS - distance(other, disc))));
}

function areaOf({ x, y, w, h }, picture) {
  return {
    left: x * picture.right,
    top: y * picture.bottom,
    right: (x + w) * picture.right,
    bottom: (y + h) * picture.bottom,
  };
}

function places(area) {
  const tips = ANGLES.map((angle) => [edge(area, angle), angle]);
  return tips.map(([tip, angle]) => ({ anchor: tip, disc: towards(tip, angle, SHAFT + RADIUS), angle }));
}

export const isFrame = ({ kind }) => kind === "look" || kind === "only_if";

// What stands on the disc of each: 1, 2, 3 for what to do, A, B, C for a choice, nothing for a frame.
export function signs(callouts) {
  const seen = { do: 0, either: 0 };
  return callouts.map(({ kind }) => {
    if (kind === "do") return String((seen.do += 1));
    return kind === "either" ? (LETTERS[seen.either++] ?? "") : "";
  });
}

// For each callout {kind, x, y, w, h}: its anchor in fractions, its disc in pixels from there, its angle (null for a frame).
export function place(callouts, { width, height }) {
  const picture = { left: 0, top: 0, right: NARROW, bottom: (NARROW * height) / width };
  const areas = callouts.map((callout) => areaOf(callout, picture));
  const discs = [];
  return callouts.map((callout, n) => {
    if (isFrame(callout)) return { anchor: { x: callout.x, y: callout.y }, disc: { x: 0, y: 0 }, angle: null };
    const others = areas.filter((_, index) => index !== n);
    const cost = (option) => crowding(option, others, discs) + excess(picture, option.disc);
    const { anchor, disc, angle } = places(areas[n]).reduce((best, option) => (cost(option) < cost(best) ? option : best));
    discs.push(disc);
    return {
      anchor: { x: anchor.x / picture.right, y: anchor.y / picture.bottom },
      disc: { x: Math.round(disc.x - anchor.x), y: Math.round(disc.y - anchor.y) },
      angle,
    };
  });
}
