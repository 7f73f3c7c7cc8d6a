"use strict";
document.querySelector("#print").addEventListener("click", () => window.print());
if (document.body.dataset.unfold !== undefined) {
  // On paper everything stands open.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = Array.from(document.querySelectorAll("details:not([open])"));
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener("afterprint", () => { for (const fold of opened) fold.open = false; });
}
