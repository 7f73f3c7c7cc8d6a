"""The contract beside the cards is its whole text, highlighted where findings quote it."""

from clausecheck.report.beside import contract_parts
from tests.report.long_offer import long_offer
from tests.report.made import analysis, contract, finding

PAPER = contract((("1", "Pay", "You are paid. Nobody else is."), ("2", "End", "It ends.")), lines_a_page=1)


def stretches(findings):
    return [one for part in contract_parts(analysis(PAPER, findings)) for b in part.blocks for one in b.stretches]


def test_the_stretches_joined_are_the_text_but_for_line_breaks():
    whole = long_offer()

    parts = contract_parts(whole)

    told = "".join(one.text for part in parts for block in part.blocks for one in block.stretches)
    assert told == whole.contract.text.replace("\n", "")


def test_where_two_findings_share_words_the_worse_one_owns_them_and_both_begin():
    mild = finding(PAPER, "You are paid. Nobody else is.", clause="buy_in", title="Mild", risk="low")
    grave = finding(PAPER, "paid. Nobody", clause="goodwill", title="Grave", risk="high")

    told = [(one.text, one.level, [flag.title for flag in one.flags]) for one in stretches((mild, grave)) if one.level]

    assert told == [("You are ", "low", ["Mild"]), ("paid. Nobody", "high", ["Grave"]), (" else is.", "low", [])]


def test_the_number_and_heading_of_a_section_are_told_apart_from_its_words():
    assert [one.text for one in stretches(()) if one.is_heading] == ["1 Pay. ", "2 End. "]


def test_a_page_is_named_where_it_begins():
    parts = contract_parts(analysis(PAPER))

    assert [block.page for part in parts for block in part.blocks] == [1, 2]


def test_every_finding_begins_somewhere_in_the_text():
    whole = long_offer()

    flags = [f.anchor for p in contract_parts(whole) for b in p.blocks for s in b.stretches for f in s.flags]

    assert len(flags) == len(set(flags)) == len(whole.findings)
