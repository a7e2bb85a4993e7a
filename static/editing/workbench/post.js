// Saves one thing at a time, in order, and asks for a new sign-in where the session has ended.

const page = document.querySelector(".workbench");
const state = document.querySelector(".wb-state");
const signIn = document.querySelector(".wb-sign-in");
let last = Promise.resolve();
let waiting = 0;

export const say = (words) => { state.textContent = words; };
export const isSaving = () => waiting > 0;

// The answer: what the server says, with `ok`. Whoever is signed out may sign in elsewhere and go on.
export function post(fields) {
  waiting += 1;
  say("Sparar…");
  const answer = last.then(() => send(fields)).finally(() => { waiting -= 1; });
  last = answer.catch(() => {});
  return answer;
}

async function send(fields) {
  const response = await ask(fields);
  if (!response) {
    say("Inte sparat: servern svarar inte. Det du skrev står kvar. Försök igen.");
    return { ok: false, errors: ["Servern svarar inte. Det du skrev står kvar. Försök igen."] };
  }
  if (!response.headers.get("Content-Type")?.includes("json")) return signedOut(response, fields);
  const answer = await response.json();
  say(response.ok ? `Sparat ${new Date().toLocaleTimeString("sv", { timeStyle: "short" })}` : answer.errors.join(" "));
  if (answer.checks) page.querySelector("[data-checks]").outerHTML = answer.checks;
  if (response.ok) page.dispatchEvent(new Event("saved"));
  return { ok: response.ok, ...answer };
}

function ask(fields) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
  const token = page.querySelector("[name=csrfmiddlewaretoken]").value;
  return fetch(location.href, { method: "POST", body, headers: { "X-CSRFToken": token } }).catch(() => null);
}

async function signedOut(response, fields) {
  if (response.status !== 403) {
    say("Inte sparat: något gick fel. Ladda om sidan.");
    return { ok: false, errors: ["Något gick fel. Kopiera det du skrev och ladda om sidan."] };
  }
  signIn.showModal();
  await new Promise((resolve) => { signIn.addEventListener("close", resolve, { once: true }); });
  await renewToken();
  return send(fields);
}

// Signing in gives a new token; a page fetched now has it.
async function renewToken() {
  const text = await fetch(location.href).then((answer) => answer.text()).catch(() => "");
  const fresh = new DOMParser().parseFromString(text, "text/html").querySelector(".workbench [name=csrfmiddlewaretoken]");
  if (fresh) page.querySelector("[name=csrfmiddlewaretoken]").value = fresh.value;
}
