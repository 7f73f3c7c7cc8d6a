"""A report made by a template of the user's own, which sees plain values and can reach nothing else."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from clausecheck.errors import UsageError
from clausecheck.model import Analysis
from clausecheck.report import as_json, asking, words
from clausecheck.report.glance import key_terms
from clausecheck.report.jumps import level_key
from clausecheck.report.place import place_of
from clausecheck.report.visible import visible

_TEMPLATE_ENDINGS = (".j2", ".jinja2", ".jinja")
_MARKUP_ENDINGS = (".html", ".htm", ".xhtml", ".xml", ".svg")


def renderer(path: Path) -> Callable[..., str]:
    """What renders an analysis by the template at `path`; raises UsageError as `file:line: what is wrong`."""
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(path.parent),
        autoescape=ending(path) in _MARKUP_ENDINGS,
        undefined=StrictUndefined,
        finalize=lambda value: visible(value) if type(value) is str else value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["level"] = lambda key: words.LEVELS[level_key(key)][0]
    try:
        template = environment.get_template(path.name)
    except TemplateSyntaxError as error:
        where = error.filename or path
        raise UsageError(f"{where}:{error.lineno}: {error.message}") from error
    except (OSError, UnicodeDecodeError, TemplateError) as error:
        raise UsageError(f"{path}: the template cannot be read. Check its name, and that it is UTF-8 text") from error

    def render(analysis: Analysis, *, version: str, text: bool = True) -> str:
        try:
            return template.render(variables(analysis, version=version, text=text))
        except Exception as error:  # whatever a template asks for is its author's mistake
            raise UsageError(f"{_place(error, path)}: {error}") from error

    return render


def ending(path: Path) -> str:
    """What the report's name ends in: ".html" for my.html.j2, ".txt" where the name does not say."""
    inner = path.stem if path.suffix in _TEMPLATE_ENDINGS else path.name
    return Path(inner).suffix or ".txt"


def variables(analysis: Analysis, *, version: str, text: bool) -> Mapping[str, object]:
    """Everything a template sees: the JSON of the analysis, and what to ask in the order in which to ask it."""
    places = {one.id: place_of(one) for one in analysis.findings}
    told = as_json.to_dict(analysis, version=version, text=text)
    return {
        **told,
        "places": places,
        "changes": [
            {
                "text": one.ask,
                "title": one.finding.title,
                "place": one.place(analysis.contract),
                "finding": one.finding.id,
            }
            for one in asking.changes(analysis.findings)
        ],
        "questions": [
            {"text": one.text, "whom": one.whom, "title": one.about}
            for one in asking.in_sending_order(analysis.findings, analysis.silences)
        ],
        "terms": [
            {
                "title": clause.title,
                "label": term.label,
                "value": row.value,
                "quote": row.quote,
                "place": row.card.place,
            }
            for clause in key_terms(analysis.findings, analysis.contract)
            for term in clause.terms
            for row in (*term.rows, *term.more)
        ],
    }


def _place(error: Exception, path: Path) -> str:
    """The line of the template, or of one that it includes, in which it went wrong."""
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).parent == path.parent
    ]
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else str(path)
