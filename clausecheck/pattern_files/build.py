"""Turns a checked pattern file into a Clause, or into more of another one."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping

from clausecheck.clause import BUILT_IN, AbsentCase, Clause, Example, IfAbsent, Papers, Rule, TermSpec
from clausecheck.model import Question
from clausecheck.pattern_files.checking import Source
from clausecheck.pattern_files.conditions import Clerk, check_fact
from clausecheck.pattern_files.phrases import AMOUNTS, Grammar
from clausecheck.pattern_files.rows import phrases, spacy_patterns
from clausecheck.pattern_files.schema import (
    AbsentCaseFile,
    ExampleFile,
    ExamplesFile,
    ExtensionFile,
    PatternFile,
    SpacyLabel,
    TermFile,
)
from clausecheck.phrase import Phrase

KIND_OF_TERM = {
    "months": "months", "payment_months": "months", "miles": "miles", "amount_usd": "usd", "percent": "percent",
    "vote_percent": "vote", "notice_days": "days", "every_nth": "every_nth", "days_per_month": "days_per_month",
}  # fmt: skip
"""The kind of amount of the terms that every clause may have."""


def clause(clause_id: str, file: PatternFile | SpacyLabel, source: Source, grammar: Grammar) -> Clause:
    """The clause of a file; what cannot be read is added to the source's problems."""
    terms = _terms(file.terms, source, grammar, known=file.terms)
    weighed = (*file.find, *file.in_its_section, *file.own_headings) if source.origin == BUILT_IN else ()
    return Clause(
        id=clause_id,
        title=file.title,
        group=file.group,
        what=file.what,
        find=phrases(file.find, grammar, source, "find"),
        spacy=spacy_patterns(file.spacy, source),
        not_if=phrases(file.not_if, grammar, source, "not_if"),
        headings=phrases(file.headings, grammar, source, "headings"),
        own_headings=phrases(file.own_headings, grammar, source, "own_headings"),
        in_its_section=phrases(file.in_its_section, grammar, source, "in_its_section"),
        referring=phrases(file.referring, grammar, source, "referring"),
        not_headings=phrases(file.not_headings, grammar, source, "not_headings"),
        phrases_elsewhere=file.phrases_elsewhere,
        outright_elsewhere=file.outright_elsewhere,
        between_companies=_between_companies(file, source, grammar),
        terms=tuple(terms.values()),
        rules=_rules(file, Clerk(source, grammar, terms)),
        otherwise=file.otherwise,
        why=file.why,
        questions=_questions(file),
        if_absent=_if_absent(file, source),
        papers=Papers(file.papers.level, tuple(file.papers.named)),
        sources=tuple(file.sources),
        examples=tuple(_examples(file.examples, source)),
        origin=source.origin,
        weighed=frozenset(weighed),
        levels_weighed=source.origin == BUILT_IN,
    )


def extended(old: Clause, file: ExtensionFile, source: Source, grammar: Grammar) -> Clause:
    """The old clause with what a file adds; a rule or term of the same name, and any single value, is replaced."""
    own = {term.name: term for term in old.terms}
    terms = own | _terms(file.terms, source, grammar, known={**own, **file.terms})
    rules = _rules(file, Clerk(source, grammar, terms))
    replaced = {rule.id for rule in rules}
    singles = ("title", "group", "what", "otherwise", "why", "phrases_elsewhere", "outright_elsewhere")
    changed = {
        name: value
        for name in singles
        if (value := getattr(file, name)) not in (None, "") and name in file.model_fields_set
    }
    return dataclasses.replace(
        old,
        find=old.find + phrases(file.find, grammar, source, "find"),
        spacy=old.spacy + spacy_patterns(file.spacy, source),
        not_if=old.not_if + phrases(file.not_if, grammar, source, "not_if"),
        headings=old.headings + phrases(file.headings, grammar, source, "headings"),
        own_headings=old.own_headings + phrases(file.own_headings, grammar, source, "own_headings"),
        in_its_section=old.in_its_section + phrases(file.in_its_section, grammar, source, "in_its_section"),
        referring=old.referring + phrases(file.referring, grammar, source, "referring"),
        not_headings=old.not_headings + phrases(file.not_headings, grammar, source, "not_headings"),
        between_companies=_more(old.between_companies, _between_companies(file, source, grammar)),
        terms=tuple(terms.values()),
        rules=tuple(rule for rule in old.rules if rule.id not in replaced) + rules,
        questions=old.questions + _questions(file),
        if_absent={**old.if_absent, **_if_absent(file, source)},
        papers=_papers(old.papers, file),
        sources=old.sources + tuple(file.sources),
        examples=old.examples + tuple(_examples(file.examples, source)),
        origin=f"{old.origin} and {source.origin}",
        levels_weighed=old.levels_weighed and not rules and "otherwise" not in changed,
        **changed,
    )


