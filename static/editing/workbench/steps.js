// Steps are added, and moved by buttons, by keyboard (Alt + arrow) and by dragging.

import { post, say } from "./post.js";
import { open } from "./texts.js";

const list = document.getElementById("steg");
let dragged = null;

export function show(html, equip) {
  const made = new DOMParser().parseFromString(html, "text/html").querySelector(".wb-step");
  const old = document.getElementById(made.id);
  if (old) old.replaceWith(made);
  else list.append(made);
  equip(made);
  number();
  return made;
}

export function number() {
  const steps = [...list.children];
  steps.forEach((step, index) => {
    step.querySelector(".wb-number").textContent = `Steg ${index + 1} av ${steps.length}`;
    step.querySelector("[data-move='-1']").setAttribute("aria-label", `Flytta upp steg ${index + 1}`);
    step.querySelector("[data-move='1']").setAttribute("aria-label", `Flytta ner steg ${index + 1}`);
  });
}

export function equip(root) {
  for (const step of root.matches?.(".wb-step") ? [root] : root.querySelectorAll(".wb-step")) equipStep(step);
}

function equipStep(step) {
  for (const button of step.querySelectorAll("[data-move]")) {
    button.hidden = false;
    button.addEventListener("click", () => move(step, Number(button.dataset.move), button));
  }
  step.addEventListener("keydown", (event) => {
    const direction = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!direction || !event.altKey) return;
    event.preventDefault();
    move(step, direction, document.activeElement);
  });
  const grip = step.querySelector(".wb-grip");
  grip.hidden = false;
  grip.addEventListener("dragstart", (event) => {
    dragged = step;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(step, 0, 0);
  });
  grip.addEventListener("dragend", () => { dragged = null; });
}

function move(step, direction, focused) {
  const other = direction < 0 ? step.previousElementSibling : step.nextElementSibling;
  if (!other) return;
  if (direction < 0) other.before(step);
  else other.after(step);
  focused?.focus();
  settle(step);
}

async function settle(step) {
  number();
  const place = [...list.children].indexOf(step);
  const answer = await post({ do: "move", step: step.dataset.step, place });
  if (answer.ok) say(`Steget står nu på plats ${place + 1}. Sparat.`);
}

list.addEventListener("dragover", (event) => {
  if (!dragged) return;
  event.preventDefault();
  const over = event.target.closest(".wb-step");
  if (!over || over === dragged) return;
  const { top, height } = over.getBoundingClientRect();
  if (event.clientY < top + height / 2) over.before(dragged);
  else over.after(dragged);
});
list.addEventListener("drop", (event) => {
  if (!dragged) return;
  event.preventDefault();
  settle(dragged);
});

export function offerNew(button, equipAll) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const answer = await post({ do: "step" });
    if (answer.ok) open(show(answer.html, equipAll).querySelector("[data-text$=':title']"));
  });
}
