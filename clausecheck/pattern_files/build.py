"""Turns a parsed pattern file into a Clause, and says at which line what is wrong."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from clausecheck.clause import (
    Clause, Condition, Example, IfAbsent, Phrase, Row, Rule, TermSpec, TokenPattern,
)  # fmt: skip
from clausecheck.model import Question
from clausecheck.pattern_files import token_patterns
from clausecheck.pattern_files.phrases import AMOUNTS, Grammar, PhraseError, choice, parse
from clausecheck.pattern_files.schema import ConditionFile, ExampleFile, PatternFile, TermFile
from clausecheck.pattern_files.yaml_lines import Parsed, Path

KIND_OF_TERM = {
    "months": "months", "payment_months": "months", "miles": "miles", "amount_usd": "usd", "percent": "percent",
    "vote_percent": "vote", "notice_days": "days", "every_nth": "every_nth", "days_per_month": "days_per_month",
}  # fmt: skip
"""The kind of amount of the terms that every clause may have."""

_SAID_SO = {
    "extra_forbidden": "unknown key `{key}`",
    "missing": "`{key}` is missing",
    "string_too_short": "`{key}` is empty",
    "too_short": "`{key}` needs at least one entry",
}


@dataclass(slots=True)
class Checked:
    """One clause of a file whose keys and types are right."""

    id: str
    model: PatternFile
    parsed: Parsed
    at: Path
    shown: str

    def place(self, *path: str | int) -> str:
        return f"{self.shown}:{self.parsed.line((*self.at, *path))}"


def checked(parsed: Parsed, stem: str, shown: str, problems: list[str]) -> Iterator[Checked]:
    """The clauses of a file; what is wrong is added to `problems`."""
    value = parsed.value
    if not isinstance(value, dict):
        problems.append(f"{shown}:1: a pattern file is a list of `key: value` lines that begins with `title:`")
        return
    from_jsonl = set(value) == {"clauses"}
    several = value["clauses"] if from_jsonl else {stem: value}
    for clause_id, fields in several.items():
        at: Path = ("clauses", clause_id) if from_jsonl else ()
        if from_jsonl:
            fields = {**fields, "why": "Your own pattern.", "examples": _NO_EXAMPLES}
        if set(fields) == {"disable"}:
            fields = {**fields, "title": "switched off", "why": "-", "examples": _NO_EXAMPLES}
        try:
            model = PatternFile.model_validate(fields)
        except ValidationError as error:
            problems += [f"{shown}:{parsed.line((*at, *_path(e)))}: {_say(e)}" for e in error.errors()]
            continue
        if model.title == "switched off":
            model.title = ""
        elif not (model.find or model.spacy or model.in_its_section or model.extends):
            problems.append(f"{shown}:{parsed.line(at)}: nothing to find; give `find:` or `spacy:`")
        yield Checked(clause_id, model, parsed, at, shown)


_NO_EXAMPLES = {"found": ["-"], "not_found": ["-"]}


def _path(error: Mapping[str, object]) -> Path:
    """pydantic's place without the names of the types that it tried."""
    types = ("str", "function-wrap", "ExampleFile", "constrained-str")
    return tuple(part for part in error["loc"] if part not in types)  # type: ignore[attr-defined]


def _say(error: Mapping[str, object]) -> str:
    key = str((_path(error) or ("the file",))[-1])
    said = _SAID_SO.get(str(error["type"]))
    if said is None:
        return f"`{key}`: {error['msg']}"
    if error["type"] == "extra_forbidden":
        near = difflib.get_close_matches(key, _known_keys(), n=1)
        return said.format(key=key) + (f"; did you mean `{near[0]}`?" if near else "")
    return said.format(key=key)


def _known_keys() -> list[str]:
    from clausecheck.pattern_files import schema

    models = (
        schema.PatternFile, schema.RuleFile, schema.ConditionFile, schema.TermFile,
        schema.QuestionFile, schema.AbsentFile, schema.ExamplesFile, schema.ExampleFile,
    )  # fmt: skip
    return [key for model in models for key in model.model_fields]


def word_lists(
    parsed: Parsed, shown: str, grammar: Grammar, lists: dict[str, Row], problems: list[str]
) -> None:
    """Named word lists; a list may use those above it."""
    if not isinstance(parsed.value, dict):
        problems.append(f"{shown}:1: a word list file is made of `name:` and phrases below it")
        return
    for name, texts in parsed.value.items():
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            problems.append(f"{shown}:{parsed.line((name,))}: `{name}` must be a list of phrases")
            continue
        rows = [row for phrase in _phrases(texts, grammar, shown, parsed, (name,), problems) for row in phrase.rows]
        lists[name] = (choice(rows),)


