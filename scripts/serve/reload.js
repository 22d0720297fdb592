// Reloads the page when the site was built anew, and shows what keeps it from being built.
// A hidden page lets go of its stream, because a browser opens only six to one server.

const made = new URL(document.currentScript.src).search.slice(1);
const STYLE = `
  section {
    position: fixed; inset: auto 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
    padding: 1rem 1.5rem; border-top: 0.4rem solid #b00020; color: #1a1a1a; background: #fff;
    font: 1rem/1.5 system-ui, sans-serif;
  }
  h2 { margin: 0 0 0.5rem; font-size: 1.1rem; }
  pre { margin: 0; font: 0.95rem/1.5 ui-monospace, monospace; white-space: pre-wrap; }
`;
let stream;
let overlay;

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function show(problems) {
  overlay?.remove();
  overlay = undefined;
  if (!problems) return;
  const alert = document.createElement("section");
  alert.setAttribute("role", "alert");
  alert.tabIndex = 0;
  alert.append(element("h2", "This page is not up to date"), element("pre", problems));
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  overlay = document.createElement("div");
  const root = overlay.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [style];
  root.append(alert);
  document.body.append(overlay);
}

function hear(message) {
  const { site, problems } = JSON.parse(message.data);
  if (site === made) show(problems);
  else location.reload();
}

function listen() {
  stream?.close();
  if (document.hidden) return;
  stream = new EventSource("/-news");
  stream.addEventListener("message", hear);
}

document.addEventListener("visibilitychange", listen);
listen();
