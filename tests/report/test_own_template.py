"""A template of one's own sees documented values, cannot reach anything else, and errs with its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clausecheck.errors import UsageError
from clausecheck.report import own_template
from tests.report.made import small

DOCUMENTED = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")


def rendered(folder: Path, template: str, name: str = "my.txt.j2") -> str:
    path = folder / name
    path.write_text(template, encoding="utf-8")
    return own_template.renderer(path)(small(), version="1")


def test_it_sees_findings_changes_questions_and_terms(tmp_path: Path) -> None:
    told = rendered(
        tmp_path,
        "{{ findings[1].title }}|{{ changes[0].text }}|{{ questions[0].whom }}|{{ terms[0].value }}|{{ places[findings[1].id] }}"
        "|{{ findings[1].risk | level }}",
    )

    assert told == (
        "Non-compete|Ask that it end when you leave for good reason.|group|24 months (2 years)|"
        "page 1 · section 9.2 Covenant Not to Compete|High exposure"
    )


def test_the_documented_example_works(tmp_path: Path) -> None:
    example = re.search(r"```jinja\n(.*?)```", DOCUMENTED, re.DOTALL)
    assert example

    told = rendered(tmp_path, example[1])

    assert "Non-compete (High exposure), page 1" in told
    assert "1. Ask that it end when you leave for good reason." in told


def test_every_documented_name_is_there_and_every_name_is_documented() -> None:
    rows = re.findall(r"^\| (`.+?) \|", DOCUMENTED, re.MULTILINE)
    documented = {name for row in rows for name in re.findall(r"`(\w+)`", row)}

    assert documented == set(own_template.variables(small(), version="1", text=True)) - {"schema", "clausecheck"}


def test_html_is_escaped_and_text_is_not(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ '<b>' }}", "my.html.j2") == "&lt;b&gt;"
    assert rendered(tmp_path, "{{ '<b>' }}", "my.md.j2") == "<b>"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("one\n{{ nothing }}", "my.txt.j2:2: 'nothing' is undefined"),
        ("one\ntwo\n{% for x %}", "my.txt.j2:3: "),
        ("{{ 1 | nothing }}", "my.txt.j2:1: No filter named 'nothing'"),
        ("\n{{ findings.__class__.__mro__ }}", "my.txt.j2:2: "),
        ("\n\n{{ findings.append(1) }}", "my.txt.j2:3: "),
        ("\n{{ 1 / 0 }}", "my.txt.j2:2: division by zero"),
        ("{% include '../secret.txt' %}", "my.txt.j2"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, template: str, said: str) -> None:
    with pytest.raises(UsageError) as wrong:
        rendered(tmp_path, template)

    assert said in str(wrong.value)


def test_a_template_that_is_not_there_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="the template cannot be read"):
        own_template.renderer(tmp_path / "none.html.j2")


@pytest.mark.parametrize(
    ("name", "end"), [("a.html.j2", ".html"), ("a.md.jinja", ".md"), ("a.j2", ".txt"), ("a.txt", ".txt")]
)
def test_the_name_says_what_it_makes(name: str, end: str) -> None:
    assert own_template.ending(Path(name)) == end
