// The workshop: what stands in the editor is tried a moment after it was typed, one trial after the other.
import { ask, made, one, save, trouble } from "/static/talk.js";

const pattern = one("#pattern"), name = one("#name"), sentence = one("#sentence"), on = one("#on");
const result = one("#result"), verdict = one("#verdict"), words = result.dataset;
const PAUSE = 350;

// Trying
let timer = 0, trying = false, wanted = false;
const later = () => { clearTimeout(timer); timer = setTimeout(tryNow, PAUSE); };
async function tryNow() {
  if (trying) { wanted = true; return; }
  trying = true;
  result.setAttribute("aria-busy", "true");
  try {
    const sent = { name: name.value, text: pattern.value, sentence: on.value ? "" : sentence.value, contract: on.value };
    show(await ask("POST", "/api/workshop/try", { json: sent }));
    trouble("");
  } catch (error) { trouble(error.message); }
  result.removeAttribute("aria-busy");
  trying = false;
  if (wanted) { wanted = false; tryNow(); }
}

// Showing
const pieces = (row, kind) => made("p", { kind: "theirs", parts: row.map(([text, isMarked]) => isMarked ? made("mark", { kind, text }) : text) });
const place = ([file, line]) => {
  if (file !== name.value) return made("span", { kind: "place", text: `${file}:${line}` });
  const link = made("button", { type: "button", kind: "line", text: `${words.line} ${line}` });
  link.addEventListener("click", () => goTo(line));
  return link;
};
const code = (text) => made("code", { text });
const tag = (level) => one(`template[data-level="${level}"]`).content.firstElementChild.cloneNode(true);
const sayVerdict = (text, kind) => { verdict.textContent = text; verdict.className = `verdict ${kind}`; };

const show = (tried) => {
  if (tried.problems.length) {
    sayVerdict(verdict.dataset.problems, "bad");
    result.replaceChildren(made("ul", { kind: "problems", parts: tried.problems.map(([line, what]) => made("li", {
      parts: line ? [place([name.value, line]), " ", what] : [what],
    })) }));
    return;
  }
  if (!tried.title) {
    sayVerdict("", "");
    result.replaceChildren(made("p", { text: words.switches }), ...tried.notes.map((text) => made("p", { text })));
    return;
  }
  const failed = tried.examples.filter((row) => row.wrong.length).length, number = tried.examples.length;
  if (!number) sayVerdict(verdict.dataset.noExamples, "");
  else if (failed) sayVerdict(verdict.dataset.some.replace("{failed}", failed).replace("{number}", number), "bad");
  else sayVerdict(verdict.dataset.all.replace("{number}", number), "good");
  const parts = [made("h3", { text: `${words.fires}: ${tried.title}` })];
  if (!tried.is_read) parts.push(made("p", { text: words.noSentence }));
  else if (!tried.findings.length) parts.push(made("p", { text: words.nothing }));
  parts.push(...tried.findings.map(finding));
  if (tried.more) parts.push(made("p", { kind: "quiet", text: words.more.replace("{number}", tried.more) }));
  const uses = tried.uses.map(use);
  if (uses.length) parts.push(made("ul", { kind: "uses", parts: uses }));
  if (tried.more_uses) parts.push(made("p", { kind: "quiet", text: words.moreUses.replace("{number}", tried.more_uses) }));
  if (tried.near.length) parts.push(made("h3", { text: words.near }), ...tried.near.map(near));
  if (number) parts.push(made("h3", { text: words.examples }), made("ul", { kind: "examples", parts: tried.examples.map(example) }));
  result.replaceChildren(...parts);
};
const finding = (row) => {
  const head = made("p", { parts: [tag(row.level), " ", made("span", { kind: "place", text: row.place })] });
  const reasons = row.reasons.map(([rule, because]) => made("li", { parts: [because, " ", made("span", { kind: "place", text: rule })] }));
  if (!reasons.length && !row.needs.length) reasons.push(made("li", { text: words.noRule }));
  const more = [...row.needs, ...row.terms].map((text) => made("li", { text }));
  return made("article", { kind: `fires ${row.level}`, parts: [head, pieces(row.quote, "rule"), made("ul", { parts: [...reasons, ...more] })] });
};
const use = (row) => {
  const parts = [made("mark", { kind: row.why_not ? "" : "rule", text: row.words }), ` ${words.by} `, code(row.phrase), " ", place(row.line)];
  if (row.why_not) parts.push(made("p", { kind: "quiet", text: `${words.not} ${row.why_not}` }));
  return made("li", { parts });
};
const near = (row) => made("article", { kind: "near", parts: [
  made("p", { parts: [code(row.phrase), " ", place(row.line)] }),
  pieces(row.sentence, "rule"),
  made("ul", { parts: [
    ...row.standing.map(([part, said]) => made("li", { kind: "good", parts: [`${words.stands}: `, code(part), ` “${said}”`] })),
    made("li", { kind: "bad", parts: [`${words.fails}: `, code(row.failing), ` ${row.why}`] }),
  ] }),
] });
const example = (row) => {
  const isGood = !row.wrong.length;
  const head = made("p", { parts: [
    made("b", { text: isGood ? words.passes : words.failsExample }), ` · ${row.found ? words.found : words.notFound} `, place(row.line),
  ] });
  return made("li", { kind: isGood ? "good" : "bad", parts: [
    head, made("p", { kind: "theirs", text: row.text }), ...row.wrong.map((text) => made("p", { text })),
  ] });
};

