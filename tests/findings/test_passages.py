"""A finding quotes whole sentences from the first to the last hit, with what qualifies them, and loses no hit."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

import clausecheck
from clausecheck.findings import passages
from tests.findings.judged import findings_of, judged, set_of, text_of

SENTENCES = st.lists(
    st.sampled_from(["The car is new.", "Nobody waits there at all.", "However, it is red.", "(a) own a car;", "Rules:", "\n"]),
    max_size=30,
)  # fmt: skip


@given(SENTENCES)
def test_a_quote_is_the_text_at_its_place_and_every_hit_is_in_some_passage(sentences: list[str]) -> None:
    written = " ".join(sentences)
    text = text_of(written)

    for finding in judged(written):
        passages = [(finding.start, finding.end), *finding.also]
        assert finding.quote == text[finding.start : finding.end]
        assert len(finding.quote.split()) <= 250
        assert all(any(start <= hit[0] < end for start, end in passages) for hit in finding.hits)
        assert all(before[1] <= after[0] for before, after in pairwise(passages))


def test_the_proviso_belongs_to_the_quote() -> None:
    text = "1. Use. The Physician gets a car. However, the car stays here. Provided that it runs. Lunch is free."

    (finding,) = judged(text)

    assert finding.quote == "The Physician gets a car. However, the car stays here. Provided that it runs."


def test_what_points_back_to_a_sentence_belongs_to_its_quote() -> None:
    text = (
        "1. Use. The Physician gets a car. That benefit ends in May. It may end sooner. Lunch is free of charge here."
    )

    (finding,) = judged(text)

    assert finding.quote == "The Physician gets a car. That benefit ends in May. It may end sooner."


def test_below_its_heading_a_sentence_takes_along_two_on_either_side() -> None:
    rest = ["First one has to ask.", "Then one signs a form.", "The keys are handed out.", "A car is kept in town."]
    after = ["The tank is filled weekly.", "The tyres are changed each winter.", "The doors are washed on Monday."]
    text = "2. Driving. " + " ".join([*rest, *after])

    (finding,) = judged(text, "find: [car]\nheadings: [driving]\n")
    (elsewhere,) = judged(text)

    assert finding.quote == " ".join([*rest[1:], *after[:2]])
    assert elsewhere.quote == rest[-1]


def test_what_speaks_of_another_clause_is_not_taken_along() -> None:
    clauses = set_of(cars="find: [car]\nheadings: [driving]\n", lunch="find: [lunch]\n")
    text = "2. Driving. The Physician gets a car. The lunch is free of charge. The tank is filled each week."

    (finding,) = findings_of(text, clauses, "cars")

    assert finding.quote == "The Physician gets a car."


def test_two_sentences_without_a_hit_may_stand_between_but_not_three() -> None:
    near = "1. Use. A car. It is very red today. It is very fast too. A car."
    far = "1. Use. A new car is here. It is very red. It is very fast. It is very loud. A new car is here."

    assert [finding.also for finding in judged(near)] == [()]
    assert [far[start:end] for finding in judged(far) for start, end in finding.also] == ["A new car is here."]


def test_hits_of_one_section_are_one_finding_and_of_two_sections_two() -> None:
    text = "1. Use. A new car is here.\n\n2. Care. A new car is here. The car shines."

    findings = judged(text)

    assert [(finding.section, finding.quote) for finding in findings] == [
        ("1", "A new car is here."),
        ("2", "A new car is here. The car shines."),
    ]


def test_a_list_item_brings_its_lead_in() -> None:
    text = "1. Use. The Physician shall not:\n\n(a) own a truck;\n\n(b) own a car; or\n\n(c) walk."

    (finding,) = judged(text, "find: ['shall not own ...2 car']\n")

    assert finding.quote == "The Physician shall not:\n(a) own a truck;\n(b) own a car; or"


def test_later_items_of_a_list_are_kept_without_the_lead_in_that_is_quoted_already() -> None:
    others = "".join(f"({letter}) own a horse of the {letter} kind;\n\n" for letter in "bcdef")
    written = f"1. Use. The Physician shall not:\n\n(a) own a car;\n\n{others}(g) own a second car."
    text = text_of(written)

    (finding,) = judged(written)

    assert finding.quote == "The Physician shall not:\n(a) own a car;"
    assert [text[start:end] for start, end in finding.also] == ["own a second car."]


def test_a_sentence_takes_along_the_list_that_it_leads_in_to() -> None:
    text = "1. Use. The car may be:\n\n(a) red at all times;\n\n(b) blue at all times.\n\nLunch is free here."

    (finding,) = judged(text)

    assert finding.quote == "The car may be:\n(a) red at all times;\n(b) blue at all times."


def test_the_quote_of_an_overlong_sentence_holds_its_hit_and_the_rest_stands_in_also() -> None:
    text = f"1. Use. The group {'and more ' * 300}owns a car {'and more ' * 300}here."

    (finding,) = judged(text)

    assert "owns a car" in finding.quote
    assert len(finding.quote.split()) == passages.MOST_WORDS <= 250
    assert "".join(text[start:end] for start, end in sorted([(finding.start, finding.end), *finding.also])) in text
    assert sum(end - start for start, end in finding.also) + len(finding.quote) == len(text) - len("1. Use. ")


def test_a_heading_alone_is_no_finding() -> None:
    assert judged("1. Company Car\n\nThe Physician walks to work each day.") == ()


def test_a_line_of_a_table_of_contents_is_no_finding() -> None:
    lines = "\n".join(
        f"{number}. {name} ........ {number}" for number, name in enumerate(("Duties", "A car", "Pay", "Term"), 1)
    )
    body = "1. Duties. Work is done.\n\n2. A car. It is red.\n\n3. Pay. It is paid.\n\n4. Term. It ends."

    assert judged(f"TABLE OF CONTENTS\n\n{lines}\n\n{body}") == ()


def test_a_definition_alone_is_no_finding() -> None:
    assert judged("1. Definitions. “Vehicle” means a car or a van of the group.") == ()


def test_a_finding_takes_along_the_rows_of_the_table_that_its_sentence_announces() -> None:
    text = (
        "7. Insurance\n\nThe Group insures the Physician. Who buys the tail is shown here:\n\nEvent | Buyer of the tail\n\n"
        "Group ends for convenience | Group\n\nPhysician resigns | Physician\n\nGroup ends for cause | Physician"
    )

    (tail,) = (one for one in clausecheck.analyze_text(text).findings if one.clause == "tail_coverage")

    assert tail.quote.endswith("Group ends for cause | Physician")
    assert tail.risk == "medium"