def _between_companies(
    file: PatternFile | SpacyLabel | ExtensionFile, source: Source, grammar: Grammar
) -> tuple[Phrase, ...] | None:
    given = file.between_companies
    return None if given is None else phrases(given, grammar, source, "between_companies")


def _more(old: tuple[Phrase, ...] | None, added: tuple[Phrase, ...] | None) -> tuple[Phrase, ...] | None:
    return old if added is None else (old or ()) + added


def _terms(
    given: Mapping[str, TermFile], source: Source, grammar: Grammar, *, known: Iterable[str]
) -> dict[str, TermSpec]:
    for name, spec in given.items():
        others = [other for other in known if other != name]
        if spec.or_else and spec.or_else not in others:
            there = ", ".join(others) or "none"
            source.complain(f"`or_else:` names no other term of the clause; there are {there}", "terms", name)
    return {name: _term(name, spec, source, grammar) for name, spec in given.items()}


def _term(name: str, spec: TermFile, source: Source, grammar: Grammar) -> TermSpec:
    given = spec.unit_of or (None if spec.choices else spec.kind or KIND_OF_TERM.get(name))
    kinds = frozenset([given] if isinstance(given, str) else given or ())
    known = ", ".join(AMOUNTS)
    if not kinds and not spec.choices:
        source.complain(f"give `kind:` (one of {known}) or `choices:`", "terms", name)
    for kind in sorted(kinds - set(AMOUNTS)):
        source.complain(f"unknown kind `{kind}`; known are {known}", "terms", name)
    if spec.kind is not None and (spec.choices or spec.unit_of):
        source.complain("give `kind:` alone, without `unit_of:` and `choices:`", "terms", name)
    if spec.in_words and (spec.choices or spec.unit_of):
        source.complain("`in_words:` goes with an amount, without `unit_of:` and `choices:`", "terms", name)
    if spec.several and not spec.choices:
        source.complain("`several:` goes with `choices:`", "terms", name)
    return TermSpec(
        name,
        kinds,
        phrases(spec.near, grammar, source, "terms", name, "near"),
        phrases(spec.not_near, grammar, source, "terms", name, "not_near"),
        tuple(
            (value, phrases(texts, grammar, source, "terms", name, "choices", value))
            for value, texts in (spec.choices or {}).items()
        ),
        tuple(
            (_number(figure), phrases(texts, grammar, source, "terms", name, "in_words", figure))
            for figure, texts in spec.in_words.items()
        ),
        is_unit=spec.unit_of is not None,
        is_several=spec.several,
        or_else=spec.or_else or "",
    )


def _number(figure: str) -> float:
    return int(figure) if figure.isdigit() else float(figure)


def _rules(file: PatternFile | SpacyLabel | ExtensionFile, clerk: Clerk) -> tuple[Rule, ...]:
    return tuple(
        Rule(
            rule.id,
            rule.level,
            clerk.condition(rule.when, "rules", at, "when"),
            rule.because,
            rule.ask,
            clerk.source.place("rules", at, "id"),
        )
        for at, rule in enumerate(file.rules)
    )


def _questions(file: PatternFile | SpacyLabel | ExtensionFile) -> tuple[Question, ...]:
    return tuple(Question(question.ask, question.whom) for question in file.questions)


def _if_absent(file: PatternFile | SpacyLabel | ExtensionFile, source: Source) -> dict[str, IfAbsent]:
    for kind, absent in file.if_absent.items():
        if not (absent.say or absent.cases):
            source.complain("give `say:` or `cases:`", "if_absent", kind)
        for at, case in enumerate(absent.cases):
            if (case.fact is None) == (case.found is None):
                source.complain("give one of `fact:` and `found:`", "if_absent", kind, "cases", at)
            elif case.fact:
                check_fact(source, case.fact, case.values, "if_absent", kind, "cases", at)
    return {
        kind: IfAbsent(absent.level, absent.say or "", tuple(map(_case, absent.cases)), is_asked=absent.ask)
        for kind, absent in file.if_absent.items()
    }


def _case(case: AbsentCaseFile) -> AbsentCase:
    facts, unless = tuple(case.values or ()), tuple(case.unless)
    return AbsentCase(case.level, case.say, case.fact, facts, case.question, case.found, unless)


def _papers(old: Papers, file: ExtensionFile) -> Papers:
    level = file.papers.level if "level" in file.papers.model_fields_set else old.level
    return Papers(level, old.named + tuple(file.papers.named))


def _examples(given: ExamplesFile | None, source: Source) -> Iterator[Example]:
    for at, example in enumerate(given.found if given else ()):
        place = source.place("examples", "found", at)
        if isinstance(example, ExampleFile):
            yield Example(example.text, True, place, example.risk, example.terms)
        else:
            yield Example(example, True, place)
    for at, text in enumerate(given.not_found if given else ()):
        yield Example(text, False, source.place("examples", "not_found", at))