// The editor: numbers beside the lines, Tab indents unless Escape was pressed before it
const numbers = one("#numbers");
const count = () => {
  const lines = pattern.value.split("\n").length;
  numbers.textContent = Array.from({ length: lines }, (_, at) => at + 1).join("\n");
  numbers.scrollTop = pattern.scrollTop;
};
const goTo = (line) => {
  const rows = pattern.value.split("\n"), start = rows.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  pattern.focus();
  pattern.setSelectionRange(start, start + (rows[line - 1] || "").length);
  pattern.scrollTop = Math.max(0, (line - 6) * parseFloat(getComputedStyle(pattern).lineHeight));
};
let leaves = false;
pattern.addEventListener("keydown", (event) => {
  if (event.key === "Tab" && !event.shiftKey && !leaves) {
    event.preventDefault();
    pattern.setRangeText("  ", pattern.selectionStart, pattern.selectionEnd, "end");
    pattern.dispatchEvent(new Event("input"));
  }
  leaves = event.key === "Escape";
});
pattern.addEventListener("scroll", () => { numbers.scrollTop = pattern.scrollTop; });
let saved = pattern.value;
const replace = (text, file) => {
  pattern.value = saved = text;
  if (file) name.value = file;
  count();
  tryNow();
};
const mayReplace = () => pattern.value === saved || window.confirm(one("#begin").dataset.sure);
window.addEventListener("beforeunload", (event) => { if (pattern.value !== saved) event.preventDefault(); });

const fresh = { text: pattern.value, name: name.value };
one("#begin").addEventListener("change", async ({ target }) => {
  if (!mayReplace()) return;
  const chosen = target.selectedOptions[0];
  try {
    if (!target.value) replace(fresh.text, fresh.name);
    else replace(await ask("GET", target.value), chosen.dataset.name);
  } catch (error) { trouble(error.message); }
});
one("#open-choose").addEventListener("click", () => one("#open").click());
one("#open").addEventListener("change", async ({ target }) => {
  const [file] = target.files;
  if (file && mayReplace()) replace(await file.text(), file.name);
  target.value = "";
});
for (const field of [pattern, name, sentence]) field.addEventListener("input", later);
pattern.addEventListener("input", count);
on.addEventListener("change", () => {
  one("#sentence-field").hidden = Boolean(on.value);
  tryNow();
});

// Keeping
const savedSaid = one("#saved");
const keep = async (replaces) => {
  const sent = { name: name.value, text: pattern.value, folder: one("#folder").value, replace: replaces };
  try {
    savedSaid.textContent = (await ask("POST", "/api/workshop/save", { json: sent })).said;
    savedSaid.className = "";
    saved = pattern.value;
  } catch (error) {
    if (error.status === 409 && window.confirm(one("#keeping button").dataset.sure)) { await keep(true); return; }
    savedSaid.textContent = error.message;
    savedSaid.className = "wrong";
  }
};
one("#keeping").addEventListener("submit", (event) => { event.preventDefault(); if (one("#folder")) keep(false); });
one("#download").addEventListener("click", () => {
  save(name.value, new Blob([pattern.value], { type: "application/yaml" }));
  saved = pattern.value;
});
one("#use").addEventListener("click", async () => {
  try {
    const checked = await ask("PUT", `/api/patterns/${encodeURIComponent(name.value)}`, { body: pattern.value });
    const wrong = checked.problems.length > 0;
    savedSaid.textContent = wrong ? checked.problems.join("\n") : one("#use").dataset.done;
    savedSaid.className = wrong ? "wrong" : "";
  } catch (error) {
    savedSaid.textContent = error.message;
    savedSaid.className = "wrong";
  }
});

count();
tryNow();
