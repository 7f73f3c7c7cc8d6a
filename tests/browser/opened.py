"""A page open in Chromium: what it complained about, what it asked for, and who could not read it."""

from __future__ import annotations

from dataclasses import dataclass, field

CONTRAST = """() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => v / 255).map((v) => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * x + .7152 * y + .0722 * z;
  };
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = parts(getComputedStyle(one).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const weak = [];
  for (const element of document.querySelectorAll("body *")) {
    const has = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim());
    const style = getComputedStyle(element);
    if (!has || element.closest("script, style, .unseen, [hidden]") || style.display === "none") continue;
    const [a, b] = [light(parts(style.color)), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05) * Math.min(1, Number(style.opacity) + .15);
    if (ratio < 4.5) weak.push([element.className, element.textContent.trim().slice(0, 30), ratio.toFixed(2)]);
  }
  return weak;
}"""
"""The texts of a page whose colour is less than 4.5 times as light or dark as their ground."""
UNFOLD = "for (const one of document.querySelectorAll('details')) one.open = true"


@dataclass
class Opened:
    """A page in the browser, and everything it complained about or asked for."""

    page: object
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def unfold(self) -> None:
        """Open everything that is folded."""
        self.page.evaluate(UNFOLD)

    def faint(self) -> list[list[str]]:
        """Return the texts whose contrast is too weak, folded ones too: class, first words, contrast."""
        self.unfold()
        return self.page.evaluate(CONTRAST)

    def barriers(self, axe) -> list[tuple[str, str]]:
        """Return what axe calls serious or critical: its rule, and the first element it concerns."""
        self.unfold()
        found = axe.run(self.page).response["violations"]
        return [(one["id"], one["nodes"][0]["html"][:160]) for one in found if one["impact"] in ("serious", "critical")]

    def is_too_wide(self) -> bool:
        """Return whether the page must be pushed sideways to be read."""
        return self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
