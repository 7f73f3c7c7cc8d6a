"""Explains for each clause what of its phrases stands in a text or weighs enough, what did not count, what came near."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausecheck import findings, weighing
from clausecheck.analysis import Engine
from clausecheck.clause import Clause
from clausecheck.findings import Finders, Grounds, by_weight
from clausecheck.findings.by_weight import ALIKE_THERE, WEIGHED, Likeness
from clausecheck.findings.defined import Defined
from clausecheck.findings.grounds import Unit
from clausecheck.matching import Hit, Reading, Sentence
from clausecheck.matching.nearest import Miss, misses
from clausecheck.model import Contract, Finding, Reason, Span
from clausecheck.pattern_files import pieces
from clausecheck.phrase import Phrase

MOST_NEAR = 3
"""So many phrases that nearly stand are told of a clause."""


@dataclass(frozen=True, slots=True)
class Use:
    """A phrase whose words stand in the text, and why they did not count; "" when they did."""

    key: str
    """Where the phrase stands in its file: find, in_its_section, referring, between_companies, spacy; or `WEIGHED`."""
    phrase: str
    place: str
    start: int
    end: int
    why_not: str = ""

    @property
    def stands_alone(self) -> bool:
        """Whether its words speak of the clause by themselves."""
        return self.key in ("find", "spacy", "between_companies", WEIGHED)


@dataclass(frozen=True, slots=True)
class Near:
    """A phrase that nearly stands in a sentence: what of it stands, and what fails."""

    phrase: str
    place: str
    sentence: Span
    standing: tuple[tuple[str, Span], ...]
    """Parts of the phrase as written, each with the words on which it stands."""
    failing: str
    why: str
    weight: float
    """How much of the phrase stands, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One clause tried on one text."""

    clause: Clause
    findings: tuple[Finding, ...]
    uses: tuple[Use, ...]
    near: tuple[Near, ...]
    gainsaid: Mapping[str, tuple[Reason, ...]]
    """Of a finding, by its id, the rules whose words stand in a sentence that is worded like the opposite."""


def explain(contract: Contract, engine: Engine, clauses: Sequence[Clause], facts: Mapping[str, str]) -> list[Trial]:
    """Try some clauses of an engine on a contract."""
    made = engine.judge(contract, facts=facts)
    by_rules: Sequence[Finding] = ()
    if any(clause.levels_weighed for clause in clauses):
        by_rules = engine.by_rules_alone().judge(contract, facts=facts).findings
    bench = _Bench(findings.prepare(contract), made.findings, _gainsaid(made.findings, by_rules))
    if made.about.between_companies:
        clauses = [clause.as_between_companies() for clause in clauses]
    return [bench.trial(clause) for clause in clauses]


def _gainsaid(made: Sequence[Finding], by_rules: Sequence[Finding]) -> Mapping[str, tuple[Reason, ...]]:
    """By finding, what its rules alone say, and it does not."""
    kept = {one.id: {reason.rule for reason in one.reasons} for one in made}
    return {one.id: tuple(reason for reason in one.reasons if reason.rule not in kept[one.id]) for one in by_rules}


def is_read(contract: Contract) -> bool:
    """Whether anything in a text is taken for a sentence: a few words without a full stop are taken for a heading."""
    return any(unit.sentences for unit in findings.prepare(contract).units)


class _Bench:
    """A contract laid out for looking at one clause after another."""

    def __init__(self, grounds: Grounds, made: Sequence[Finding], gainsaid: Mapping[str, tuple[Reason, ...]]) -> None:
        self.grounds, self.made, self.gainsaid, self.finders = grounds, made, gainsaid, Finders()
        self.units = [unit for unit in grounds.units for _ in unit.sentences]
        self.reading = Reading((sentence for unit in grounds.units for sentence in unit.sentences), grounds.cutter)
        self.defined = Defined(grounds, self.reading)
        self.likeness = Likeness(grounds.text, self.reading)
        self.entries = {one.sentence for one in grounds.definitions.values() if one.is_entry}

    def trial(self, clause: Clause) -> Trial:
        found = tuple(one for one in self.made if one.clause == clause.id)
        counted = {span for one in found for span in one.hits}
        uses = [
            *self._uses(clause, counted),
            *self._headed_uses(clause, counted),
            *self._meant_uses(clause, counted),
            *self._token_uses(clause, counted),
        ]
        spoken = {self._sentence_of(use.start) for use in uses if use.stands_alone and not use.why_not}
        uses += self._weighed_uses(clause, {self._sentence_of(start) for start, _ in counted} - spoken)
        taken = {self._sentence_of(use.start) for use in uses if use.stands_alone}
        near = [miss for miss in self._misses(clause) if miss.sentence not in taken]
        gainsaid = {one.id: self.gainsaid.get(one.id, ()) for one in found}
        return Trial(clause, found, tuple(uses), tuple(self._told(miss) for miss in near[:MOST_NEAR]), gainsaid)

    def _uses(self, clause: Clause, counted: set[Span]) -> Iterator[Use]:
        for key in ("find", "in_its_section", "referring"):
            phrases: Sequence[Phrase] = getattr(clause, key)
            named = "between_companies" if phrases is clause.between_companies else key
            for phrase in phrases:
                for hit in self._hits(phrase):
                    why_not = (
                        "" if (hit.start, hit.end) in counted else self._why_not(clause, key, hit.sentence, phrase.text)
                    )
                    yield Use(named, phrase.text, phrase.place, hit.start, hit.end, why_not)

    def _headed_uses(self, clause: Clause, counted: set[Span]) -> Iterator[Use]:
        """Sentences that count because the heading above them speaks of nothing else."""
        for sentence, unit in zip(self.reading.sentences, self.units, strict=True):
            span = (sentence.start, sentence.end)
            owner = self._in_heading(clause.own_headings, unit.topic) if span in counted and unit.topic else None
            if owner:
                yield Use("own_headings", owner.text, owner.place, *span, "")

    def _meant_uses(self, clause: Clause, counted: set[Span]) -> Iterator[Use]:
        """Phrases that a sentence says in part, and in part by what its defined terms mean."""
        for phrase in clause.find:
            for hit in self.defined.glossary.hits(self.finders.phrases, self.reading, phrase):
                for start, end in hit.spans:
                    why_not = (
                        "" if (start, end) in counted else self._why_not(clause, "find", hit.sentence, phrase.text)
                    )
                    yield Use("find", phrase.text, phrase.place, start, end, why_not)

    def _token_uses(self, clause: Clause, counted: set[Span]) -> Iterator[Use]:
        spans = [(sentence.start, sentence.end) for sentence in self.reading.sentences]
        for pattern in clause.spacy:
            for start, end in self.finders.tokens.hits(self.grounds.text, spans, (pattern,)):
                sentence = self._sentence_of(start)
                why_not = "" if (start, end) in counted else self._why_not(clause, "spacy", sentence)
                yield Use("spacy", str(list(map(dict, pattern.tokens))), pattern.place, start, end, why_not)

    def _weighed_uses(self, clause: Clause, sentences: set[int]) -> Iterator[Use]:
        """Of sentences that no phrase speaks of outright, the words that together do."""
        for at in sorted(sentences):
            likeness = self.likeness.of(clause, at)
            if likeness is not None and likeness >= ALIKE_THERE:
                told = f"its words together, {likeness:.2f} of 1"
                for start, end in self.likeness.speaking(clause, at):
                    yield Use(WEIGHED, told, f"patterns/{weighing.FILE}", start, end)

    def _why_not(self, clause: Clause, key: str, sentence: int, phrase: str = "") -> str:
        """Why the words of a phrase did not count; it is named where its file may matter."""
        for veto in clause.not_if:
            for hit in self._hits(veto):
                if hit.sentence == sentence:
                    return f"`not_if` takes its sentence out: `{veto.text}` ({veto.place}), on “{self._text(hit)}”"
        stands = self.reading.sentences[sentence]
        if (stands.start, stands.end) in self.entries:
            return "its sentence only says what a term means; it counts with a finding that uses the term"
        unit = self.units[sentence]
        topic = unit.topic
        refusing = self._in_heading(clause.not_headings, topic) if topic else None
        heading = self.grounds.text[slice(*topic)].strip() if topic else ""
        if refusing:
            return f"`not_headings` takes out the section “{heading}”: `{refusing.text}` ({refusing.place})"
        if key == "referring":
            return "such a phrase counts only when its sentence names a section of the clause"
        is_headed = topic and self._in_heading((*clause.headings, *clause.own_headings), topic)
        if key == "in_its_section" and not is_headed:
            return (
                "such a phrase counts only in a section that speaks of the clause, by its heading or by another phrase"
            )
        if heading and not is_headed and clause.phrases_elsewhere > 1 and not self._is_found_in(unit, clause):
            return (
                f"the section is headed by something else, “{heading}”: there at least "
                f"{clause.phrases_elsewhere} phrases{' of `find`' * clause.outright_elsewhere} "
                "have to speak of the clause (`phrases_elsewhere`)"
            )
        line, likeness = self._line(clause, unit, is_headed=bool(is_headed)), self.likeness.of(clause, sentence)
        is_weighed = self.grounds.has_topics and phrase in clause.weighed and not self._is_found_in(unit, clause)
        if is_weighed and likeness is not None and likeness < line:
            where = f"below the heading “{heading}”" if heading else "outside the headed sections"
            return (
                f"its words are hardly those of such clauses ({likeness:.2f} of 1, patterns/{weighing.FILE}): "
                f"{line} is asked for {where}"
            )
        return "a longer match took its place"

    def _line(self, clause: Clause, unit: Unit, *, is_headed: bool) -> float:
        """How much alike the section has to be, by the phrases of `find` in it."""
        outright = sum(any(self.units[hit.sentence] is unit for hit in self._hits(one)) for one in clause.find)
        return by_weight.line(is_headed=is_headed, outright=outright)

    def _is_found_in(self, unit: Unit, clause: Clause) -> bool:
        return any(one.clause == clause.id and unit.start <= one.hits[0][0] < unit.end for one in self.made)

    def _in_heading(self, phrases: Sequence[Phrase], topic: Span) -> Phrase | None:
        heading = Reading([Sentence(*topic)], self.grounds.cutter)
        return next((phrase for phrase in phrases if self.finders.phrases.hits(heading, phrase)), None)

    def _misses(self, clause: Clause) -> list[Miss]:
        phrases = (*clause.find, *clause.in_its_section)
        return misses(self.finders.phrases, self.reading, phrases, most=10 * MOST_NEAR)

    def _told(self, miss: Miss) -> Near:
        wanted, unwanted = pieces.cut(miss.phrase.text)
        sentence = self.reading.sentences[miss.sentence]
        if miss.is_unwanted:
            failing = f"!{' ... '.join(unwanted[miss.failing.row])}"
        else:
            failing = wanted[miss.failing.row][miss.failing.part]
        return Near(
            miss.phrase.text,
            miss.phrase.place,
            (sentence.start, sentence.end),
            tuple((wanted[stretch.row][stretch.part], span) for stretch, span in miss.standing),
            failing,
            self._why(miss, wanted),
            miss.weight,
        )

    def _why(self, miss: Miss, wanted: Sequence[Sequence[str]]) -> str:
        if miss.place is None:
            only = f"; of its words only {_listed(miss.some_words)} stand" if miss.some_words else ""
            return f"does not stand in the sentence{only}"
        words = f"“{self.grounds.text[slice(*miss.place)]}”"
        if miss.is_unwanted:
            return f"must not stand there, and does: {words}"
        before = wanted[miss.failing.row][miss.failing.part - 1]
        if miss.words_between is not None and miss.words_between < 0:
            return f"stands before `{before}` and not behind it: {words}"
        return f"stands {miss.words_between} words behind `{before}`, and the gap is {miss.gap} at most: {words}"

    def _hits(self, phrase: Phrase) -> Sequence[Hit]:
        return self.finders.phrases.hits(self.reading, phrase)

    def _sentence_of(self, offset: int) -> int:
        rows = enumerate(self.reading.sentences)
        return next((at for at, sentence in rows if sentence.start <= offset < sentence.end), -1)

    def _text(self, hit: Hit) -> str:
        return self.grounds.text[hit.start : hit.end]


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
