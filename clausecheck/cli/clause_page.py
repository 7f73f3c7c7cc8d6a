"""Writes a clause as the page that a lawyer reads: what, why, rules with when they fire, questions, sources, examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from clausecheck import weighing
from clausecheck.clause import Clause, Condition, Rule, TermSpec
from clausecheck.model import LEVELS
from clausecheck.phrase import Phrase

_WIDTH = 100
_MOST_WORDS = 20
_BOUNDS = {"above": "above", "at_least": "at least", "below": "below", "at_most": "at most"}
_SCOPES = {
    "sentence": " in the sentence",
    "passage": "",
    "section": " in the section",
    "references": " in the passage or where its section is named",
    "contract": " in the contract",
}
_WHOM = {"group": "the group", "partner": "a recent partner", "attorney": "your attorney"}
_USES = {
    "find": "It is found by any of these phrases",
    "in_its_section": "Only in a section that speaks of it, by these as well",
    "referring": "Where a sentence names a section of it, by these as well",
    "own_headings": "All of a section counts, but what speaks of another clause, when its heading holds",
    "headings": "A section speaks of it when its heading holds",
    "not_if": "A sentence is left out when it holds",
    "not_headings": "A section is left out when its heading holds",
    "between_companies": "In a paper between companies by these alone",
}


def lines(clause: Clause) -> Iterator[str]:
    """The page, line by line."""
    yield clause.title.upper()
    yield f"{clause.id}, {clause.origin}; chapter: {clause.group}"
    yield from _chapter("What it is", _paragraph(clause.what))
    yield from _chapter("Why it matters", _paragraph(clause.why))
    yield from _chapter("What sets the level, worst first", _rules(clause))
    yield from _chapter("What is read from it", (line for term in clause.terms for line in _term(term)))
    yield from _chapter("Questions", (f"- {one.text} (ask {_WHOM[one.whom]})" for one in clause.questions))
    yield from _chapter("When nothing is found", _silences(clause))
    yield from _chapter("Other papers that may settle it", _papers(clause))
    yield from _chapter("Sources", (f"- {source}" for source in clause.sources))
    yield from _chapter("Examples that must be found", _examples(clause, found=True))
    yield from _chapter("Examples that must not be found", _examples(clause, found=False))
    yield from _chapter("How it is found", _phrases(clause))


def _chapter(title: str, inside: Iterator[str]) -> Iterator[str]:
    """A title with its lines; nothing where there are none."""
    told = [part for line in inside for part in _wrapped(line)]
    if told:
        yield from ("", title, *(f"  {line}" for line in told))


def _wrapped(line: str) -> list[str]:
    """Long lines are broken; what belongs to a dash or a depth stays under it."""
    text = line.lstrip().removeprefix("- ")
    lead = line[: len(line) - len(text)]
    below = " " * len(lead)
    return wrap(
        text, _WIDTH, initial_indent=lead, subsequent_indent=below, break_long_words=False, break_on_hyphens=False
    )


def _paragraph(text: str) -> Iterator[str]:
    yield " ".join(text.split())


def _rules(clause: Clause) -> Iterator[str]:
    for rule in sorted(clause.rules, key=lambda rule: LEVELS.index(rule.level)):
        yield from _rule(rule)
    yield f"Otherwise: {clause.otherwise}."


def _rule(rule: Rule) -> Iterator[str]:
    yield f"{rule.id}, {rule.level}: {rule.because}"
    if rule.ask:
        yield f"    Ask for: {rule.ask}"
    yield from _condition(rule.when, "    Fires when ")


def _condition(condition: Condition, before: str) -> Iterator[str]:
    """A condition in words; what it is made of stands deeper."""
    deeper = " " * (len(before) - len(before.lstrip()) + 2) + "- "
    parts: Sequence[Condition] = ()
    for parts, said in (
        (condition.all_of, "all of this holds:"),
        (condition.any_of, "one of these holds:"),
        (condition.none_of, "none of these holds:"),
    ):
        if parts:
            yield before + said
            for part in parts:
                yield from _condition(part, deeper)
            return
    if condition.phrases:
        yield f"{before}these words stand{_SCOPES[condition.scope]}:"
        yield from (f"{deeper}{phrase.text}" for phrase in condition.phrases)
    else:
        yield before + _single(condition)


def _single(condition: Condition) -> str:
    if condition.term:
        bounds = [
            f"{said} {getattr(condition, name):g}"
            for name, said in _BOUNDS.items()
            if getattr(condition, name) is not None
        ]
        return f"{condition.term} is {' and '.join(bounds) or condition.value}"
    if condition.clause:
        return f"the clause {condition.clause} is {'not found' if condition.value == 'missing' else 'found, too'}"
    values = " or ".join("not known" if value == "unknown" else value for value in condition.facts)
    asked = f" (asked while nobody said: {condition.question})" if condition.question else ""
    return f"the reader says that {condition.fact} is {values}{asked}"


def _term(term: TermSpec) -> Iterator[str]:
    if term.choices:
        yield f"- {term.name}: {', '.join(value for value, _ in term.choices)}"
    else:
        what = "what it is paid for" if term.is_unit else f"in {', '.join(sorted(term.kinds))}"
        yield f"- {term.name}, {what}"


def _silences(clause: Clause) -> Iterator[str]:
    for kind, absent in clause.if_absent.items():
        level = f", {absent.level}" if absent.level else ""
        yield f"- {'any contract' if kind == 'any' else kind}{level}: {' '.join(absent.say.split())}"


def _papers(clause: Clause) -> Iterator[str]:
    if clause.papers.named:
        yield f"{clause.papers.level} while one is named and not in the file: {', '.join(clause.papers.named)}"


def _examples(clause: Clause, *, found: bool) -> Iterator[str]:
    for example in clause.examples:
        if example.found is found:
            yield f"- {' '.join(example.text.split())}{f' ({example.risk})' if example.risk else ''}"


def _phrases(clause: Clause) -> Iterator[str]:
    for key, said in _USES.items():
        phrases: Sequence[Phrase] = getattr(clause, key)
        if phrases:
            yield f"{said}:"
            yield from (f"  - {phrase.text}" for phrase in phrases)
    if clause.phrases_elsewhere > 1:
        these = "phrases of `find`" if clause.outright_elsewhere else "of these"
        yield f"In a section headed by something else at least {clause.phrases_elsewhere} {these} have to stand."
    if clause.spacy:
        yield f"By {len(clause.spacy)} token patterns of spaCy, too; they stand in the file."
    if clause.weighed and (words := weighing.scales().heaviest(clause.id, _MOST_WORDS)):
        told = ", ".join(f"“{word}”" for word in words)
        yield f"And by how its words weigh together (patterns/{weighing.FILE}). Most for it speak: {told}."
