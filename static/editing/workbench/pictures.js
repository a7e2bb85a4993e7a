// Pictures are pasted, dropped or chosen, several at once. Each becomes a step unless it is put into one.

import { post, say } from "./post.js";
import { show } from "./parts.js";

const pictures = (files) => [...files].filter((file) => file.type.startsWith("image/"));

async function add(files, part, equip) {
  let count = 0;
  for (const picture of files) {
    const answer = await post({ do: "picture", picture, part });
    if (answer.ok) {
      show(answer.html, equip);
      count += 1;
    } else say(`${picture.name}: ${answer.errors.join(" ")}`);
  }
  if (count === files.length && count) say(count === 1 ? "Bilden är inlagd." : `${count} bilder är inlagda.`);
}

const place = (event) => event.target.closest?.(".wb-pictures")?.closest(".wb-part")?.dataset.part ?? "";

export function equip(root, equipAll) {
  for (const input of root.querySelectorAll("[data-into]")) {
    input.closest("[hidden]")?.removeAttribute("hidden");
    input.addEventListener("change", async () => {
      await add(pictures(input.files), input.dataset.into, equipAll);
      input.value = "";
    });
  }
}

export function takeFromOutside(equipAll) {
  document.addEventListener("paste", (event) => {
    const found = pictures(event.clipboardData.files);
    if (!found.length) return;
    event.preventDefault();
    add(found, place(event), equipAll);
  });
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    add(pictures(event.dataTransfer.files), place(event), equipAll);
  });
}
