"""The HTML report: one file, nothing loaded, nothing from a contract taken as markup."""

import os
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError

from clausecheck.model import LeftOut, Line, Unread
from clausecheck.report import html, words, words_controls, words_grids, words_people, words_pictures, words_reported
from tests.report.long_offer import PASSAGES, long_offer
from tests.report.made import analysis, contract, finding, small, with_gaps

GOLDEN = Path(__file__).parent / "golden" / "small.html"
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&{{ 7*7 }}"


class Outline(HTMLParser):
    """Every tag with its attributes, in order, and the text outside style and script."""

    def __init__(self, told: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(told)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, text):
        if self.tags and self.tags[-1][0] not in ("style", "script"):
            self.text += text


def scrubbed(told: str) -> str:
    """Without style, script and their hashes, which change with the looks and not with what is said."""
    told = re.sub(r"<(style|script)>.*?</\1>", r"<\1></\1>", told, flags=re.DOTALL)
    return re.sub(r"sha256-[\w+/=]+", "HASH", told)


def test_the_report_is_the_golden_one():
    """To accept a change on purpose: CLAUSECHECK_GOLDEN=write pytest tests/report, then read the difference."""
    paper = small()
    told = scrubbed(html.render(replace(paper, contract=with_gaps(paper.contract)), version="VERSION"))

    if os.environ.get("CLAUSECHECK_GOLDEN") == "write":
        GOLDEN.write_text(told, encoding="utf-8")
    assert told == GOLDEN.read_text(encoding="utf-8")


def test_markup_from_a_contract_is_shown_and_never_taken():
    paper = replace(
        contract((("9", HOSTILE, HOSTILE), ("10", "", "Plain."))),
        file=HOSTILE,
        unread=(Unread(None, HOSTILE),),
        not_matched=(LeftOut(1, HOSTILE, HOSTILE),),
    )
    found = finding(
        paper,
        HOSTILE,
        title=HOSTILE,
        hits=(HOSTILE,),
        terms={"months": (HOSTILE, HOSTILE)},
        reasons=((HOSTILE, "high", HOSTILE, HOSTILE, HOSTILE),),
        helps=(HOSTILE,),
        needs=(HOSTILE,),
        why=HOSTILE,
        questions=((HOSTILE, HOSTILE),),
    )

    told = html.render(replace(analysis(paper, (found,)), facts={HOSTILE: HOSTILE}), version=HOSTILE)
    outline = Outline(told)

    assert [tag for tag, _ in outline.tags].count("script") == 1
    assert not any(tag in ("img", "iframe", "object", "link") for tag, _ in outline.tags)
    assert not any(name.startswith("on") or name == "style" for _, attrs in outline.tags for name in attrs)
    assert "{{ 7*7 }}" in outline.text


@given(st.text(alphabet="<>&\"'/=! -a\x00\x1b\u202e\ud800", max_size=40))
@settings(max_examples=40, deadline=None)
def test_no_text_adds_or_removes_a_tag(text):
    paper = replace(small().contract, file="plain")
    plain_tags = Outline(html.render(replace(small(), contract=paper), version="1")).tags

    told = html.render(replace(small(), contract=replace(paper, file=text + "x")), version="1")

    assert Outline(told).tags == plain_tags


def test_nothing_is_loaded():
    told = html.render(long_offer(), version="1")
    outline = Outline(told)

    assert not re.search(r"https?:|//[a-z]|@import|url\(", told)
    assert not any("src" in attrs for _, attrs in outline.tags)
    assert all((attrs.get("href") or "#").startswith("#") for _, attrs in outline.tags)


def test_the_policy_forbids_everything_but_this_style_and_this_script():
    told = html.render(small(), version="1")
    style, script = (re.search(f"<{tag}>(.*?)</{tag}>", told, re.DOTALL)[1] for tag in ("style", "script"))

    policy = next(a["content"] for _, a in Outline(told).tags if a.get("http-equiv") == "Content-Security-Policy")

    assert policy == html.content_policy(style, script)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "connect-src" not in policy


def test_a_name_that_does_not_exist_fails_instead_of_printing_nothing():
    with pytest.raises(UndefinedError):
        html.environment().from_string("{{ page.titel }}").render(page=object())


def test_every_text_the_templates_name_exists():
    named = {
        name
        for template in html.TEMPLATES.glob("*.j2")
        for name in re.findall(r"words\.([A-Z_]+)", template.read_text(encoding="utf-8"))
    }

    assert named
    assert all(hasattr(words, name) for name in named)


