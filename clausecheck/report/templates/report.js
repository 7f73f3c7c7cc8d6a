"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const one = (selector) => document.querySelector(selector);

  // Ticks and answers stay in this browser. Where it keeps nothing (a mail preview), the page still works.
  const shelf = "clausecheck:" + document.body.dataset.key;
  const kept = { ticks: {}, notes: {}, states: {} };
  try {
    const saved = JSON.parse(localStorage.getItem(shelf) || "{}");
    Object.assign(kept.ticks, saved.ticks);
    Object.assign(kept.notes, saved.notes);
    Object.assign(kept.states, saved.states);
  } catch { /* a private window or a damaged entry: begin anew */ }
  const keep = () => {
    try { localStorage.setItem(shelf, JSON.stringify(kept)); } catch { /* kept while the page is open */ }
  };

  const showKept = () => {
    for (const box of all("input[data-key]")) box.checked = Boolean(kept.ticks[box.dataset.key]);
    for (const note of all("textarea[data-note]")) {
      const text = String(kept.notes[note.dataset.note] || "");
      if (note.value !== text) note.value = text;
      note.closest("details").classList.toggle("has-text", text !== "" || Boolean(kept.states[note.dataset.note]));
    }
    for (const choice of all("input[data-state]")) choice.checked = kept.states[choice.dataset.state] === choice.value;
    for (const box of all("[data-box]")) box.classList.toggle("on", kept.states[box.dataset.box] === box.dataset.value);
    const people = all("#people input[data-state]").map((choice) => choice.dataset.state);
    const told = one("#people-answered");
    if (told && people.length) {
      const asked = [...new Set(people)], done = asked.filter((key) => ["answered", "written"].includes(kept.states[key]));
      told.firstElementChild.textContent = told.dataset.said.replace("{done}", done.length).replace("{all}", asked.length);
    }
    for (const lines of all("[data-written]")) lines.textContent = String(kept.notes[lines.dataset.written] || "");
  };
  document.addEventListener("change", (event) => {
    const { key, state } = event.target.dataset;
    if (!key && !state) return;
    if (state) kept.states[state] = event.target.value;
    else if (event.target.checked) kept.ticks[key] = true;
    else delete kept.ticks[key];
    keep();
    showKept();
  });
  document.addEventListener("input", (event) => {
    const key = event.target.dataset.note;
    if (!key) return;
    if (event.target.value) kept.notes[key] = event.target.value; else delete kept.notes[key];
    keep();
    showKept();
  });
  const save = (text, type, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const clear = one("#clear");
  clear.addEventListener("click", () => {
    if (!window.confirm(clear.dataset.sure)) return;
    kept.ticks = {};
    kept.notes = {};
    kept.states = {};
    keep();
    showKept();
  });
  one("#save").addEventListener("click", () => {
    const said = all(".asked > li").filter((row) => row.querySelector("textarea")).map((row) => {
      const [box, question] = row.querySelector(".tick").children;
      const state = row.querySelector("input[data-state]:checked");
      const answer = [state ? `(${state.parentElement.textContent})` : "", row.querySelector("textarea").value.trim()];
      const told = answer.filter(Boolean).join(" ");
      return `[${box.checked ? "x" : " "}] ${question.firstChild.data.trim()}${told ? "\n    " + told : ""}`;
    });
    save(said.join("\n") + "\n", "text/plain", one("#save").dataset.file);
  });
  one("#save-chosen").addEventListener("click", () => {
    const here = new Set(all("input[data-key]").map((box) => box.dataset.key));
    const chosen = Object.keys(kept.ticks).filter((key) => here.has(key));
    const told = { contract: document.body.dataset.key, chosen };
    save(JSON.stringify(told, null, 1) + "\n", "application/json", one("#save-chosen").dataset.file);
  });
  showKept();

  // Filters
  const chosen = { level: "", group: "", clause: "", answered: "" };
  const isSettled = ({ dataset: { key } }) => Boolean(kept.ticks[key] || kept.states[key]);
  const answered = (family) => all("input[data-key]", family).every(isSettled) ? "done" : "open";
  const showChosen = () => {
    for (const card of all("#findings .card")) {
      card.hidden = ["level", "group", "clause"].some((by) => chosen[by] && card.dataset[by] !== chosen[by]);
    }
    for (const family of all("#findings .family")) {
      if (chosen.answered && answered(family) !== chosen.answered) for (const card of all(".card", family)) card.hidden = true;
    }
    for (const section of all("#findings .family, #findings .chapter")) section.hidden = !section.querySelector(".card:not([hidden])");
    const nothing = one("#nothing span");
    if (nothing) nothing.hidden = Boolean(one("#findings .card:not([hidden])"));
  };
  const choose = (by, value) => {
    chosen[by] = value;
    for (const list of all(`[data-pick="${by}"]`)) list.value = value;
    for (const button of all(`[data-filter="${by}"] button`)) {
      button.setAttribute("aria-pressed", String(button.dataset.value === value));
    }
    showChosen();
  };
  for (const bar of all("[data-filter]")) {
    bar.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) choose(bar.dataset.filter, button.dataset.value);
    });
  }

  for (const list of all("[data-pick]")) list.addEventListener("change", () => choose(list.dataset.pick, list.value));
  for (const link of all("a[data-level]")) link.addEventListener("click", () => choose("level", link.dataset.level));

  const openAll = one("#open-all");
  if (openAll) openAll.addEventListener("click", () => { for (const fold of all("#findings details")) fold.open = true; });

  // Jumps: to a card that a filter hides, and between card and contract
  const light = (target) => {
    for (const lit of all(".lit")) lit.classList.remove("lit");
    target.classList.add("lit");
  };
  const follow = (name) => {
    const target = name && document.getElementById(name);
    if (!target) return;
    if (target.matches("[hidden], [hidden] *")) for (const by of Object.keys(chosen)) choose(by, "");
    for (const fold of all(":scope > .place-fold", target)) fold.open = true;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (target.matches(".card, .flag")) light(target);
    target.scrollIntoView({ block: target.matches(".flag") ? "center" : "start" });
  };
  const followTo = ({ hash }) => follow(decodeURIComponent(hash.slice(1)));
  // At once, so that the browser's own jump finds its target shown; the event that comes later is for Back and Forward.
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest('a[href^="#"]');
    if (link) followTo(link);
    const mark = event.target.closest("mark[data-card]");
    if (!mark || String(window.getSelection())) return;
    location.hash = mark.dataset.card;
    follow(mark.dataset.card);
  });
  window.addEventListener("hashchange", () => followTo(location));

  // Search in the contract
  const sheet = one("#sheet");
  if (sheet) {
    const field = one("#search"), count = one("#search-count");
    let found = [], at = -1;
    const rangesIn = (paragraph, wanted) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, {
        acceptNode: (node) => node.parentElement.closest(".flag") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      });
      const nodes = [];
      let text = "";
      while (walker.nextNode()) { nodes.push([text.length, walker.currentNode]); text += walker.currentNode.data; }
      const place = (offset) => {
        const [start, node] = nodes.findLast(([begin]) => begin <= offset);
        return [node, Math.min(offset - start, node.data.length)];
      };
      const ranges = [], low = text.toLowerCase();
      if (low.length !== text.length) return ranges;
      for (let from = low.indexOf(wanted); from >= 0; from = low.indexOf(wanted, from + wanted.length)) {
        const range = new Range();
        range.setStart(...place(from));
        range.setEnd(...place(from + wanted.length));
        ranges.push(range);
      }
      return ranges;
    };
    const paint = () => {
      if (window.CSS && CSS.highlights) {
        CSS.highlights.set("found", new Highlight(...found));
        CSS.highlights.set("here", new Highlight(...found.slice(at, at + 1)));
      }
      const said = found.length ? count.dataset.count.replace("{at}", at + 1).replace("{all}", found.length) : count.dataset.none;
      count.textContent = field.value.trim() ? said : "";
    };
    const go = (step) => {
      if (!found.length) return;
      at = (at + step + found.length) % found.length;
      paint();
      found[at].startContainer.parentElement.scrollIntoView({ block: "center" });
    };
    field.addEventListener("input", () => {
      const wanted = field.value.trim().toLowerCase();
      found = wanted ? all("p:not(.page-mark)", sheet).flatMap((paragraph) => rangesIn(paragraph, wanted)) : [];
      at = -1;
      if (found.length) go(1); else paint();
    });
    field.form.addEventListener("submit", (event) => { event.preventDefault(); go(1); });
    one("#search-back").addEventListener("click", () => go(-1));
  }

  // Paper: what was unfolded is printed whole, each other place as its line; all else is opened and folded again after it
  one("#print").addEventListener("click", () => window.print());
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = all("details:not([open]):not(.note):not(.place-fold):not(.as-printed):not(.picture details)");
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener("afterprint", () => { for (const fold of opened) fold.open = false; });
})();
