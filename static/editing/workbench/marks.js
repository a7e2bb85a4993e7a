// Marks drawn on a picture where it stands. Each has its words in a field under the picture.

import { edit } from "../callouts/edit.js";
import { signs } from "../callouts/place.js";
import { draft, title } from "../callouts/words.js";
import { post } from "./post.js";
import { show } from "./parts.js";
import { write } from "./texts.js";

const PAUSE = 600;
const LEAST = 0.03;
const ROLES = { do: "Pil: gör så här", look: "Ruta: titta här", either: "Val: A eller B", only_if: "Streckad: bara om det behövs" };
const AREAS = { hide: "Dölj det här i bilden", crop: "Beskär bilden hit" };
const element = (name, properties) => Object.assign(document.createElement(name), properties);

export function equip(root, equipAll) {
  for (const figure of root.querySelectorAll(".wb-figure")) {
    edit(figure, new Marks(figure));
    const other = figure.querySelector("[data-replace]");
    other.closest("[hidden]").hidden = false;
    other.addEventListener("change", () => redraw(figure, { picture: other.files[0] }));
    figure.addEventListener("redrawn", ({ detail }) => show(detail, equipAll));
  }
}

async function redraw(figure, how) {
  const answer = await post({ do: "redraw", illustration: figure.dataset.illustration, ...how });
  if (answer.ok) figure.dispatchEvent(new CustomEvent("redrawn", { detail: answer.html }));
}

class Marks {
  draws = true;

  constructor(figure) {
    this.figure = figure;
    this.marks = JSON.parse(figure.dataset.marks);
    this.list = figure.querySelector(".legend");
    this.show = () => {};
  }

  get kept() {
    return this.marks;
  }

  read() {
    return this.marks.map((mark, index) => ({ ...mark, number: index + 1 }));
  }

  write(index, values) {
    Object.assign(this.marks[index], values);
    this.save();
  }

  add(values) {
    this.marks.push({ label: "", ...values });
    this.list_anew();
    this.save();
    return this.marks.length - 1;
  }

  remove(index) {
    this.marks.splice(index, 1);
    this.list_anew();
    this.save();
  }

  open(index) {
    this.list.children[index].querySelector("input").focus();
  }

  // A mark just drawn is at least large enough to see, and is then put into words.
  drawn(index) {
    const mark = this.marks[index];
    for (const [place, size] of [["x", "w"], ["y", "h"]]) {
      if (mark[size] < LEAST) Object.assign(mark, { [size]: LEAST, [place]: Math.max(0, Math.min(mark[place], 1 - LEAST)) });
    }
    this.open(index);
    this.save();
  }

  watch(show) {
    this.show = show;
    this.list_anew();
  }

  list_anew() {
    const shown = signs(this.marks);
    this.list.replaceChildren(...this.marks.map((mark, index) => this.item(mark, shown[index], index)));
  }

  item(mark, sign, index) {
    const name = title({ ...mark, number: index + 1 });
    const disc = element("span", { className: sign ? "disc" : `frame-sign frame-sign-${mark.kind}`, textContent: sign });
    const words = element("input", { value: mark.label, placeholder: "knappen **Ny e-post**, uppe till vänster", maxLength: 200 });
    words.setAttribute("aria-label", `${name} i ord`);
    words.addEventListener("input", () => this.write(index, { label: words.value }));
    words.addEventListener("change", () => this.save(0));
    const role = element("select");
    role.setAttribute("aria-label", `${name}: roll`);
    for (const [kind, label] of Object.entries(ROLES)) role.append(new Option(label, kind, false, kind === mark.kind));
    for (const [kind, label] of Object.entries(AREAS)) role.append(new Option(label, kind));
    role.addEventListener("change", () => {
      if (role.value in AREAS) return this.redraw(index, role.value);
      this.write(index, { kind: role.value });
      this.list_anew();
      this.show();
      return this.list.children[index].querySelector("select").focus();
    });
    const remove = element("button", { type: "button", className: "action", textContent: "Ta bort" });
    remove.setAttribute("aria-label", `Ta bort ${name}`);
    remove.addEventListener("click", () => {
      this.remove(index);
      this.show();
    });
    const item = element("li", { className: "wb-mark" });
    item.append(disc, words, role, remove);
    return item;
  }

  // The mark was drawn round what is to be hidden or kept. It goes, and the picture is made anew.
  async redraw(index, kind) {
    const [mark] = this.marks.splice(index, 1);
    clearTimeout(this.timer);
    await this.send();
    await redraw(this.figure, { area: JSON.stringify({ ...mark, kind }) });
  }

  save(pause = PAUSE) {
    clearTimeout(this.timer);
    this.figure.dataset.unsaved = "";
    this.timer = setTimeout(() => this.send(), pause);
  }

  // The next save has seen what this one has written, so they wait for one another.
  async send() {
    const { dataset } = this.figure;
    const marks = JSON.stringify(this.marks);
    const answer = await post({ do: "marks", illustration: dataset.illustration, marks, get _seen() { return dataset.seen; } });
    if (!answer.ok) return;
    dataset.seen = answer.seen;
    if (marks === JSON.stringify(this.marks)) delete dataset.unsaved;
    await this.describe();
  }

  // A description that nobody has written is made of the marks, until somebody writes one.
  async describe() {
    const { dataset } = this.figure;
    const text = this.figure.querySelector("[data-text$=':alt']");
    const made = draft(this.marks, dataset.client);
    const isOurs = !text.dataset.source || text.dataset.source === this.made;
    if (isOurs && !text.querySelector(".writing") && this.marks.some((mark) => mark.label) && made !== text.dataset.source) {
      this.made = made;
      await write(text, made);
    }
  }
}
