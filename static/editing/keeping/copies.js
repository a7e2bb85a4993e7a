// What somebody has written and not saved, kept in this browser for that person until it is saved or thrown away.

const editor = document.querySelector("meta[name=editor]")?.content ?? "";
const name = (what) => `working-copy:${editor}:${what}`;
const DAYS = 14;

export function keep(what, value) {
  try {
    localStorage.setItem(name(what), JSON.stringify({ at: Date.now(), value }));
  } catch {
    // A full or closed storage keeps nothing; leaving the page still warns.
  }
}

// {at, value}, or null where nothing is kept. What is older than two weeks is forgotten.
export function kept(what) {
  const copy = JSON.parse(localStorage.getItem(name(what)) ?? "null");
  if (copy && Date.now() - copy.at > DAYS * 86_400_000) drop(what);
  else return copy;
  return null;
}

export const drop = (what) => localStorage.removeItem(name(what));

export const when = ({ at }) => new Date(at).toLocaleString("sv", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
