(() => {
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  for (const button of all("button[data-kind]")) {
    button.addEventListener("click", () => {
      for (const other of all("button[data-kind]")) other.setAttribute("aria-pressed", String(other === button));
      for (const row of all("#every .row")) row.hidden = Boolean(button.dataset.kind) && row.dataset.kind !== button.dataset.kind;
    });
  }
})();
