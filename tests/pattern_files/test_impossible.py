"""A phrase that could never match, or would match everywhere, is refused with the reason and what to write instead."""

from __future__ import annotations

import pytest

from clausecheck.pattern_files.impossible import PhraseError
from clausecheck.pattern_files.phrases import Grammar, parse


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "nothing stands here"),
        ("car,", "`,` can never match, because punctuation is not read; leave it out"),
        ("<lot> #", "unknown placeholder `<lot>`; known are "),
        ("# miles", "`#` can never match, because punctuation is not read; write `<number>`"),
        ("$ 500", "`$` can never match, because punctuation is not read; write `<usd>`"),
        ("<mile>", "unknown placeholder `<mile>`; did you mean `<miles>`?"),
        ("car?", "nothing in this phrase has to stand in the text"),
        ("((car)? van?)", "nothing in this phrase has to stand in the text"),
        ("... car", "`...` at the beginning or the end means nothing"),
        ("car ...5", "`...` at the beginning or the end means nothing"),
        ("(car ...|van) lot", "`...` at the beginning or the end means nothing"),
        ("car ... ... van", "two `...` in a row"),
        ("car ... the? ... van", "everything between two `...` may be missing"),
        ("car ...0 van", "a gap of 0 words; the widest is 40"),
        ("car ...41 van", "a gap of 41 words; the widest is 40"),
        ("(car", "a `(` without its `)`"),
        ("car)", "a `)` without its `(`"),
        ("(car|)", "nothing stands here; write `(a|b)?`"),
        ("|", "nothing stands here; write `(a|b)?`"),
        ("? car", "`?` must follow a word or a choice"),
        ("car ...? van", "`?` must follow a word or a choice"),
        ("!car", "a phrase cannot only say what must not stand there"),
        ("car & ", "nothing stands here"),
        ("(car & van)", "`&` cannot stand between them"),
        (" ".join(["(a b|c d)"] * 15), "this can be read in 32768 ways; split it"),
        ("within 24 hours", "a number and its unit are read as one; write `<hours>`"),
        ("for (two|2) years", "a number and its unit are read as one; write `<months>`"),
        ("(" * 20 + "a" + ")" * 20, "choices nested too deeply"),
    ],
)
def test_an_impossible_phrase_is_refused(text: str, said: str) -> None:
    with pytest.raises(PhraseError) as refused:
        parse(text, Grammar())

    assert said in str(refused.value)
