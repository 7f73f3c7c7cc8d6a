// The page around a report: the contract with notes, and the same contract judged with other answers.
import { ask, made, mark, one, rest, trouble, valuesOf } from "/static/talk.js";

const { contract } = one(".bar").dataset;

const notes = one("#notes");
notes.addEventListener("click", async () => {
  notes.disabled = true;
  try {
    const { lines, href, name } = await ask("POST", `/api/contracts/${contract}/notes`, { json: {} });
    const link = made("a", { href, download: name, text: name });
    one("#made").replaceChildren(made("li", { parts: [link] }), ...lines.map((text) => made("li", { text })));
    link.click();
    trouble("");
  } catch (error) { trouble(error.message); }
  notes.disabled = false;
});

const again = one("#again"), said = one("#again-said");
const judged = () => new Promise((done, failed) => {
  const news = new EventSource("/api/contracts/news");
  news.addEventListener("message", (event) => {
    const mine = JSON.parse(event.data).contracts.find((one) => one.id === contract);
    said.textContent = mine ? mine.said : "";
    if (mine && !["done", "failed", "locked"].includes(mine.stage)) return;
    news.close();
    if (mine && mine.stage === "done") done(); else failed(new Error(mine ? mine.errors.join(" ") : ""));
  });
});
again.addEventListener("submit", async (event) => {
  event.preventDefault();
  mark({}, again);
  try {
    await ask("POST", `/api/contracts/${contract}/again`, { json: valuesOf(again) });
    await rest(0.1);
    await judged();
    location.reload();
  } catch (error) {
    mark(error.fields || {}, again);
    if (!Object.keys(error.fields || {}).length) trouble(error.message);
  }
});
