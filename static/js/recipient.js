// What an e-mail address looks like, worked out here so that it never leaves the browser.
// The same rules as decisions/recipient.py, held together by tests/decisions/recipients.json.

const listed = (known) => (known ? known.split(" ") : []);
const among = (known, part) =>
  listed(known).some((each) => (each.length > 4 ? part.includes(each) : part === each));

function lookAt(name, domain, known) {
  const parts = name.match(/[a-z]+/g) ?? [];
  const systems = parts.map((part) => among(known.system, part));
  const shared = parts.map(
    (part) => among(known.shared, part) || among(known.household, part) || name === domain.split(".")[0],
  );
  const every = (found) => found.every(Boolean);
  if (systems.some(Boolean) || !parts.length) return ["system", every(systems) && parts.length > 0];
  if (shared.some(Boolean)) return ["shared", every(shared)];
  if (listed(known.private).includes(domain)) return ["private", false];
  const named =
    /^[a-z]+([._-][a-z]+){1,3}[0-9]{0,4}$/.test(name) &&
    (listed(known.given).includes(parts[0]) || parts[0].length === 1);
  const placed = parts.some((part) => among(known.place, part));
  return named && known.shared && !placed ? ["person", true] : ["unclear", false];
}

const fold = (text) => text.trim().toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

export function judge(typed, known) {
  const text = fold(typed);
  const bare = text.replace(/[ ;,.]+$/, "");
  const address = /<([^<>]*)>$/.exec(bare)?.[1].trim() ?? bare;
  const [, name, domain] = /^([^\s@<>,;]+)@([a-z0-9.-]+\.[a-z]{2,})$/.exec(address) ?? [];
  if (!name || typed.length > 254) return { kind: "invalid", sure: false, own: false };
  const isSupport = fold(known.support).split(" ").includes(address);
  const [kind, sure] = isSupport ? ["support", true] : lookAt(name, domain, known);
  const own = known.own.split(" ").some((each) => each && `.${domain}`.endsWith(`.${each}`));
  return { kind, sure, own };
}

const form = document.querySelector("#adresskollen");
const show = (...said) => {
  for (const text of document.querySelectorAll("[data-verdict]")) text.hidden = !said.includes(text.dataset.verdict);
};
form?.elements.adress.addEventListener("input", () => show());
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const { kind, sure, own } = judge(form.elements.adress.value, form.dataset);
  const verdict = sure || !document.querySelector(`[data-verdict="${kind}-maybe"]`) ? kind : `${kind}-maybe`;
  show(verdict, own && "own");
});
