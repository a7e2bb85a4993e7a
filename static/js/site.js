// What a browser with scripts adds. Every page works without.

const COPIED_FOR = 3000;

function offerCopy(link) {
  const label = link.querySelector("span");
  label.textContent = link.dataset.label;
  label.setAttribute("aria-live", "polite");
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

function offerCopyOfText(template) {
  for (const quote of document.querySelectorAll(".ready-text")) {
    const button = template.content.firstElementChild.cloneNode(true);
    const label = button.textContent;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(quote.innerText.trim());
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = label), COPIED_FOR);
    });
    quote.nextElementSibling.prepend(button);
  }
}

function offerEnlargement(dialog) {
  const place = dialog.querySelector(".enlarged-picture");
  for (const picture of document.querySelectorAll(".picture")) {
    picture.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const frame = picture.querySelector(".picture-frame").cloneNode(true);
      const whole = frame.querySelector("img");
      whole.removeAttribute("srcset");
      frame.querySelector("picture")?.replaceWith(whole);
      whole.src = picture.href;
      place.replaceChildren(frame);
      dialog.showModal();
      place.querySelector(".mark")?.scrollIntoView({ block: "center", inline: "center" });
    });
  }
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}

// What the reader has: kept in this browser from the moment that the reader asks for it, and nowhere else.
const KEPT = "outlook"; // as browsers have kept it since before there was anything else

function showKept(ref) {
  for (const tag of document.querySelectorAll("[data-environment]")) {
    tag.hidden = !tag.dataset.environment.split(" ").includes(ref);
  }
}

function offerToRemember(button) {
  const remember = button.textContent;
  const show = () => {
    const kept = localStorage.getItem(KEPT) === button.dataset.remember;
    button.textContent = kept ? button.dataset.forget : remember;
    return kept;
  };
  button.addEventListener("click", () => {
    if (show()) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, button.dataset.remember);
    show();
  });
  show();
  button.hidden = false;
}

function countMismatch(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    form.querySelector("button").disabled = true;
    const { type } = await fetch(form.action, { method: "POST", redirect: "manual" }).catch(() => ({}));
    if (type !== "opaqueredirect") return form.submit(); // then the server's own page says why
    const thanks = { role: "status", tabIndex: -1, textContent: form.dataset.done };
    form.replaceChildren(Object.assign(document.createElement("p"), thanks));
    form.firstElementChild.focus();
  });
}

addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll(".outcome details")) folded.open = true;
});

if (navigator.clipboard) {
  document.querySelectorAll(".copy-link").forEach(offerCopy);
  document.querySelectorAll("#copy-text").forEach(offerCopyOfText);
}
document.querySelectorAll("dialog.enlarged").forEach(offerEnlargement);
document.querySelectorAll(".mismatch-count").forEach(countMismatch);

// On an outcome that nobody has chosen what they have for: the one that is kept.
function chooseKept(ref) {
  const links = [...document.querySelectorAll("[data-assumed] [data-guides]:not([aria-current])")];
  const kept = ref && links.find((link) => link.dataset.guides.split(" ").includes(ref));
  if (kept) location.replace(kept.href.split("#")[0]);
}

try {
  showKept(localStorage.getItem(KEPT));
  chooseKept(localStorage.getItem(KEPT));
  document.querySelectorAll("[data-remember]").forEach(offerToRemember);
} catch {
  // This browser keeps nothing: then nothing is offered.
}
