// What an e-mail address looks like, worked out here so that it never leaves the browser.
// The same rules as decisions/recipient.py, held together by tests/decisions/recipients.json.

const LETTERS = { "ø": "o", "æ": "ae", "ß": "ss", "\u00a0": " " };
const fold = (text) =>
  text.trim().toLowerCase().replace(/[øæß\u00a0]/g, (letter) => LETTERS[letter]).normalize("NFD").replace(/\p{M}/gu, "");
const strip = (text) => text.replace(/^[ \t\r\n;,.'"]+|[ \t\r\n;,.'"]+$/g, "");
const list = (words) => words.split(" ").filter(Boolean);

function addressIn(text) {
  const plain = strip(text).replace(/[([]/g, "<").replace(/[)\]]/g, ">");
  const bracket = plain.lastIndexOf("<");
  const before = plain.slice(0, Math.max(bracket, 0));
  const rest = bracket < 0 ? plain : plain.slice(bracket + 1).replace(/>$/, "");
  const address = strip(rest.replace(/^mailto:/, ""));
  return !before.includes("@") || strip(before) === address ? address : "";
}

function isAmong(word, words) {
  return new RegExp(`^(?:${list(words).join("|").replaceAll("*", "[a-z]*")})$`).test(word);
}

function isNamed(name, names) {
  const [first, ...rest] = name.replace(/[0-9]+$/, "").split(/[._-]/);
  if (!/^[a-z]+([._-][a-z]+)*[0-9]{0,4}$/.test(name) || !rest.length) return false;
  return names.has(first) || (first.length === 1 && rest.some((part) => part.length > 1));
}

function verdict(name, domain, known) {
  const words = name.match(/[a-z]+/g) ?? [];
  const placed = words.map((word) => isAmong(word, known.place));
  for (const kind of ["system", "shared"]) {
    const among = words.map((word) => isAmong(word, known[kind]));
    if (among.some(Boolean)) return among.every((each, place) => each || placed[place]) ? kind : `${kind}-maybe`;
  }
  if (name === domain.split(".")[0]) return "shared";
  if (list(known.private).includes(domain)) return "private";
  if (/^[0-9._-]+$/.test(name)) return "system-maybe";
  return known.shared && !placed.some(Boolean) && isNamed(name, known.names) ? "person" : "unclear";
}

// All that there is to say, as keys. `known` is what the form holds, but for the names: a set of them.
export function judge(typed, known) {
  const address = addressIn(fold(typed));
  const [, name, domain] = /^([^\s@<>,;:"()[\]]+)@([a-z0-9.-]+\.[a-z]{2,})$/.exec(address) ?? [];
  if (!name || typed.length > 254) return ["invalid"];
  const isSupport = list(known.support).includes(address);
  const said = isSupport ? "support" : verdict(name.split("+")[0], domain, known);
  const isOwn = list(known.own).some((each) => `.${domain}`.endsWith(`.${each}`));
  return isOwn ? [said, "own"] : [said];
}

const form = document.querySelector("#adresskollen");
let names;

// Fetched once somebody checks an address. Where they cannot be, nobody is taken for a person.
export async function namesKnown() {
  names ??= fetch(form.dataset.names)
    .then((response) => (response.ok ? response.text() : ""))
    .catch(() => "")
    .then((text) => new Set(text.split(/\s+/).filter(Boolean).map(fold)));
  return names;
}

const show = (said) => {
  for (const text of document.querySelectorAll("[data-verdict]")) text.hidden = !said.includes(text.dataset.verdict);
};
form?.elements.adress.addEventListener("input", () => show([]));
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const typed = form.elements.adress.value;
  const said = judge(typed, { ...form.dataset, names: await namesKnown() });
  if (form.elements.adress.value === typed) show(said);
});

// Where something is ticked already, the answer that fits is ticked beside it, and takes away nothing.
document.querySelector(".recipient")?.addEventListener("click", (event) => {
  const boxes = [...document.querySelectorAll(".question-form input[type=checkbox]")];
  const fitting = boxes.find((box) => box.value === event.target.dataset.option);
  if (!fitting || !boxes.some((box) => box.checked)) return;
  event.preventDefault();
  fitting.checked = true;
  fitting.focus();
});
