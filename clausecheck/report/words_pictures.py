"""Every text of the report's pictures: the track, the decision, the covenant's reach."""

from __future__ import annotations

TITLE = "At a glance"
IN_WORDS = "The same in words"

# The track
TRACK_TITLE = "The track in time"
TRACK_NOTE = "Drawn to scale from the numbers in the contract; where a number is missing, nothing is drawn."
TRACK_SUMMARY = "A line from the start of the work down: {told}."
TRACK_START = "Start of the work"
TRACK_ZERO = "month 0"
TRACK_AT = "Named in the track: {time}"
TRACK_DATED = "from the start: {month}"
TRACK_OPEN = "No length of the track was read"
TRACK_VOTE = "Vote: {votes}"
TRACK_LONGER = "It may be made longer"
TRACK_LONGER_FOR = "It may be made longer: {time}"
TRACK_LONGER_BY = "by rule {rule}: see the card"
TRACK_PRICE = "Price paid over {time}"
TRACK_TIER = "Other ranks than full owner are named"
TRACK_LEAVE = "You leave, whenever that is"
TRACK_COVENANT = "Non-compete: {time}"
TRACK_COVENANT_NOTE = "after the end of the work"
TRACK_NO_COVENANT = "No length of a non-compete was read"

# The decision
DECISION_TITLE = "Where to go from here"
DECISION_NOTE = "The paper answers the first three, as far as our patterns read it; you answer the fourth. It decides nothing for you."
DECISION_SUMMARY = "Four questions in a row: {told}."
ANSWERS = {"yes": "yes", "partly": "in part", "missing": "not found", "no": "no", "open": "yours to answer"}
DECISION_IF_NOT = "If not: "
DECISION_MISSING = "not found: {parts}"
DECISION_HIGH = "high exposure: {parts}"
TRACK_QUESTION = "Is the track written, with a date, criteria and a duty to offer?"
TRACK_PARTS = {"date": "a date", "criteria": "criteria", "duty": "a duty to offer"}
TRACK_ELSE = "have it written, or count this as a job without a track"
PRICE_QUESTION = "Are price, goodwill, class and side businesses stated?"
PRICE_PARTS = {
    "price": "a price or formula",
    "goodwill": "goodwill",
    "class": "the class",
    "businesses": "the businesses around it",
}
PRICE_ELSE = "ask before you sign; a number alone says little"
EXIT_QUESTION = "Is the way out free of high exposure: covenant, tail, notice, buy-out?"
EXIT_NAMES = {
    "non_compete": "a non-compete",
    "tail_coverage": "who pays the tail",
    "termination_without_cause": "the notice",
    "buy_out": "a buy-out",
}
EXIT_ELSE = "raise these first"
PEOPLE_QUESTION = "Have people answered with names and years?"
PEOPLE_ELSE = "the track may stall for reasons that no paper shows"
PEOPLE_COUNT = "{done} of {all} answered or in writing"
DECISION_END = "Then set it against your other offers, in money and in years"

# The covenant's reach
REACH_TITLE = "How far the non-compete reaches"
REACH_NOTE = "Drawn to scale. The dashed circles are the distances from which our rules speak of more exposure."
REACH_SUMMARY = "A circle of {miles} around the place it is measured from; dashed circles at {bands}."
REACH_MILES = "{miles} miles"
REACH_BAND = "{miles}"
REACH_AREA = "about {area} square miles in one circle"
REACH_FROM = {
    "any_site": "drawn anew around every site of theirs that counts, so the circles add up",
    "primary": "around the main site",
}
REACH_FROM_UNKNOWN = "we did not read from where it is measured"
REACH_BANDS = {5: "5 miles: short", 15: "15 miles: our limit in town", 30: "30 miles: our limit in the country"}

# Pictures of the contract's own lines
PICTURE_TITLE = "As it stands on the page"
PICTURE_OF = "Picture of the lines: {title}, {page}"
PICTURE_OF_PAGE = "Picture of page {page}"
