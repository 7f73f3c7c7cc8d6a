// On every page: tell the program when a page is closed, so that it can wipe what it holds, and stop it on demand.
import { ask, all, made, one, trouble } from "/static/talk.js";

const page = document.body.dataset.page;
window.addEventListener("pagehide", () => {
  navigator.sendBeacon("/api/closed", JSON.stringify({ page }));
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) ask("POST", "/api/closed", { json: { page, is_back: true } }).catch((error) => trouble(error.message));
});

const stop = one("#stop");
stop.addEventListener("click", async () => {
  if (!window.confirm(stop.dataset.sure)) return;
  try {
    await ask("POST", "/api/stop", { json: {} });
  } catch { /* it may be gone before it has answered */ }
  document.title = "clausecheck";
  one("nav").remove();
  one("#main").replaceChildren(made("p", { kind: "panel narrow", text: stop.dataset.done }));
});

// Only one of the folded menus stands open, and Escape folds it
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  one("summary", menu).focus();
});
document.addEventListener("click", (event) => {
  for (const menu of all("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});
