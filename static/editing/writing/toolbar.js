// The buttons over a text, and their keys.

const BUTTONS = [
  ["Fet", "Ctrl+B", "bold", (chain) => chain.toggleBold()],
  ["Kursiv", "Ctrl+I", "italic", (chain) => chain.toggleItalic()],
  ["Numrerad lista", "Ctrl+Skift+7", "orderedList", (chain) => chain.toggleOrderedList()],
  ["Punktlista", "Ctrl+Skift+8", "bulletList", (chain) => chain.toggleBulletList()],
  ["Rubrik", "Ctrl+Alt+3", "heading", (chain) => chain.toggleHeading({ level: 3 })],
  ["Tabell", "", "table", (chain) => chain.insertTable({ rows: 3, cols: 2, withHeaderRow: true })],
  ["Ångra", "Ctrl+Z", "", (chain) => chain.undo()],
];

export function toolbar(editor) {
  const bar = Object.assign(document.createElement("div"), { className: "writing-tools" });
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Formatering");
  for (const [name, keys, mark, command] of BUTTONS) {
    const made = button(name, keys, () => command(editor.chain().focus()).run());
    made.dataset.mark = mark;
    bar.append(made);
  }
  const address = link(editor, bar);
  const place = button("Bildplats", "", () => {
    const number = (editor.getText().match(/\[bild \d+\]/g)?.length ?? 0) + 1;
    editor.chain().focus().insertContent({ type: "paragraph", content: [{ type: "text", text: `[bild ${number}]` }] }).run();
  });
  bar.append(...address, place);
  const show = () => {
    for (const each of bar.querySelectorAll("[data-mark]")) {
      if (each.dataset.mark) each.setAttribute("aria-pressed", String(editor.isActive(each.dataset.mark)));
    }
  };
  editor.on("transaction", show);
  show();
  return bar;
}

function button(name, keys, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: name, title: keys });
  made.addEventListener("mousedown", (event) => event.preventDefault()); // or what is chosen in the text would be left
  made.addEventListener("click", act);
  return made;
}

// A field for the address of a link: empty takes the link away.
function link(editor, bar) {
  const field = Object.assign(document.createElement("input"), { type: "text", hidden: true, placeholder: "https:// eller /guider/…" });
  field.setAttribute("aria-label", "Länkens adress");
  const use = () => {
    const chain = editor.chain().focus().extendMarkRange("link");
    (field.value.trim() ? chain.setLink({ href: field.value.trim() }) : chain.unsetLink()).run();
    field.hidden = true;
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") use();
    else if (event.key === "Escape") editor.commands.focus();
    else return;
    if (event.key === "Escape") field.hidden = true;
    event.preventDefault();
    event.stopPropagation();
  });
  const ask = () => {
    field.value = editor.getAttributes("link").href ?? "";
    field.hidden = false;
    field.focus();
  };
  const made = button("Länk", "Ctrl+K", ask);
  made.dataset.mark = "link";
  editor.view.dom.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    ask();
  }, true);
  return [made, field];
}
