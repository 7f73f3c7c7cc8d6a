"""A page of its own kind in the report's look: its template, the report's style with its own, and its script."""

from __future__ import annotations

from clausecheck.report import words, words_controls
from clausecheck.report.html import TEMPLATES, environment, own_code


def render(name: str, **values: object) -> str:
    """The page `name`.html.j2 with the report's style and its own, and its script, in it; it loads nothing."""
    style = _joined("report.css", "sheet.css", f"{name}.css")
    script = _joined("sheet.js", f"{name}.js")
    return (
        environment()
        .get_template(f"{name}.html.j2")
        .render(
            kind=name,
            words=words,
            controls=words_controls,
            **own_code(style, script),
            **values,
        )
    )


def _joined(*files: str) -> str:
    """Files of this package one after the other; a page without one of its own does without."""
    return "\n".join((TEMPLATES / file).read_text(encoding="utf-8") for file in files if (TEMPLATES / file).is_file())