def clause(source: Checked, origin: str, grammar: Grammar, problems: list[str]) -> Clause:
    """The clause of a checked file; phrases that cannot be read are added to `problems`."""
    model = source.model

    def phrases(texts: Sequence[str], *path: str | int) -> tuple[Phrase, ...]:
        return _phrases(texts, grammar, source.shown, source.parsed, (*source.at, *path), problems)

    def condition(given: ConditionFile, *path: str | int) -> Condition:
        return _condition(given, path, phrases, condition, source, problems)

    return Clause(
        id=source.id,
        title=model.title,
        group=model.group,
        what=model.what,
        find=phrases(model.find, "find"),
        spacy=_token_patterns(model.spacy, source, problems),
        not_if=phrases(model.not_if, "not_if"),
        headings=phrases(model.headings, "headings"),
        in_its_section=phrases(model.in_its_section, "in_its_section"),
        not_headings=phrases(model.not_headings, "not_headings"),
        terms=tuple(_term(name, spec, phrases, source, problems) for name, spec in model.terms.items()),
        rules=tuple(
            Rule(rule.id, rule.level, condition(rule.when, "rules", at, "when"), rule.because, rule.ask)
            for at, rule in enumerate(model.rules)
        ),
        otherwise=model.otherwise,
        why=model.why,
        questions=tuple(Question(question.ask, question.whom) for question in model.questions),
        if_absent={kind: IfAbsent(absent.level, absent.say) for kind, absent in model.if_absent.items()},
        sources=tuple(model.sources),
        examples=_examples(source),
        origin=origin,
    )


def _phrases(
    texts: Sequence[str], grammar: Grammar, shown: str, parsed: Parsed, path: Path, problems: list[str]
) -> tuple[Phrase, ...]:
    read = []
    for at, text in enumerate(texts):
        place = f"{shown}:{parsed.line((*path, at))}"
        try:
            read.append(parse(text, grammar, place))
        except PhraseError as error:
            problems.append(f"{place}: {error} (in `{text}`)")
    return tuple(read)


def _token_patterns(
    patterns: Sequence[Sequence[Mapping[str, object]]], source: Checked, problems: list[str]
) -> tuple[TokenPattern, ...]:
    read = []
    for at, tokens in enumerate(patterns):
        place = source.place("spacy", at)
        wrong = token_patterns.problem(tokens)
        if wrong:
            problems.append(f"{place}: {wrong}")
        read.append(TokenPattern(tuple(tokens), place))
    return tuple(read)


def _term(name: str, spec: TermFile, phrases: "_Phrases", source: Checked, problems: list[str]) -> TermSpec:
    given = spec.unit_of or spec.kind or KIND_OF_TERM.get(name, ())
    kinds = frozenset() if spec.choices else frozenset([given] if isinstance(given, str) else given)
    place = source.place("terms", name)
    if not kinds and not spec.choices:
        problems.append(f"{place}: give `kind:` (one of {', '.join(AMOUNTS)}) or `choices:`")
    for kind in sorted(kinds - set(AMOUNTS)):
        problems.append(f"{place}: unknown kind `{kind}`; known are {', '.join(AMOUNTS)}")
    return TermSpec(
        name,
        kinds,
        phrases(spec.near, "terms", name, "near"),
        phrases(spec.not_near, "terms", name, "not_near"),
        tuple(
            (value, phrases(texts, "terms", name, "choices", value)) for value, texts in (spec.choices or {}).items()
        ),
        is_unit=spec.unit_of is not None,
    )


def _condition(given, path, phrases, condition, source, problems):  # type: ignore[no-untyped-def]
    ways = [way for way in ("all", "any", "none", "phrases", "term", "fact") if getattr(given, way) is not None]
    if len(ways) != 1:
        problems.append(f"{source.place(*path)}: give exactly one of all, any, none, phrases, term, fact")
        return Condition()
    if given.term is not None and given.term not in source.model.terms:
        problems.append(f"{source.place(*path)}: the term `{given.term}` is not under `terms:` of this file")
    if given.fact is not None and not given.values:
        problems.append(f"{source.place(*path)}: a fact needs `values:`")
    below = {
        way: tuple(condition(inner, *path, way, at) for at, inner in enumerate(getattr(given, way) or ()))
        for way in ("all", "any", "none")
    }
    return Condition(
        all_of=below["all"],
        any_of=below["any"],
        none_of=below["none"],
        phrases=phrases(given.phrases or (), *path, "phrases"),
        scope=given.within or "passage",
        term=given.term,
        above=given.above,
        at_least=given.at_least,
        below=given.below,
        at_most=given.at_most,
        value=given.value,
        fact=given.fact,
        facts=tuple(given.values or ()),
        question=given.question,
    )


def _examples(source: Checked) -> tuple[Example, ...]:
    if source.model.examples.found == ["-"]:
        return ()
    read = []
    for at, example in enumerate(source.model.examples.found):
        place = source.place("examples", "found", at)
        if isinstance(example, ExampleFile):
            read.append(Example(example.text, True, place, example.risk, example.terms))
        else:
            read.append(Example(example, True, place))
    for at, text in enumerate(source.model.examples.not_found):
        read.append(Example(text, False, source.place("examples", "not_found", at)))
    return tuple(read)
