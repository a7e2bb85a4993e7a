// Up and down buttons beside every "ordning" number in the admin: in inlines and in lists.
// The number stays a field of its own, so everything works without this file too.

const live = document.createElement("p");
live.className = "visually-hidden";
live.setAttribute("role", "status");

function isRow(row) {
  return row?.querySelector("input[name$='-position']") && !row.classList.contains("empty-form");
}

function renumber(body) {
  const inputs = [...body.children].filter(isRow).map((row) => row.querySelector("input[name$='-position']"));
  inputs.forEach((input, index) => { input.value = index + 1; });
}

function move(row, direction) {
  const other = direction < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!isRow(other)) return;
  if (direction < 0) other.before(row); else other.after(row);
  renumber(row.parentElement);
  const place = [...row.parentElement.children].filter(isRow).indexOf(row) + 1;
  live.textContent = `Flyttad till plats ${place}. Spara för att behålla ordningen.`;
}

function button(row, direction, symbol, words) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "order-button";
  made.textContent = symbol;
  made.setAttribute("aria-label", `${words} ${name(row)}`);
  made.addEventListener("click", () => { move(row, direction); made.focus(); });
  return made;
}

function name(row) {
  const title = row.querySelector("input[name$='-title'], input[name$='-label'], th a");
  return title?.value || title?.textContent || "raden";
}

function equip(row) {
  if (!isRow(row) || row.querySelector(".order-button")) return;
  row.querySelector("input[name$='-position']").after(button(row, -1, "↑", "Flytta upp"), button(row, 1, "↓", "Flytta ner"));
}

document.body.append(live);
document.querySelectorAll("tbody > tr, [data-inline-type=stacked] .inline-related").forEach(equip);
document.addEventListener("formset:added", (event) => {
  equip(event.target);
  renumber(event.target.parentElement);
});
