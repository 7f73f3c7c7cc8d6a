// Calculates while one types: what comes out is shown when it is ready, and what was shown stays until then.
import { all, ask, made, one, trouble } from "/static/talk.js";

const form = one("#assumptions"), asked = one("#asked-for"), frames = one("#frames"), files = one("#as-file");
const fields = all("[name]", form);
const read = new Map(fields.map((field) => [field, field.value]));

// What was not changed keeps the words of the contract it was read from
const answers = (shape, asFile) => {
  const kept = fields.filter((field) => field.dataset.source && field.value === read.get(field));
  return {
    given: Object.fromEntries(fields.map((field) => [field.name, field.value])),
    sources: Object.fromEntries(kept.map((field) => [field.name, JSON.parse(field.dataset.source)])),
    shape,
    as_file: asFile,
  };
};
const mark = (problems) => {
  for (const field of fields) {
    const said = problems[field.name] || "", isOpen = !field.value.trim();
    field.toggleAttribute("aria-invalid", Boolean(said) && !isOpen);
    one(`[id="w-${field.name}"]`).textContent = isOpen ? "" : said;
  }
  const isMarked = fields.some((field) => field.hasAttribute("aria-invalid"));
  const open = Object.entries(problems).filter(([name]) => !name || !fields.find((field) => field.name === name).value.trim());
  const lines = open.map(([name, said]) => made("li", { parts: [
    made("b", { text: name ? one(`label[for="e-${name}"]`).textContent : "" }), " ", said.replace(/^`\w+` is yours to give\. /, ""),
  ] }));
  asked.replaceChildren(lines.length ? asked.dataset.asks : isMarked ? asked.dataset.stale : asked.dataset.done);
  if (lines.length) asked.append(made("ul", { parts: lines }));
  asked.classList.toggle("unseen", !lines.length && !isMarked);
};
// Each page begins at the part that was chosen, so that one drawing can be watched while one types
let part = "figures", shown = "";
const showPage = (href) => {
  shown = href;
  const frame = made("iframe", { kind: "shown", title: frames.dataset.title, src: `${href}#${part}` });
  frame.setAttribute("sandbox", "allow-scripts allow-modals allow-downloads");
  frame.classList.add("coming");
  frame.addEventListener("load", () => {
    for (const old of all("iframe", frames)) if (old !== frame) old.remove();
    frame.classList.remove("coming");
  });
  frames.append(frame);
};

const parts = one("#parts");
parts.addEventListener("click", ({ target }) => {
  if (!target.value) return;
  part = target.value;
  for (const button of all("button", parts)) button.setAttribute("aria-pressed", String(button === target));
  showPage(shown);
});

let timer = 0, busy = false, wanted = false;
const calculate = async () => {
  if (busy) { wanted = true; return; }
  busy = true;
  try {
    const { problems, href } = await ask("POST", "/api/economics", { json: answers("html", false) });
    mark(problems);
    files.hidden = !href;
    if (href) { parts.hidden = false; showPage(href); }
    trouble("");
  } catch (error) { trouble(error.message); }
  busy = false;
  if (wanted) { wanted = false; calculate(); }
};
form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(calculate, 350); });
form.addEventListener("submit", (event) => event.preventDefault());
files.addEventListener("click", async ({ target }) => {
  if (!target.value) return;
  try {
    const { href, name } = await ask("POST", "/api/economics", { json: answers(target.value, true) });
    if (href) made("a", { href, download: name }).click();
  } catch (error) { trouble(error.message); }
});
calculate();
