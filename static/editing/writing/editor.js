// Writing as in Word. The library is that of django-prose-editor; what it may hold is what our Markdown can say.

import {
  Blockquote, Bold, BulletList, Code, CodeBlock, Document, Dropcursor, Editor, Gapcursor, HardBreak, Heading, History,
  HorizontalRule, Italic, Link, ListItem, Node, OrderedList, Paragraph, Table, TableCell, TableHeader, TableRow, Text,
} from "../../django_prose_editor/editor.js";
import { asWeWrite } from "./pasted.js";
import { toolbar } from "./toolbar.js";

// A list is loose where its points are paragraphs, as where one holds a picture's place.
const looseness = {
  loose: {
    default: false,
    parseHTML: (list) => [...list.children].some((item) => item.querySelector(":scope > p")),
    renderHTML: ({ loose }) => (loose ? { "data-loose": "" } : {}),
  },
};
const withLooseness = { addAttributes() { return { ...this.parent?.(), ...looseness }; } };
const term = (name, content) => Node.create({
  name,
  content,
  defining: true,
  parseHTML: () => [{ tag: name }],
  renderHTML: () => [name, 0],
});
const Definitions = Node.create({
  name: "dl",
  group: "block",
  content: "(dt|dd)+",
  parseHTML: () => [{ tag: "dl" }],
  renderHTML: () => ["dl", 0],
});
const EXTENSIONS = [
  Document, Paragraph, Text, Bold, Italic, Code, HardBreak, Blockquote, CodeBlock, HorizontalRule, ListItem, History,
  Gapcursor, Dropcursor, Heading.configure({ levels: [3, 4] }), BulletList.extend(withLooseness),
  OrderedList.extend({ addInputRules: undefined, ...withLooseness }), Table, TableRow, TableCell, TableHeader,
  Link.configure({ enableTarget: false, autolink: false }), Definitions, term("dt", "inline*"), term("dd", "block+"),
];

// An editor of `html` in `place`; `said` takes its HTML at every change. Null where it cannot hold all that is there.
export function richEditor(place, html, { label, describedBy = "", said = () => {} }) {
  const editor = new Editor({
    element: place,
    extensions: EXTENSIONS,
    content: html,
    injectCSS: false,
    editorProps: {
      attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label, "aria-describedby": describedBy, class: "prose" },
      transformPastedHTML: asWeWrite,
    },
    onUpdate: () => said(written(editor)),
  });
  if (!isSame(html, editor.getHTML())) {
    editor.destroy();
    return null;
  }
  place.prepend(toolbar(editor));
  return editor;
}

// The HTML without what the library puts around it: points of a list that is not loose are no paragraphs.
export function written(editor) {
  const root = new DOMParser().parseFromString(editor.getHTML(), "text/html").body;
  for (const list of root.querySelectorAll(":is(ul, ol):not([data-loose])")) {
    const points = [...list.children];
    if (points.some((point) => point.querySelectorAll(":scope > p").length > 1)) continue;
    for (const point of points) point.querySelector(":scope > p")?.replaceWith(...point.querySelector(":scope > p").childNodes);
  }
  for (const list of root.querySelectorAll("[data-loose]")) list.removeAttribute("data-loose");
  for (const end of root.querySelectorAll("p:empty")) end.remove();
  return root.innerHTML;
}

const KEPT = "strong,b,em,i,code,pre,a,ul,ol,li,h3,h4,blockquote,hr,br,table,tr,th,td,dl,dt,dd";

// What the HTML says, whatever stands around it.
function essence(html) {
  const walk = (node) => {
    if (node.nodeType === window.Node.TEXT_NODE) return node.data;
    const inner = [...node.childNodes].map(walk).join("");
    if (!node.matches?.(KEPT)) return node.matches?.("p") ? ` ${inner} ` : inner;
    return `<${node.localName} ${node.getAttribute("href") ?? ""}${node.getAttribute("start") ?? ""}>${inner}</>`;
  };
  const text = walk(new DOMParser().parseFromString(html, "text/html").body);
  return text.replace(/\s+/g, " ").replace(/ ?(<\/?[^>]*>) ?/g, "$1").trim();
}

const isSame = (one, other) => essence(one) === essence(other);
