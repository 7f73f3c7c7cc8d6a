"""Changes and questions come once each, the worst clause's first, each clause before any has its second."""

from dataclasses import replace

from clausecheck.itself import About
from clausecheck.model import Question, Silence
from clausecheck.report import asking
from clausecheck.report.opening import opening
from tests.report.long_offer import long_offer
from tests.report.made import analysis, contract, finding

PAPER = contract((("1", "", "One. Two. Three."),))


def wanting(quote, clause, *asks):
    reasons = tuple((f"R{at}", "high", "Because.", ask, "") for at, ask in enumerate(asks))
    return finding(PAPER, quote, clause=clause, reasons=reasons)


def test_each_clause_has_its_first_change_before_any_has_its_second():
    findings = (wanting("One.", "non_compete", "A", "B"), wanting("Two.", "goodwill", "C", "D"))

    assert [wish.ask for wish in asking.changes(findings)] == ["A", "C", "B", "D"]


def test_the_same_change_is_asked_for_once():
    findings = (wanting("One.", "non_compete", "Ask for notice."), wanting("Two.", "goodwill", "Ask  for NOTICE."))

    assert [wish.finding.quote for wish in asking.changes(findings)] == ["One."]


def test_at_most_five_changes_and_ten_questions_stand_on_the_first_screen_and_none_is_lost():
    first = opening(long_offer())

    shown = [question.key for one in first.questions for question in one.asked]
    folded = [question.key for one in first.more_questions for question in one.asked]
    assert [change.number for change in first.changes] == [1, 2, 3, 4, 5]
    assert first.more_changes[0].number == 6
    assert len(shown) == 10
    assert len({*shown, *folded}) == len(shown) + len(folded)


def test_a_silence_with_a_level_asks_before_findings_of_lower_levels():
    low = finding(PAPER, "One.", clause="goodwill", risk="low", questions=(("Low?", "group"),))
    silence = Silence("buy_in", "Buy-in", "high", "Not found.", (Question("Silent?", "group"),))

    assert [one.text for one in asking.in_sending_order((low,), (silence,))] == ["Silent?", "Low?"]
    assert [one.text for one in asking.in_sending_order((low,), (replace(silence, risk=None),))] == ["Silent?", "Low?"]


def test_questions_are_apart_for_each_one_to_ask_and_counted_through():
    asked = (Question("A?", "attorney"), Question("B?", "group"), Question("C?", "partner"), Question("D?", "group"))
    whole = finding(PAPER, "One.")

    lists = asking.in_lists(asking.in_sending_order((replace(whole, questions=asked),), ()))

    assert [(one.whom, one.first, [q.text for q in one.asked]) for one in lists] == [
        ("Ask the group", 1, ["B?", "D?"]),
        ("Ask a recent partner", 3, ["C?"]),
        ("Ask your attorney", 4, ["A?"]),
    ]


def test_an_analysis_without_findings_asks_for_nothing():
    first = opening(analysis(PAPER))

    assert first.changes == first.questions == first.terms == ()


def test_the_attorney_sees_six_places_at_most_and_no_clause_three_times():
    paper = contract([(f"{at}", "", f"Place {at}.") for at in range(1, 13)])
    clauses = ("non_compete", "buy_in", "goodwill", "tail")
    findings = [finding(paper, f"Place {at}.", clause=clauses[at % 4], title=clauses[at % 4]) for at in range(1, 13)]

    seen = [link.title for link in opening(analysis(paper, findings)).attorney_first]

    assert len(seen) == 6
    assert set(seen) == set(clauses)
    assert max(map(seen.count, seen)) == 2


def test_a_long_sentence_about_the_paper_is_shortened_and_kept_whole_beside_it():
    long = f"NOW, THEREFORE, in consideration of {'many promises, ' * 20}the parties, intending to be bound, agree."
    whole = analysis(PAPER, about=About("letter", (), long, None, ()))

    binding = opening(whole).paper[0]

    assert len(binding.value.split()) < 30
    assert "intending to be bound" in binding.value
    assert binding.whole == long
