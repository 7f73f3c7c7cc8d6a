"use strict";
(() => {
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  document.querySelector("#print").addEventListener("click", () => window.print());
  for (const button of all("button[data-kind]")) {
    button.addEventListener("click", () => {
      for (const other of all("button[data-kind]")) other.setAttribute("aria-pressed", String(other === button));
      for (const row of all("#every .row")) row.hidden = Boolean(button.dataset.kind) && row.dataset.kind !== button.dataset.kind;
    });
  }
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = all("details:not([open])");
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener("afterprint", () => { for (const fold of opened) fold.open = false; });
})();
