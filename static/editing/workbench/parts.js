// Parts of the page (steps, answers, advice) are added, and moved by buttons, by keyboard (Alt + arrow) and by dragging.

import { post, say } from "./post.js";
import { open } from "./texts.js";

const lists = document.querySelectorAll("[data-parts]");
let dragged = null;

// Puts a part where its earlier self stands, or last in its list.
export function show(html, equip) {
  const made = new DOMParser().parseFromString(html, "text/html").querySelector(".wb-part");
  const old = document.getElementById(made.id);
  const list = [...lists].find((each) => each.dataset.parts === made.dataset.in);
  if (old?.parentElement === list) old.replaceWith(made);
  else {
    old?.remove();
    list.append(made);
  }
  equip(made);
  number();
  return made;
}

export function number() {
  for (const list of lists) numberIn(list, [...list.children]);
}

function numberIn(list, parts) {
  const { name } = list.dataset;
  parts.forEach((part, index) => {
    part.querySelector(".wb-number").textContent = `${name} ${index + 1} av ${parts.length}`;
    part.querySelector("[data-move='-1']").setAttribute("aria-label", `Flytta upp ${name.toLowerCase()} ${index + 1}`);
    part.querySelector("[data-move='1']").setAttribute("aria-label", `Flytta ner ${name.toLowerCase()} ${index + 1}`);
  });
}

export function equip(root) {
  for (const part of root.matches?.(".wb-part") ? [root] : root.querySelectorAll(".wb-part")) equipPart(part);
}

function equipPart(part) {
  for (const button of part.querySelectorAll("[data-move]")) {
    button.hidden = false;
    button.addEventListener("click", () => move(part, Number(button.dataset.move), button));
  }
  const remover = part.querySelector("[data-remove]");
  if (remover) {
    remover.hidden = false;
    remover.addEventListener("click", () => window.confirm(remover.dataset.remove) && remove(part));
  }
  part.addEventListener("keydown", (event) => {
    const direction = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!direction || !event.altKey) return;
    event.preventDefault();
    move(part, direction, document.activeElement);
  });
  const grip = part.querySelector(".wb-grip");
  grip.hidden = false;
  grip.addEventListener("dragstart", (event) => {
    dragged = part;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(part, 0, 0);
  });
  grip.addEventListener("dragend", () => { dragged = null; });
}

function move(part, direction, focused) {
  const other = direction < 0 ? part.previousElementSibling : part.nextElementSibling;
  if (!other) return;
  if (direction < 0) other.before(part);
  else other.after(part);
  focused?.focus();
  settle(part);
}

async function remove(part) {
  const answer = await post({ do: "remove", part: part.dataset.part });
  if (!answer.ok) return;
  const list = part.parentElement;
  part.remove();
  number();
  list.querySelector("[data-move]")?.focus();
  say(`${list.dataset.name} är borttaget. Du kan ta tillbaka det under Historik och papperskorg.`);
}

async function settle(part) {
  number();
  const place = [...part.parentElement.children].indexOf(part);
  const answer = await post({ do: "move", part: part.dataset.part, place });
  if (answer.ok) say(`${part.parentElement.dataset.name} står nu på plats ${place + 1}. Sparat.`);
}

for (const list of lists) {
  list.addEventListener("dragover", (event) => {
    if (dragged?.parentElement !== list) return;
    event.preventDefault();
    const over = event.target.closest(".wb-part");
    if (!over || over === dragged) return;
    const { top, height } = over.getBoundingClientRect();
    if (event.clientY < top + height / 2) over.before(dragged);
    else over.after(dragged);
  });
  list.addEventListener("drop", (event) => {
    if (dragged?.parentElement !== list) return;
    event.preventDefault();
    settle(dragged);
  });
}

// A button names what it asks for, and of what kind or in which part.
export function offerNew(root, equipAll) {
  for (const button of root.querySelectorAll("[data-new]")) {
    button.hidden = false;
    button.addEventListener("click", () => add(button, equipAll));
  }
}

async function add(button, equipAll) {
  const { new: what, kind = "", row = "" } = button.dataset;
  const answer = await post({ do: what, kind, row, part: button.closest(".wb-part")?.dataset.part ?? "" });
  if (!answer.ok) return;
  const part = show(answer.html, equipAll);
  if (answer.open) open(part.querySelector(`[data-text='${answer.open}']`));
}
