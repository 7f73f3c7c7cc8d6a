// The first page: answers are kept as they are given, files go in one by one, and each is watched until it is read.
import { all, ask, made, mark, one, rest, trouble, valuesOf } from "/static/talk.js";

// Answers
const answers = one("#answers"), how = one("#how");
let saving = Promise.resolve(), isWrong = false;
const saveAnswers = async () => {
  try {
    const { saved } = await ask("PUT", "/api/answers", { json: valuesOf(answers, how) });
    mark({}, answers, how);
    isWrong = false;
    one("#answers-said").textContent = saved;
  } catch (error) {
    mark(error.fields, answers, how);
    isWrong = true;
    one("#answers-said").textContent = Object.keys(error.fields).length ? "" : error.message;
  }
};
for (const form of [answers, how]) {
  form.addEventListener("change", (event) => {
    if (event.target.name) saving = saving.then(saveAnswers).then(watch);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}

// What still stands in a field goes with the file that is dropped; an answer that does not fit keeps it out
const answered = async () => {
  if (answers.contains(document.activeElement)) document.activeElement.blur();
  saving = saving.then(saveAnswers);
  await saving;
  if (isWrong) throw new Error(answers.dataset.wrong);
};

// Pattern files
const ownSaid = one("#own-said"), ownList = one("#own-list");
const showOwn = (checked) => {
  ownList.replaceChildren(...checked.files.map((name) => made("li", { parts: [
    made("span", { text: name }), " ",
    made("button", { type: "button", text: ownList.dataset.leave, ariaLabel: `${ownList.dataset.leave}: ${name}`, value: name }),
  ] })));
  const rows = (lines) => made("ul", { parts: lines.map((text) => made("li", { text })) });
  const wrong = checked.problems.length > 0;
  ownSaid.className = wrong ? "wrong" : "";
  ownSaid.replaceChildren();
  if (wrong) ownSaid.append(made("p", { text: ownSaid.dataset.wrong }), rows(checked.problems));
  else if (checked.files.length) {
    const { fine, none } = ownSaid.dataset;
    ownSaid.append(made("p", { text: checked.clauses.length ? `${fine} ${checked.clauses.join(", ")}` : none }), rows(checked.notes));
  }
  watch();
};
const own = async (method, name, body) => {
  try {
    showOwn(await ask(method, `/api/patterns${name ? `/${encodeURIComponent(name)}` : ""}`, { body }));
  } catch (error) {
    ownSaid.className = "wrong";
    ownSaid.replaceChildren(made("p", { text: name ? `${name}: ${error.message}` : error.message }));
  }
};
one("#own-choose").addEventListener("click", () => one("#own-files").click());
one("#own-files").addEventListener("change", async (event) => {
  const chosen = Array.from(event.target.files);
  event.target.value = "";
  for (const file of chosen) await own("PUT", file.name, file);
});
ownList.addEventListener("click", (event) => {
  if (event.target.value) own("DELETE", event.target.value);
});
if (one("#own").open) own("GET", "");

// Contracts
const list = one("#contracts"), told = one("#told");
const rows = new Map();
const slot = (row, name) => one(`[data-slot="${name}"]`, row);
const newRow = (name) => {
  const row = one("#contract").content.firstElementChild.cloneNode(true);
  slot(row, "name").textContent = name;
  list.append(row);
  one("#none").hidden = true;
  return row;
};
const fill = (row, name, lines) => {
  const place = slot(row, name);
  place.hidden = lines.length === 0;
  const holder = place.matches("ul") ? place : one("ul", place);
  holder.replaceChildren(...lines.map((text) => made("li", { text })));
};
const levelsOf = (levels) => levels.map(([key, , number]) => {
  const sign = one(`template[data-level="${key}"]`).content.firstElementChild.cloneNode(true);
  one(".number", sign).textContent = number;
  return sign;
});
const BUSY = ["waiting", "reading", "recognizing", "matching", "rendering"];
const show = (row, contract) => {
  const isDone = contract.stage === "done", isBusy = BUSY.includes(contract.stage), before = row.dataset.stage;
  row.dataset.stage = contract.stage;
  slot(row, "name").textContent = contract.name;
  slot(row, "kind").textContent = isDone ? [contract.kind, contract.size].filter(Boolean).join(" · ") : "";
  slot(row, "working").hidden = !isBusy;
  slot(row, "said").textContent = contract.said;
  const bar = one("progress", row);
  bar.setAttribute("aria-label", `${contract.name}: ${contract.said}`);
  if (contract.share === null || !isBusy) bar.removeAttribute("value"); else bar.value = contract.share;
  slot(row, "other").hidden = !(isDone && contract.other_kind);
  slot(row, "other").textContent = contract.other_kind || "";
  fill(row, "unread", isDone ? contract.unread : []);
  fill(row, "notes", isDone ? contract.notes : []);
  fill(row, "errors", contract.errors);
  slot(row, "levels").hidden = !(isDone && contract.levels.length);
  slot(row, "levels").replaceChildren(...(isDone ? levelsOf(contract.levels) : []));
  slot(row, "nothing").hidden = !(isDone && !contract.levels.length);
  slot(row, "silences").hidden = !(isDone && contract.silences.length);
  one("span", slot(row, "silences")).textContent = isDone ? contract.silences.join(", ") : "";
  slot(row, "doubts").hidden = !(isDone && contract.doubts);
  slot(row, "locked").hidden = contract.stage !== "locked";
  slot(row, "open").hidden = !isDone;
  slot(row, "open").href = `/report/${contract.id}`;
  slot(row, "open").setAttribute("aria-label", `${slot(row, "open").textContent.trim()}: ${contract.name}`);
  slot(row, "again").hidden = !contract.is_stale || contract.stage === "locked";
  slot(row, "remove").hidden = isBusy;
  if (before === contract.stage) return;
  if (isDone) told.textContent = `${contract.name} ${told.dataset.read}`;
  if (contract.stage === "failed") told.textContent = `${contract.name} ${told.dataset.failed} ${contract.errors.join(" ")}`;
  if (contract.stage === "locked" && before) one("input", slot(row, "locked")).focus();
};
const showAll = (contracts) => {
  const there = new Set(contracts.map((contract) => contract.id));
  for (const [id, row] of rows) if (!there.has(id)) { row.remove(); rows.delete(id); }
  for (const contract of contracts) {
    if (!rows.has(contract.id)) rows.set(contract.id, newRow(contract.name));
    rows.get(contract.id).dataset.id = contract.id;
    show(rows.get(contract.id), contract);
  }
  one("#none").hidden = list.childElementCount > 0;
  return contracts.some((contract) => BUSY.includes(contract.stage));
};

// News come as long as something is being read
let news = null;
function watch() {
  if (news) news.close();
  news = new EventSource("/api/contracts/news");
  news.addEventListener("message", (event) => {
    const { contracts, was_wiped: wasWiped } = JSON.parse(event.data);
    if (!showAll(contracts) && !sending) { news.close(); news = null; }
    if (wasWiped) { trouble(list.dataset.wiped); own("GET", ""); }
  });
  news.addEventListener("error", () => {
    if (news && news.readyState === EventSource.CLOSED) trouble(document.body.dataset.lost);
  });
}
watch();
document.addEventListener("visibilitychange", () => { if (!document.hidden) watch(); });

// Files go in one by one; where there is no room, the next waits as long as it is told to
const drop = one("#drop");
let sending = 0;
let queue = Promise.resolve();
const add = (file) => {
  const row = newRow(file.name), stop = new AbortController();
  slot(row, "said").textContent = drop.dataset.waiting;
  slot(row, "working").hidden = false;
  row.dataset.pending = "yes";
  one('[data-do="cancel"]', row).addEventListener("click", () => { stop.abort(); }, { once: true });
  const isLarge = file.size > Number(drop.dataset.most) * 1e6;
  sending += 1;
  queue = queue.then(async () => {
    try {
      await answered();
      if (isLarge) throw new Error(drop.dataset.tooLarge.replace("{megabytes}", drop.dataset.most));
      const contract = await send(file, row, stop.signal);
      if (contract) {
        const seen = rows.get(contract.id);
        if (seen && seen !== row) seen.remove();
        delete row.dataset.pending;
        rows.set(contract.id, row);
        row.dataset.id = contract.id;
        show(row, contract);
      } else row.remove();
    } catch (error) {
      slot(row, "working").hidden = true;
      slot(row, "remove").hidden = false;
      fill(row, "errors", [error.message]);
    }
    sending -= 1;
    watch();
  });
};
const send = async (file, row, signal) => {
  while (!signal.aborted) {
    try {
      return await ask("POST", "/api/contracts", { body: file, headers: { "x-name": encodeURIComponent(file.name) } });
    } catch (error) {
      if (error.status !== 503) throw error;
      slot(row, "said").textContent = drop.dataset.busy;
      await rest(error.again || 5);
    }
  }
  return null;
};
one("#choose").addEventListener("click", () => one("#files").click());
one("#files").addEventListener("change", (event) => {
  for (const file of event.target.files) add(file);
  event.target.value = "";
});
const isOver = (is) => drop.classList.toggle("over", is);
for (const name of ["dragenter", "dragover"]) {
  document.addEventListener(name, (event) => { event.preventDefault(); isOver(true); });
}
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) isOver(false); });
document.addEventListener("drop", (event) => {
  event.preventDefault();
  isOver(false);
  for (const file of event.dataTransfer.files) add(file);
});
one("#sample").addEventListener("click", async () => {
  try { await answered(); await ask("POST", "/api/sample", { json: {} }); trouble(""); } catch (error) { trouble(error.message); }
  watch();
});

// What can be done with a contract
list.addEventListener("click", async (event) => {
  const action = event.target.dataset.do, row = event.target.closest(".taken");
  if (!action || row.dataset.pending) return;
  const { id } = row.dataset;
  if (!id) { row.remove(); one("#none").hidden = list.childElementCount > 0; return; }
  try {
    if (action === "again") { await saving; await ask("POST", `/api/contracts/${id}/again`, { json: {} }); }
    else await ask("DELETE", `/api/contracts/${id}`);
    trouble("");
  } catch (error) { trouble(error.message); }
  watch();
});
list.addEventListener("submit", async (event) => {
  event.preventDefault();
  const row = event.target.closest(".taken"), field = one("input", event.target);
  try {
    await ask("POST", `/api/contracts/${row.dataset.id}/password`, { json: { password: field.value } });
    field.value = "";
  } catch (error) { fill(row, "errors", [error.message]); }
  watch();
});
for (const button of all("button:disabled")) button.disabled = false;
