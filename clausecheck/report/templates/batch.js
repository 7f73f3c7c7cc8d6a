const read = (id) => JSON.parse(document.getElementById(id).textContent);
const contracts = read("contracts"), said = read("said");
const [FILE, NAME, REPORT, KIND, STATE, PAGES, WORST, HIGH, MEDIUM, OPEN, LOW, FAVORABLE, CLAUSES, TOGETHER, UNREAD] = Array(15).keys();
const COLUMN = { file: FILE, kind: KIND, state: STATE, pages: PAGES, worst: WORST, high: HIGH, medium: MEDIUM, open: OPEN, low: LOW, favorable: FAVORABLE, combinations: TOGETHER, unread: UNREAD };
const NUMBERS = [PAGES, HIGH, MEDIUM, OPEN, LOW, FAVORABLE, UNREAD];
const LEVELS = ["high", "medium", "low", "favorable", ""];
const AT_ONCE = 200;
const $ = (id) => document.getElementById(id);
let found = contracts, first = 0, sorted = null;

const weight = (row, column) => {
  if (column === WORST) return -LEVELS.indexOf(row[WORST]);
  if (column === TOGETHER) return row[TOGETHER].length;
  if (column === FILE) return row[NAME].toLowerCase();
  return row[column] ?? "";
};
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

const isWanted = () => {
  const words = $("words").value.toLowerCase().split(/\s+/).filter(Boolean);
  const worst = $("worst").value, kind = $("kind").value, together = $("together").value;
  const clause = $("clause").value === "" ? null : Number($("clause").value);
  const isWithout = $("clause").value.startsWith("-");
  const at = isWithout ? -clause - 1 : clause;
  return (row) => words.every((word) => row[FILE].toLowerCase().includes(word))
    && (!worst || row[WORST] === worst) && (!kind || row[KIND] === kind)
    && (!together || row[TOGETHER].includes(together))
    && (clause === null || row[CLAUSES].includes(at) !== isWithout);
};

const cell = (text, name) => {
  const made = document.createElement("td");
  made.textContent = text;
  if (name) made.className = name;
  return made;
};
const fileCell = (row) => {
  const made = cell("", "file");
  const name = document.createElement(row[REPORT] ? "a" : "span");
  name.textContent = row[NAME];
  if (row[REPORT]) name.href = row[REPORT].split("/").map(encodeURIComponent).join("/");
  const where = document.createElement("span");
  where.textContent = row[FILE];
  where.className = "quiet";
  made.append(name, where);
  return made;
};
const worstCell = (row) => {
  const made = cell("");
  if (!row[WORST]) return made;
  const tag = document.createElement("span");
  tag.className = `tag ${row[WORST]}`;
  tag.textContent = said.levels[row[WORST]];
  made.append(tag);
  return made;
};
const lineOf = (row) => {
  const made = document.createElement("tr");
  made.append(fileCell(row), cell(said.kinds[row[KIND]] ?? row[KIND]), cell(row[STATE]), cell(row[PAGES] ?? "", "number"), worstCell(row),
    ...[HIGH, MEDIUM, OPEN, LOW, FAVORABLE].map((column) => cell(row[column] || "", "number")),
    cell(row[TOGETHER].join(", ")), cell(row[UNREAD] || "", "number"));
  return made;
};

const show = () => {
  const last = Math.min(first + AT_ONCE, found.length);
  $("rows").replaceChildren(...found.slice(first, last).map(lineOf));
  const number = (one) => one.toLocaleString("en-US");
  $("shown").textContent = found.length
    ? $("shown").dataset.shown.replace("{found}", number(found.length)).replace("{all}", number(contracts.length)).replace("{first}", number(first + 1)).replace("{last}", number(last))
    : $("shown").dataset.nothing;
  $("before").disabled = first === 0;
  $("next").disabled = last >= found.length;
};
const narrow = () => {
  found = contracts.filter(isWanted());
  if (sorted) found.sort((a, b) => sorted.direction * compare(weight(a, sorted.column), weight(b, sorted.column)));
  first = 0;
  show();
};

for (const head of document.querySelectorAll("[data-column]")) {
  head.querySelector("button").addEventListener("click", () => {
    const column = COLUMN[head.dataset.column];
    const isDown = NUMBERS.includes(column) || column === WORST || column === TOGETHER;
    const again = sorted?.column === column;
    sorted = { column, direction: again ? -sorted.direction : isDown ? -1 : 1 };
    for (const each of document.querySelectorAll("[data-column]")) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", sorted.direction > 0 ? "ascending" : "descending");
    narrow();
  });
}
for (const id of ["words", "worst", "kind", "clause", "together"]) $(id).addEventListener("input", narrow);
document.querySelector(".narrow").addEventListener("submit", (event) => event.preventDefault());
$("before").addEventListener("click", () => { first -= AT_ONCE; show(); });
$("next").addEventListener("click", () => { first += AT_ONCE; show(); });
show();
