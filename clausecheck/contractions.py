"""Takes the short forms of plain English apart: "you'll" is "you will", "doesn't" is "does not"."""

from __future__ import annotations

_VERBS = {"'ll": "will", "'d": "would", "'ve": "have", "'re": "are", "'m": "am"}
"""The verb behind an apostrophe; "they'd" may be "they had", which no contract means by it."""
_NOT = "n't"
_IRREGULAR = {"can't": ("cannot",), "won't": ("will", "not"), "shan't": ("shall", "not"), "ain't": ("is", "not")}


def apart(word: str) -> tuple[str, ...]:
    """The words that a word in small letters with a straight apostrophe is short for; any other word is itself."""
    if "'" not in word:
        return (word,)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(_NOT):
        return word.removesuffix(_NOT), "not"
    before, mark, behind = word.partition("'")
    verb = _VERBS.get(mark + behind)
    return (before, verb) if before and verb else (word,)