def test_every_text_on_what_others_report_exists_and_is_used():
    room = html.TEMPLATES.parent
    files = [file.read_text(encoding="utf-8") for file in room.glob("*.py")]
    code = "".join(told for told in files if "words_reported" in told)  # elsewhere `said` stands for other texts
    pages = "".join(file.read_text(encoding="utf-8") for file in html.TEMPLATES.glob("*.j2"))
    named = set(re.findall(r"\b(?:said|words_reported)\.([A-Z_]+)", code) + re.findall(r"\breported\.([A-Z_]+)", pages))

    assert {name for name in vars(words_reported) if name.isupper()} == named


@pytest.mark.parametrize(
    ("module", "spoken"),
    [(words_controls, "controls"), (words_grids, "grids"), (words_people, "people"), (words_pictures, "drawn")],
)
def test_every_text_of_the_overview_is_used(module, spoken):
    room = html.TEMPLATES.parent
    code = "".join(file.read_text(encoding="utf-8") for file in (*room.glob("*.py"), *html.TEMPLATES.glob("*.j2")))

    assert [
        name for name in vars(module) if name.isupper() and not re.search(rf"\b({spoken}|words)\.{name}\b", code)
    ] == []


def test_every_text_is_used():
    room = html.TEMPLATES.parent
    code = "".join(file.read_text(encoding="utf-8") for file in (*room.glob("*.py"), *html.TEMPLATES.glob("*.j2")))

    assert [name for name in vars(words) if name.isupper() and not re.search(rf"words\.{name}\b", code)] == []


def test_every_link_inside_the_page_leads_somewhere():
    outline = Outline(html.render(long_offer(), version="1"))
    names = [attrs["id"] for _, attrs in outline.tags if "id" in attrs]

    links = {attrs["href"][1:] for _, attrs in outline.tags if attrs.get("href")}

    assert len(names) == len(set(names))
    assert links <= set(names)


def test_headings_never_skip_a_level():
    levels = [
        int(tag[1]) for tag, _ in Outline(html.render(long_offer(), version="1")).tags if re.fullmatch("h[1-6]", tag)
    ]

    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_a_thirty_page_report_is_under_a_megabyte_and_a_half():
    filler = "The parties shall cooperate in good faith in all matters that concern the practice of medicine. " * 12
    passages = [(f"{number}.{one[0]}", one[1], one[2] + " " + filler) for number in range(4) for one in PASSAGES]
    paper = contract(passages, lines_a_page=4)
    findings = [replace(one, id=f"{one.id}{at}") for at in range(4) for one in long_offer().findings]

    told = html.render(analysis(paper, [_moved(one, paper) for one in findings]), version="1")

    assert paper.pages is not None
    assert paper.pages >= 30
    assert len(told.encode("utf-8")) < 1_500_000


def _moved(found, paper):
    start = paper.text.index(found.quote)
    return replace(found, start=start, end=start + len(found.quote), also=(), hits=(), reasons=found.reasons)


def test_without_text_the_contract_is_not_in_the_report_but_the_quotes_are():
    told = html.render(small(), version="1", text=False)

    assert 'id="contract"' not in told
    assert "for any reason whatsoever" in told


def test_a_contract_without_pages_or_sections_is_shown():
    paper = contract((("", "", "You shall not compete."),))
    bare = replace(paper, pages=None, sections=(), lines=(Line(0, len(paper.text)),))

    told = html.render(analysis(bare, (replace(finding(paper, "You shall not compete."), page=None),)), version="1")

    assert "no page or section number" in told


@pytest.mark.parametrize("word", ["sign it", "safe", "void", "verdict:", "score", "grade", "total"])
def test_our_own_words_never_judge_the_contract(word):
    texts = [value for name, value in vars(words).items() if name.isupper() and isinstance(value, str)]

    assert not any(word in text.lower() for text in texts)


def test_the_first_screen_names_what_exposes_most_and_what_was_not_found():
    told = html.render(small(), version="1")
    first = told[told.index('class="paper"') : told.index('class="wanted"')]

    assert first.index(words.ATTORNEY_TITLE) < first.index(words.SILENCES_TITLE) < first.index(words.ANSWER_BY)
    assert re.search(r'<a href="#silences">Goodwill</a>', first)


def test_a_day_until_which_to_answer_stands_before_all_else_and_its_lack_is_said_after():
    dated = small()
    undated = replace(dated, about=replace(dated.about, answer_by=None), facts={})
    dated = replace(dated, about=replace(dated.about, answer_by="This offer is good until May 9."))

    first = [html.render(one, version="1").split('class="paper"')[1] for one in (dated, undated)]

    assert first[0].index("until May 9") < first[0].index(words.ATTORNEY_TITLE)
    assert first[1].index(words.ATTORNEY_TITLE) < first[1].index(words.ANSWER_BY_UNKNOWN)
