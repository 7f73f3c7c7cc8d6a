(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const one = (selector) => document.querySelector(selector);

  // Weights and must-haves stay in this browser; they order and mark rows and are never added up.
  const shelf = "clausecheck-offers:" + document.body.dataset.key;
  const kept = { weights: {}, musts: {} };
  try {
    const saved = JSON.parse(localStorage.getItem(shelf) || "{}");
    Object.assign(kept.weights, saved.weights);
    Object.assign(kept.musts, saved.musts);
  } catch { /* a private window or a damaged entry: begin anew */ }
  const keep = () => {
    try { localStorage.setItem(shelf, JSON.stringify(kept)); } catch { /* kept while the page is open */ }
  };

  const bands = all(".line");
  const home = bands.map((band) => [band, band.parentElement]);
  const told = (cell) => {
    const values = all(":scope > .stated:not(.silence) > summary, :scope > .says-not > .on-screen, :scope > .further > summary, :scope > .exposed", cell);
    return values.map((value) => value.textContent.trim()).join(" · ");
  };

  const showMusts = () => {
    const chosen = one("#musts .chosen");
    chosen.replaceChildren();
    for (const band of bands.filter((row) => kept.musts[row.dataset.row])) {
      const title = document.createElement("h3"), list = document.createElement("dl");
      title.textContent = band.dataset.title;
      for (const cell of all("td", band)) {
        const name = document.createElement("dt"), says = document.createElement("dd");
        name.textContent = cell.dataset.offer;
        says.textContent = told(cell);
        list.append(name, says);
      }
      chosen.append(title, list);
    }
    one("#musts .none-yet").hidden = chosen.childElementCount > 0;
  };
  const show = () => {
    for (const field of all("[data-weight]")) field.value = kept.weights[field.dataset.weight] || "";
    for (const box of all("[data-must]")) box.checked = Boolean(kept.musts[box.dataset.must]);
    for (const band of bands) {
      const name = band.dataset.row, mine = Boolean(kept.musts[name] || kept.weights[name]);
      band.classList.toggle("must", Boolean(kept.musts[name]));
      band.hidden = (one("#only-different").checked && !band.classList.contains("differs")) || (one("#only-mine").checked && !mine);
    }
    const heavy = ([band]) => (kept.musts[band.dataset.row] ? 10 : 0) + Number(kept.weights[band.dataset.row] || 0);
    for (const body of new Set(home.map(([, parent]) => parent))) {
      const rows = home.filter(([, parent]) => parent === body);
      if (one("#by-weight").checked) rows.sort((a, b) => heavy(b) - heavy(a));
      body.append(...rows.map(([band]) => band));
    }
    for (const body of all(".offers tbody")) body.hidden = !body.querySelector(".line:not([hidden])");
    showMusts();
  };
  document.addEventListener("change", (event) => {
    const { weight, must } = event.target.dataset;
    if (weight) { if (event.target.value) kept.weights[weight] = event.target.value; else delete kept.weights[weight]; }
    if (must) { if (event.target.checked) kept.musts[must] = true; else delete kept.musts[must]; }
    if (weight || must) keep();
    show();
  });
  one("#clear").addEventListener("click", () => {
    if (!window.confirm(one("#clear").dataset.sure)) return;
    kept.weights = {};
    kept.musts = {};
    keep();
    show();
  });
  one("#save").addEventListener("click", () => {
    const names = all("thead .file").map((file) => file.textContent);
    const rows = bands.filter((band) => kept.musts[band.dataset.row] || kept.weights[band.dataset.row]).map((band) => ({
      row: band.dataset.row, title: band.dataset.title, weight: Number(kept.weights[band.dataset.row] || 0),
      must_have: Boolean(kept.musts[band.dataset.row]), offers: all("td", band).map(told),
    }));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify({ offers: names, rows }, null, 1) + "\n"], { type: "application/json" }));
    link.download = one("#save").dataset.file;
    link.click();
    URL.revokeObjectURL(link.href);
  });
  // What was saved here comes back, from this page or another with the same rows; what does not fit is left out.
  one("#read").addEventListener("change", async (event) => {
    const [file] = event.target.files, { done, wrong } = event.target.dataset;
    if (!file) return;
    let rows = [];
    try { rows = JSON.parse(await file.text()).rows || []; } catch { /* said below */ }
    const known = new Set(bands.map((band) => band.dataset.row));
    const taken = (Array.isArray(rows) ? rows : []).filter((row) => row && known.has(row.row));
    for (const { row, weight, must_have } of taken) {
      if ([1, 2, 3].includes(weight)) kept.weights[row] = String(weight); else delete kept.weights[row];
      if (must_have === true) kept.musts[row] = true; else delete kept.musts[row];
    }
    one("#taken").textContent = (taken.length ? done : wrong).replace("{number}", taken.length).replace("{file}", file.name);
    event.target.value = "";
    keep();
    show();
  });
  show();
})();
