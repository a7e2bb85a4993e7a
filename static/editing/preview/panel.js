// The readers' page beside what is written: as wide as a computer or a phone, shrunk to the room that there is.

const KEPT = "preview";
const ACTING = /<script\b[^>]*>[^]*?<\/script>| autofocus(?=[\s>])/gi;

// `fetchPage` gives the page's HTML, or throws words for why there is none.
export class Panel {
  constructor(root, opener, fetchPage) {
    this.root = root;
    this.fetchPage = fetchPage;
    this.frame = Object.assign(document.createElement("iframe"), { title: "Sidan som läsarna ser den", tabIndex: -1 });
    this.frame.setAttribute("sandbox", "allow-same-origin");
    root.querySelector(".preview-room").append(this.frame);
    this.status = root.querySelector("[role=status]");
    this.anchor = root.dataset.path.split("#")[1];
    this.width = 1200;
    opener.hidden = false;
    opener.addEventListener("click", () => this.open());
    root.querySelector("[data-close]").addEventListener("click", () => {
      this.close();
      opener.focus();
    });
    for (const button of root.querySelectorAll("[data-width]")) button.addEventListener("click", () => this.widen(button));
    window.addEventListener("resize", () => this.fit());
    this.frame.addEventListener("load", () => this.shown());
    if (localStorage.getItem(KEPT)) this.open();
  }

  open() {
    this.root.hidden = false;
    document.body.classList.add("with-preview");
    localStorage.setItem(KEPT, "open");
    this.refresh();
  }

  close() {
    this.root.hidden = true;
    document.body.classList.remove("with-preview");
    localStorage.removeItem(KEPT);
  }

  widen(button) {
    this.width = Number(button.dataset.width);
    for (const each of this.root.querySelectorAll("[data-width]")) each.setAttribute("aria-pressed", String(each === button));
    this.fit();
  }

  fit() {
    const room = this.frame.parentElement.getBoundingClientRect();
    const scale = Math.min(1, room.width / this.width);
    Object.assign(this.frame.style, { width: `${this.width}px`, height: `${room.height / scale}px`, transform: `scale(${scale})` });
  }

  async refresh() {
    if (this.root.hidden) return;
    try {
      const html = await this.fetchPage();
      this.top = this.frame.contentWindow?.scrollY;
      this.frame.srcdoc = html.replace(ACTING, "");
      this.status.textContent = "";
    } catch (reason) {
      this.status.textContent = reason.message;
    }
  }

  // It is there to be seen: what is clicked in it leads nowhere.
  shown() {
    const page = this.frame.contentDocument;
    this.fit();
    page.addEventListener("click", (event) => event.preventDefault(), true);
    if (this.top) this.frame.contentWindow.scrollTo(0, this.top);
    else page.getElementById(this.anchor)?.scrollIntoView();
  }
}
