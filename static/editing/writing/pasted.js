// What Word, Outlook and web pages put on the clipboard, as the HTML that our texts are made of.

const HEADINGS = { H1: "h3", H2: "h3", H5: "h4", H6: "h4" };
const LEVEL = /mso-list:[^;]*level(\d+)/i;
const NUMBER = /^\s*(?:\d+|[a-z])[.)]/i;

const BOLD = /font-weight:\s*(?:bold|[6-9]00)/i;
const PLAIN = /font-weight:\s*(?:normal|400)/i;
const ITALIC = /font-style:\s*italic/i;
const TAGS = /<[^>]+>/g;

export function asWeWrite(html) {
  const root = new DOMParser().parseFromString(unstyled(html), "text/html").body;
  for (const bold of root.querySelectorAll("b")) if (PLAIN.test(style(bold))) bold.replaceWith(...bold.childNodes);
  for (const words of root.querySelectorAll("span")) {
    if (BOLD.test(style(words))) rename(words, "strong");
    else if (ITALIC.test(style(words))) rename(words, "em");
  }
  for (const heading of root.querySelectorAll(Object.keys(HEADINGS).join())) rename(heading, HEADINGS[heading.tagName]);
  for (const point of [...root.querySelectorAll("p, div")].filter(level)) listed(point);
  for (const odd of root.querySelectorAll("style, script, meta, title, o\\:p")) odd.remove();
  for (const link of root.querySelectorAll("a[href^='file:'], a[href^='javascript:'], a:not([href])")) link.replaceWith(...link.childNodes);
  return root.innerHTML;
}

// Styles are read as data: the page's security policy forbids them, and would complain of each.
const unstyled = (html) =>
  html.replace(/<style\b[^]*?<\/style>/gi, "").replace(TAGS, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));
const style = (element) => element.dataset.style ?? "";

function rename(element, name) {
  const made = element.ownerDocument.createElement(name);
  made.append(...element.childNodes);
  element.replaceWith(made);
}

// Word says how deep a point stands in its style, and writes the bullet or number as a text of its own.
const level = (paragraph) => Number(style(paragraph).match(LEVEL)?.[1] ?? 0);

function listed(paragraph) {
  const depth = level(paragraph);
  const marks = [...paragraph.querySelectorAll("span")].filter((span) => /mso-list:\s*ignore/i.test(style(span)));
  const name = NUMBER.test(marks[0]?.textContent ?? "") ? "ol" : "ul";
  for (const mark of marks) mark.remove();
  for (const comment of [...paragraph.childNodes].filter((node) => node.nodeType === Node.COMMENT_NODE)) comment.remove();
  const item = paragraph.ownerDocument.createElement("li");
  item.append(...paragraph.childNodes);
  let list = paragraph.previousElementSibling;
  if (!list?.hasAttribute("data-word")) {
    list = madeList(paragraph, name);
    paragraph.before(list);
  }
  for (let deeper = 1; deeper < depth; deeper += 1) {
    const last = list.lastElementChild ?? list.appendChild(paragraph.ownerDocument.createElement("li"));
    list = last.querySelector(":scope > :is(ul, ol)") ?? last.appendChild(madeList(paragraph, name));
  }
  list.append(item);
  paragraph.remove();
}

function madeList(paragraph, name) {
  const list = paragraph.ownerDocument.createElement(name);
  list.setAttribute("data-word", "");
  return list;
}
