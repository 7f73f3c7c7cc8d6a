// How every part of the page speaks to the program behind it.

export const one = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

export class Refused extends Error {
  constructor(said, status, fields, again) {
    super(said);
    this.status = status;
    this.fields = fields;
    this.again = again;
  }
}

// The values that come back; throws Refused with words for the person, and `again` in seconds when it is only busy.
export async function ask(method, path, { json, body, headers } = {}) {
  let answer;
  try {
    answer = await fetch(path, { method, headers, body: json === undefined ? body : JSON.stringify(json) });
  } catch {
    throw new Refused(document.body.dataset.lost, 0, {});
  }
  if (answer.status === 204) return null;
  const type = answer.headers.get("content-type") || "";
  const value = type.startsWith("application/json") ? await answer.json() : await answer.text();
  if (answer.ok) return value;
  const again = Number(answer.headers.get("retry-after")) || 0;
  throw new Refused(value.error || document.body.dataset.lost, answer.status, value.fields || {}, again);
}

export function trouble(said) {
  const place = one("#trouble");
  place.hidden = !said;
  place.textContent = said || "";
  if (said) place.scrollIntoView({ block: "nearest" });
}

export const rest = (seconds) => new Promise((wake) => { setTimeout(wake, seconds * 1000); });

// An element with text in it; nothing is ever taken for markup.
export function made(name, { text, kind, parts = [], ...properties } = {}) {
  const element = Object.assign(document.createElement(name), properties);
  if (kind) element.className = kind;
  if (text !== undefined) element.textContent = text;
  element.append(...parts);
  return element;
}

export function save(name, content) {
  const link = made("a", { href: URL.createObjectURL(content), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

// What stands in the fields of a form, and what is wrong with them.
export function valuesOf(...forms) {
  const fields = forms.flatMap((form) => all("select[name], input[name]", form));
  return Object.fromEntries(fields.map((field) => [field.name, field.type === "checkbox" ? field.checked : field.value]));
}

export function mark(wrong, ...forms) {
  for (const form of forms) {
    for (const field of all("[aria-describedby^='w-']", form)) {
      const said = wrong[field.name] || "";
      field.toggleAttribute("aria-invalid", Boolean(said));
      one(`#w-${field.name}`, form).textContent = said;
    }
  }
}
