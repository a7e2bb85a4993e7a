// What a text is written in: a line, Markdown as it is, or as in Word where the editor can hold it.

import { richEditor, written } from "../writing/editor.js";

let made = 0;
export const element = (name, properties) => Object.assign(document.createElement(name), properties);

// With focus(), isChanged(), sent() (what to save) and saved() (that this was).
// `copy` is what was sent when it could not be saved, and is written into it.
export function fieldFor(form, { kind, label, hint, source }, html, copy) {
  const id = `writing-${(made += 1)}`;
  const help = element("p", { className: "quiet", textContent: hint, id: `${id}-hint` });
  const errors = element("p", { className: "writing-errors" });
  errors.setAttribute("role", "alert");
  const field = (kind === "block" && rich(form, html, source, label, help.id)) || plain(form, kind, source, label, id, help.id);
  form.append(errors, help);
  if (copy) field.put(copy);
  return field;
}

function rich(form, html, source, label, describedBy) {
  const place = element("div", { className: "writing-place" });
  const editor = richEditor(place, html, { label, describedBy });
  if (!editor) return null;
  form.append(place);
  let first = written(editor);
  return {
    focus: () => editor.commands.focus("end"),
    isChanged: () => written(editor) !== first,
    sent: () => ({ html: written(editor), source }),
    saved: (sent) => { first = sent.html; },
    put: ({ html: copy, value }) => editor.commands.setContent(copy ?? value, { emitUpdate: true }),
    end: () => editor.destroy(),
  };
}

function plain(form, kind, source, label, id, describedBy) {
  const input = element(kind === "block" || kind === "lines" ? "textarea" : "input", { id, value: source });
  input.setAttribute("aria-describedby", describedBy);
  form.append(element("label", { htmlFor: id, textContent: label }), input);
  let first = source;
  return {
    focus: () => input.focus(),
    isChanged: () => input.value !== first,
    sent: () => ({ value: input.value }),
    saved: (sent) => { first = sent.value; },
    put: ({ value }) => { input.value = value ?? source; },
    end: () => {},
  };
}
