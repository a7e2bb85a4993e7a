// What a browser with scripts adds. Every page works without.

const COPIED_FOR = 3000;

function offerCopy(link) {
  const label = link.querySelector("span");
  label.textContent = link.dataset.label;
  label.setAttribute("role", "status");
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      location.hash = link.hash;
      return;
    }
    label.textContent = link.dataset.done;
    setTimeout(() => (label.textContent = link.dataset.label), COPIED_FOR);
  });
}

function offerEnlargement(dialog) {
  const place = dialog.querySelector(".enlarged-picture");
  for (const picture of document.querySelectorAll(".picture")) {
    picture.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const frame = picture.querySelector(".picture-frame").cloneNode(true);
      frame.querySelector("img").removeAttribute("srcset");
      place.replaceChildren(frame);
      dialog.showModal();
    });
  }
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}

if (navigator.clipboard) document.querySelectorAll(".copy-link").forEach(offerCopy);
document.querySelectorAll("dialog.enlarged").forEach(offerEnlargement);
document.querySelector(".error-summary")?.focus();
