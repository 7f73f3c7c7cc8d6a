"""Measures how many labelled sentences and passages are found, and writes the table into the README.

    python tools/accuracy.py

Sentences: `tests/phrasings/`, each read alone. Contracts: `tests/contracts/`, whole papers by drafters who had not seen
a pattern file. Each file is judged with weights of words that were learned from the others. docs/accuracy.md names
every wording that was missed or taken for a clause by mistake. A level counts as right where one of the findings of the
clause has it; wrong ones are counted, and not named.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import weigh_words

import clausecheck
from clausecheck import pattern_files, weighing
from clausecheck.model import Analysis, Finding

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
MISSES = ROOT / "docs" / "accuracy.md"
BEGIN = "<!-- accuracy: written by tools/accuracy.py -->\n"
END = "<!-- end of accuracy -->\n"
HEAD = (
    "| clause | sentences found | near misses refused | level as labelled | passages found in whole contracts |\n"
    "|---|---|---|---|---|\n"
)
HEAD_OF_MISSES = (
    "# What is missed\n\n"
    "Written by `python tools/accuracy.py`: every labelled wording that the shipped patterns miss, or take for a clause by\n"
    "mistake. Wrong levels are counted in the README and not named here; a level counts as right where one of the findings\n"
    "of the clause has it.\n"
)
HEADINGS = ("Sentences not found", "Near misses taken for the clause", "Passages of whole contracts not found")
RUN = 5
"""Words in a row that two passages must share, again and again, to be the same place."""


@dataclass(slots=True)
class Score:
    """What came of the labels of one clause."""

    counts: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    missed_in_contracts: list[str] = field(default_factory=list)

    def named(self) -> tuple[list[str], list[str], list[str]]:
        """The wordings that docs/accuracy.md names."""
        return self.missed, self.alarms, self.missed_in_contracts

    def add(self, other: Score) -> None:
        """Count what came of other labels of the clause, too."""
        self.counts.update(other.counts)
        for named, more in zip(self.named(), other.named(), strict=True):
            named.extend(more)


Scores = defaultdict[str, Score]
Weights = tuple[weighing.Scales, weighing.LevelScales]


def learned_from_others(files: Set[str]) -> Weights:
    """Weights that were learned without some files."""
    of_clauses = weigh_words.learned([one for one in weigh_words.labelled() if one.file not in files])
    of_levels = weigh_words.learned_levels([one for one in weigh_words.judged() if one.file not in files])
    return weighing.read(of_clauses), weighing.LevelScales(weighing.read(of_levels))


@contextmanager
def in_place_of_the_shipped(weights: Weights) -> Iterator[None]:
    shipped = weighing.scales, weighing.level_scales
    weighing.scales, weighing.level_scales = (lambda: weights[0]), (lambda: weights[1])
    try:
        yield
    finally:
        weighing.scales, weighing.level_scales = shipped


def scores_of(files: Set[str]) -> Scores:
    """What comes of the labels of some files, by weights that were learned from the others."""
    scores: Scores = defaultdict(Score)
    with in_place_of_the_shipped(learned_from_others(files)):
        sentences(scores, files)
        contracts(scores, files)
    return scores


def together(parts: Iterable[Scores]) -> Scores:
    """The scores of all parts, clause by clause."""
    whole: Scores = defaultdict(Score)
    for scores in parts:
        for clause, score in scores.items():
            whole[clause].add(score)
    for score in whole.values():
        for named in score.named():
            named.sort()
    return whole


def sentences(scores: Mapping[str, Score], files: Set[str]) -> None:
    for path in (ROOT / "tests" / "phrasings" / name for name in sorted(files) if name.endswith(".jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            score = scores[row["clause"]]
            made = [one for one in clausecheck.analyze_text(row["text"]).findings if one.clause == row["clause"]]
            if row["found"]:
                score.counts.update(wanted=1, found=bool(made))
                if not made:
                    score.missed.append(row["text"])
                elif row.get("risk"):
                    score.counts.update(judged=1, level=any(one.risk == row["risk"] for one in made))
            else:
                score.counts.update(near=1, refused=not made)
                if made:
                    score.alarms.append(row["text"])


def contracts(scores: Mapping[str, Score], files: Set[str]) -> None:
    folder = ROOT / "tests" / "contracts"
    truths = map(json.loads, (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines())
    for truth in (truth for truth in truths if truth["file"] in files):
        analysis = clausecheck.analyze(folder / truth["file"])
        for label in truth["labels"]:
            score = scores[label["clause"]]
            found = any(
                is_there(label["quote"], one, analysis) for one in analysis.findings if one.clause == label["clause"]
            )
            score.counts.update(passages=1, passages_found=found)
            if not found:
                score.missed_in_contracts.append(f"{truth['file']}, {label['section']}: {label['quote']}")


def is_there(label: str, finding: Finding, analysis: Analysis) -> bool:
    """Whether a finding shows the words of a label: half of its runs of five words."""
    wanted = set(runs(label))
    shown = [finding.quote, *(analysis.contract.text[start:end] for start, end in finding.also)]
    return any(2 * len(wanted & set(runs(text))) >= min(len(wanted), len(set(runs(text)))) for text in shown)


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    length = min(RUN, len(words))
    return (tuple(words[at : at + length]) for at in range(len(words) - length + 1))


def table(scores: Mapping[str, Score], titles: Mapping[str, str]) -> str:
    rows = [row(title, scores[clause].counts) for clause, title in titles.items() if clause in scores]
    whole: Counter[str] = Counter()
    for score in scores.values():
        whole.update(score.counts)
    return "".join((HEAD, *rows, row("**all**", whole)))


def row(title: str, counts: Mapping[str, int]) -> str:
    pairs = (("found", "wanted"), ("refused", "near"), ("level", "judged"), ("passages_found", "passages"))
    return f"| {title} | {' | '.join(f'{counts[part]} of {counts[of]}' for part, of in pairs)} |\n"


def misses(scores: Mapping[str, Score], titles: Mapping[str, str]) -> str:
    parts = [HEAD_OF_MISSES]
    for clause, title in titles.items():
        score = scores[clause]
        lists = [
            f"\n{heading}:\n\n" + "".join(f"- {' '.join(text.split())}\n" for text in texts)
            for heading, texts in zip(HEADINGS, score.named(), strict=True)
            if texts
        ]
        parts += [f"\n## {title}\n", *(lists or ["\nNothing.\n"])]
    return "".join(parts)


def with_table(readme: str, written: str) -> str:
    before, rest = readme.split(BEGIN)
    return f"{before}{BEGIN}{written}{END}{rest.split(END)[1]}"


def main() -> None:
    parts = weigh_words.parts([*weigh_words.labelled(), *weigh_words.judged()])
    with ProcessPoolExecutor() as pool:
        scores = together(pool.map(scores_of, parts))
    titles = {clause.id: clause.title for clause in pattern_files.load().clauses}
    README.write_text(with_table(README.read_text(encoding="utf-8"), table(scores, titles)), encoding="utf-8")
    MISSES.write_text(misses(scores, titles), encoding="utf-8")


if __name__ == "__main__":
    main()
