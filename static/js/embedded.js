// Tells the page around the frame how tall this one is, so that it can make the frame as tall.
// A height says nothing of the reader, so any page that may show the frame may be told.

const tell = () =>
  window.parent.postMessage({ kind: "guide-height", height: document.documentElement.scrollHeight }, "*");

new ResizeObserver(tell).observe(document.body);
