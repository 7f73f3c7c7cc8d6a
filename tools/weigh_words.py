"""Learns the weights of `patterns/weighed_*.tsv` from the labelled sentences and contracts of this checkout.

    python tools/weigh_words.py            writes the files
    python tools/weigh_words.py --check    how well weights learned from the other files judge each file

For each clause a logistic regression tells its sentences from its near misses, from the sentences of other clauses
(`tests/phrasings`, and the examples of the pattern files), and from the rest of whole contracts (`tests/contracts`).
Another one tells the levels of what speaks of the clause from each other. A word or pair counts once in a sentence,
whose weights are divided by the root of their number; what weighs little is left out.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from clausecheck import pattern_files, sentences, weighing
from clausecheck.findings import by_weight
from clausecheck.model import Level

ROOT = Path(__file__).parents[1]
FEWEST = 3
"""Sentences in which a word or pair has to stand."""
STRENGTH = 20.0
"""How closely the weights follow the sentences; with more of it they learn them by heart."""
OF_A_NEAR_MISS = 2.0
"""What a sentence that only sounds like a clause tells of it, beside the others."""
LEAST, LEAST_OF_LEVELS = 0.7, 0.5
"""Weights (before they are hundredths) smaller than that change nothing; with them the files would have ten times as many."""
FEWEST_WORDS = 5
"""Words of a contract that are a sentence and no heading or label."""
OF_LEVELS = "contrasts_"
"""Sentences in equal numbers for each level, much alike but for it: they tell levels apart, and would make a clause of
everything that sounds like one."""
PARTS = 5
"""In so many parts the files are cut when each is judged by the others."""
HEAD = (
    "How much words and pairs of words speak for a clause, or against it, in hundredths.",
    "The first line names the clauses; behind a word stand their numbers in that line, from 0, each with a weight.",
    "Learned by tools/weigh_words.py from the labelled sentences; see clausecheck/weighing.py.",
)
HEAD_OF_LEVELS = (
    "How much words and pairs of words of a clause speak for a level of it, or against that, in hundredths.",
    "The first line names the clauses with their levels; behind a word stand their numbers in that line, from 0.",
    "Learned by tools/weigh_words.py from the labelled sentences; see clausecheck/weighing.py.",
)

Labels = Sequence[Mapping[str, str]]


@dataclass(frozen=True)
class Labelled:
    """A sentence, or a labelled passage of a contract, and the clauses of which it speaks."""

    text: str
    speaks_of: frozenset[str]
    near: str
    """A clause that it only sounds like; a sentence that sounds like one tells nothing about the others."""
    file: str
    either: frozenset[str] = frozenset()
    """Clauses of which it may be said to speak or not."""

    def tells_of(self, clause: str) -> bool:
        return clause not in self.either and (not self.near or self.near == clause)


@dataclass(frozen=True)
class Judged:
    """A sentence or passage that speaks of a clause, and its level."""

    text: str
    clause: str
    level: Level
    file: str


@dataclass(frozen=True)
class Column:
    """What was learned of a clause, or of a level of one."""

    name: str
    always: float
    weights: Any


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--check", action="store_true")
    if asked.parse_args().check:
        check(list(labelled()), list(judged()))
        return
    write(weighing.FILE, HEAD, learned(list(labelled())))
    write(weighing.LEVELS_FILE, HEAD_OF_LEVELS, learned_levels(list(judged())))


def labelled() -> Iterator[Labelled]:
    for file in sorted((ROOT / "tests" / "phrasings").glob("*.jsonl")):
        for row in _rows(file) if not file.name.startswith(OF_LEVELS) else ():
            yield _single(row["text"], row["clause"], row["found"], file.name)
    for clause in pattern_files.load().clauses:
        for example in clause.examples:
            yield _single(example.text, clause.id, example.found, "examples")
    contracts = ROOT / "tests" / "contracts"
    for row in _rows(contracts / "labels.jsonl"):
        text = (contracts / row["file"]).read_text(encoding="utf-8")
        yield from _of_contract(text, row["labels"], row["tolerated"], row["file"])


def judged() -> Iterator[Judged]:
    for file in sorted((ROOT / "tests" / "phrasings").glob("*.jsonl")):
        for row in _rows(file):
            if row.get("risk"):
                yield Judged(row["text"], row["clause"], row["risk"], file.name)
    for clause in pattern_files.load().clauses:
        for example in clause.examples:
            if example.risk:
                yield Judged(example.text, clause.id, example.risk, "examples")
    for row in _rows(ROOT / "tests" / "contracts" / "labels.jsonl"):
        for label in row["labels"]:
            yield Judged(label["quote"], label["clause"], label["risk"], row["file"])


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, file.read_text(encoding="utf-8").splitlines())


def _single(text: str, clause: str, speaks: bool, file: str) -> Labelled:
    return Labelled(text, frozenset([clause] if speaks else ()), "" if speaks else clause, file)


def _of_contract(text: str, labels: Labels, tolerated: Labels, file: str) -> Iterator[Labelled]:
    """What was labelled, and the sentences between, each with the clauses it was labelled with."""
    quotes, defensible = _quotes(labels), _quotes(tolerated)
    found = (" ".join(text[start:end].split()) for start, end in sentences.split(text, 0, len(text)))
    told = [sentence for sentence in found if len(sentence.split()) >= FEWEST_WORDS]
    for sentence in (*(quote for _, quote in quotes), *told):
        speaks, either = _overlapping(sentence, quotes), _overlapping(sentence, defensible)
        yield Labelled(sentence, speaks, "", file, either - speaks)


def _quotes(labels: Labels) -> list[tuple[str, str]]:
    return [(label["clause"], " ".join(label["quote"].split())) for label in labels]


def _overlapping(sentence: str, quotes: Sequence[tuple[str, str]]) -> frozenset[str]:
    return frozenset(clause for clause, quote in quotes if sentence in quote or quote in sentence)


def learned(those: Sequence[Labelled]) -> list[str]:
    """The lines of the file of what words say for each clause."""
    counted, table = _table(one.text for one in those)
    columns = []
    for clause in sorted({clause for one in those for clause in one.speaks_of}):
        rows = [at for at, one in enumerate(those) if one.tells_of(clause)]
        speaks = [clause in those[at].speaks_of for at in rows]
        tells = [OF_A_NEAR_MISS if those[at].near else 1.0 for at in rows]
        model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(table[rows], speaks, sample_weight=tells)
        columns.append(Column(clause, float(model.intercept_[0]), model.coef_[0]))
    return _written(columns, LEAST, counted)


def learned_levels(those: Sequence[Judged]) -> list[str]:
    """The lines of the file of what words say for each level of each clause."""
    counted, table = _table(one.text for one in those)
    columns = []
    for clause in sorted({one.clause for one in those}):
        rows = [at for at, one in enumerate(those) if one.clause == clause]
        model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(table[rows], [those[at].level for at in rows])
        for level, always, weights in zip(model.classes_, model.intercept_, model.coef_, strict=True):
            columns.append(Column(weighing.column(clause, level), float(always), weights))
    return _written(columns, LEAST_OF_LEVELS, counted)


def _table(texts: Iterable[str]) -> tuple[CountVectorizer, Any]:
    """A row of the words and pairs for each text; those that weigh nothing count among its number, too."""
    counted = CountVectorizer(analyzer=lambda text: list(weighing.words_and_pairs(text)), min_df=FEWEST, binary=True)
    return counted, normalize(counted.fit_transform(texts))


def _written(columns: Sequence[Column], least: float, counted: CountVectorizer) -> list[str]:
    always = [round(weighing.UNIT * column.always) for column in columns]
    weights = numpy.array([_hundredths(column.weights, least) for column in columns])
    words = {
        str(word): {int(number): int(weights[number, at]) for number in weights[:, at].nonzero()[0]}
        for at, word in enumerate(counted.get_feature_names_out())
    }
    return list(weighing.written([column.name for column in columns], always, words))


def _hundredths(weights: Any, least: float) -> Any:
    return numpy.where(abs(weights) < least, 0, weighing.UNIT * weights).round().astype(int)


def write(name: str, head: Sequence[str], lines: Sequence[str]) -> None:
    target = ROOT / "patterns" / name
    target.write_text("\n".join((*(f"# {line}" for line in head), *lines, "")), encoding="utf-8")
    print(f"{target}: {len(lines) - 2:,} words and pairs, {sum(line.count(':') for line in lines):,} weights")


def parts(those: Iterable[Labelled | Judged]) -> list[set[str]]:
    """The names of the files in some parts, each to be judged by what is learned from the others."""
    files = sorted({one.file for one in those})
    return [set(files[part::PARTS]) for part in range(PARTS)]


def check(those: Sequence[Labelled], levels: Sequence[Judged]) -> None:
    """Five parts of the files; each is judged by weights that were learned without it."""
    counts: Counter[str] = Counter()
    for held_out in parts([*those, *levels]):
        scales = weighing.read(learned([one for one in those if one.file not in held_out]))
        for one in (one for one in those if one.file in held_out):
            for clause, likeness in zip(scales.clauses, scales.likeness(one.text), strict=True):
                if one.tells_of(clause):
                    kind = "alike" if clause in one.speaks_of else "near misses" if one.near else "others"
                    counts[kind] += 1
                    counts[f"{kind}, at least {by_weight.ALIKE}"] += likeness >= by_weight.ALIKE
                    counts[f"{kind}, below {by_weight.UNLIKE_ELSEWHERE}"] += likeness < by_weight.UNLIKE_ELSEWHERE
        told = weighing.LevelScales(weighing.read(learned_levels([one for one in levels if one.file not in held_out])))
        for case in (one for one in levels if one.file in held_out):
            shares = told.shares(case.text, case.clause)
            counts["levels"] += 1
            counts["levels, the heaviest is the labelled one"] += case.level == max(shares, key=shares.__getitem__)
    for name, count in sorted(counts.items()):
        print(f"{name}: {count:,}")


if __name__ == "__main__":
    main()
