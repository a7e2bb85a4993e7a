// What is said about marks: to who does not see them, and as a first draft of the description.

import { described } from "./area.js";

const KINDS = { do: "Pil", look: "Ruta", either: "Val", only_if: "Streckad ruta" };
const plain = (label) => label.replaceAll("**", "");

// What readers are told before the label.
export const lead = (kind) => (kind === "only_if" ? "Bara om det behövs: " : "");

export function title({ kind, number }) {
  return `${KINDS[kind]} ${number}`;
}

export function name(callout) {
  return `${title(callout)}: ${plain(callout.label) || "ännu utan text"}. ${described(callout)}`;
}

// What the marks point at, without saying where: "Skärmbild från Outlook med knappen Svara och knappen Skicka."
export function draft(callouts, client) {
  const things = callouts.map(({ label }) => plain(label).split(",")[0].trim()).filter(Boolean);
  const beginning = client ? `Skärmbild från ${client}` : "Skärmbild";
  const list = new Intl.ListFormat("sv").format(things);
  return things.length ? `${beginning} med ${list}.` : `${beginning}.`;
}
