"""Every text of the economics that does not come from a contract or from the reader."""

from __future__ import annotations

TITLE = "Partner track and the alternative"
INTRO = (
    "What follows from the assumptions below, in dollars before tax. It is arithmetic, not a forecast: "
    "every figure is as good as the assumption behind it, and none says what to do."
)
DEMO = (
    "A demo. Its figures are illustrations from articles of opinion, or made up for this page; they are not data about "
    "any group. Where each stands is said with the assumptions."
)
MENU = "Parts of the page"
MENU_CURVE, MENU_DELAY, MENU_CHANCE, MENU_SWINGS, MENU_LEAVING, MENU_GIVEN = (
    "Curve",
    "Delay",
    "Admission",
    "What it hangs on",
    "Leaving",
    "Assumptions",
)

# Single figures
BREAK_EVEN = "Break-even"
BREAK_EVEN_SAYS = "the first year from which the sum stays at or above zero"
TOTAL = "After {horizon}"
TOTAL_SAYS = "the track's sum less the alternative's, admitted after {years}"
NEVER = "Never admitted"
NEVER_SAYS = "the same sum if you stay employed there; {break_even}"
NEEDED = "Probability needed"
NEEDED_SAYS = "of being admitted, for the track to come out even after {horizon}"
FIRST_DELAY = "A year of delay"
FIRST_DELAY_SAYS = "is what the first further year of waiting costs by then"
PAY_BACK = "Pay-back of the price"
PAY_BACK_SAYS = "price ÷ first year's income as a partner above the alternative; above your last pay before: {employed}"
EVEN_INCOME = "Income that comes out even"
EVEN_INCOME_SAYS = "of the income as a partner that you gave, after {horizon}; the rest as assumed"
EXPECTED = "Weighed with your {chance}"
EXPECTED_SAYS = "both courses, by the probability of admission that you gave"
LEFT = "Left for the group"
LEFT_SAYS = "what you bring in less what you cost, a year"

NONE_NEEDED = "none"
NONE_ENOUGH = "none is enough"
NEVER_BACK = "never"
NOT_WITHIN = "not within {horizon}"
IN_YEAR = "year {year}"
BY_YEAR = ", then "
YES, NO = "yes", "no"
NOT_GIVEN = "not given"

# The curve
CURVE_TITLE = "The sum, year by year"
CURVE_NOTE = "All that the track has paid so far, less the buy-in and less all that the alternative would have paid."
CURVE_SUMMARY = "Lines over {horizon}: {told}."
CURVE_TOLD = "{name}: {total} at the end, break-even {break_even}"
ADMITTED = "admitted after {years}"
LATER = "{years} later"
NEVER_LINE = "never admitted"
DISCOUNTED = "Each year is discounted to the first by {percent} a year."
NOT_DISCOUNTED = "Nothing is discounted: a dollar in the last year counts as much as one in the first."
PAY_TITLE = "What each year pays"
PAY_NOTE = "The track after its buy-in payments, beside the alternative."
PAY_SUMMARY = (
    "Two lines over {horizon}: the track from {first} to {last}, the alternative from {other_first} to {other_last}."
)
TRACK, ALTERNATIVE = "track", "alternative"
YEARS_TITLE = "The years in figures"
YEAR_HEADS = ("Year", "Track", "Buy-in", "Alternative", "Difference", "Sum", "Sum, never admitted")
AXIS_YEAR = "year"

# Delay
DELAY_TITLE = "What each year of delay costs"
DELAY_NOTE = "Admission later than assumed, at the last pay before it; all else stays."
DELAY_HEADS = ("Later by", "After {horizon}", "Break-even", "Probability needed", "Costs in all", "This year costs")
AS_ASSUMED = "as assumed"

# Probability
CHANCE_TITLE = "If admission is not sure"
CHANCE_NOTE = "The two courses weighed with the probability of admission. How likely it is, no contract says: ask how many who started there were admitted, and when."
CHANCE_SUMMARY = "A line from {never} if admission is impossible to {admitted} if it is certain; {needed}."
CHANCE_CROSSES = "it crosses zero at {needed}"
CHANCE_CROSSES_NOT = "it does not cross zero"
AXIS_CHANCE = "probability of admission"

# Sensitivity
SWINGS_TITLE = "What the outcome hangs on"
SWINGS_NOTE = (
    "One assumption at a time is moved down and up; all others stay. The longest bar is the one to ask about first."
)
SWINGS_SUMMARY = "Bars around {total}, the longest first: {told}."
SWINGS_TOLD = "{name}, {low} to {high}: {low_total} to {high_total}"
SWINGS_HEADS = ("Assumption", "Moved", "After {horizon}", "Break-even", "Probability needed")
SWINGS_TABLE = "The same in figures, with break-even and probability needed"
MOVED = {"%": "{by}%", "years": "{by} {years}", "points": "{by} points"}

# Leaving
LEAVING_TITLE = "If you leave"
LEAVING_NOTE = (
    "What leaving either job at the end of a year costs, and where the sum stands then: your part of the tail, money to "
    "give back, what is still owed on the buy-in, less what you are paid for your share. What a covenant keeps you from "
    "earning is not in it."
)
LEAVING_HEADS = (
    "End of year",
    "Tail",
    "Give back",
    "Still owed",
    "Paid to you",
    "Leaving the alternative",
    "Sum then",
    "Sum then, never admitted",
)
LEAVING_NOTHING = "Nobody gave what leaving costs; fill in `leaving` of either job to see it."

# Buy-in
BUY_IN_TITLE = "Paying the buy-in"
BUY_IN_NOTE = {
    "before tax": "It is taken out of pay before tax.",
    "after tax": "It is paid out of what is left after tax: at {tax} on the last dollar, each dollar paid takes {each} earned.",
    "no rate": "It is paid out of what is left after tax; no tax rate was given, so that is not counted.",
}
BUY_IN_DEDUCTED = "The interest is counted as lowering your tax."
BUY_IN_HEADS = ("Year as partner", "Of the price", "Interest", "Earned before tax for it", "Still owed")
BUY_IN_NONE = "There is no price to pay."
BUY_IN_TOTAL = "in all"

# Assumptions
GIVEN_TITLE = "What it starts from"
GIVEN_NOTE = "Change any of these in {file} and run it again."
GIVEN_NOTE_NO_FILE = "Change any of these and count again."
GIVEN_HEADS = ("Assumption", "Value", "Where it comes from")
YOURS = "yours"
DEFAULT = "nobody gave it; counted so until you do"
NOT_COUNTED_TITLE = "Not counted, because nobody gave it"
ASK_TITLE = "Questions behind these figures"
ASKS = (
    "K-1s of two or three partners of your age and stage, for each of the last three years: what did they take home?",
    "How many who started on this track in the last ten years were admitted, after how many years, and how many left before?",
    "What did the last partner pay, over how many years, at what interest, and out of money before or after tax?",
    "Did partners' income rise or fall when the last two were admitted?",
    "What would tail cover cost today, and who pays it if they end the job?",
)
"""To the group, whatever the figures are; the first is the one a partner's income is never filled in without."""
NAMES = {
    "track.pay": "Track: pay before partnership",
    "track.growth_percent": "Track: yearly growth of that pay",
    "track.sign_on": "Track: money paid once at the start",
    "track.years_to_partner": "Years until admitted",
    "track.years_of_delay": "Years later than that",
    "partner.income": "Income as a partner",
    "partner.growth_percent": "Growth of a partner's income",
    "buy_in.price": "Buy-in: price",
    "buy_in.down_payment": "Buy-in: due on admission",
    "buy_in.years": "Buy-in: paid over",
    "buy_in.interest_percent": "Buy-in: interest",
    "buy_in.paid_from": "Buy-in: paid from pay",
    "buy_in.interest_is_deducted": "Buy-in: interest lowers tax",
    "buy_in.buy_out": "Paid for your share on leaving",
    "alternative.pay": "Alternative: pay",
    "alternative.growth_percent": "Alternative: yearly growth",
    "alternative.sign_on": "Alternative: money paid once at the start",
    "admission_percent": "Probability of admission",
    "tax_percent": "Tax on the last dollar earned",
    "discount_percent": "Discount rate",
    "horizon_years": "Years counted",
    "swing_percent": "How far amounts are moved",
    "sale.year": "Sale of the practice: end of",
    "sale.your_part": "Sale: your part as a partner",
    "sale.income_change_percent": "Sale: change of a partner's income",
    "production.collections": "You bring in, a year",
    "production.costs": "You cost, a year",
    **{
        f"{job}.leaving.{field}": f"{said}: {what}"
        for job, said in (("track", "Leaving the track"), ("alternative", "Leaving the alternative"))
        for field, what in (
            ("tail_cost", "price of tail cover"),
            ("tail_share_percent", "your part of the tail"),
            ("repay", "money to give back"),
            ("forgiven_months", "forgiven after"),
            ("forgiven", "forgiven how"),
        )
    },
}
"""What each assumption is called."""

LIMITS_TITLE = "What this does and does not say"
LIMITS = (
    "It follows from the assumptions and nothing else. A partner's income is never filled in here: it is the reader's figure.",
    "Tax is counted only where the buy-in is paid after it. Everything else is before tax; a partner's benefits, retirement and self-employment tax are not in it. Ask an accountant.",
    "Until admission the last pay goes on. After leaving, either way is taken to pay the same.",
    "Risk, votes, hours and who decides are not money and are not in it. This is not legal or financial advice.",
)

CSV_HEADS = ("year", "track", "buy_in", "alternative", "difference", "sum", "sum_never_admitted")
CSV_LATER = "sum_{years}_later"
CSV_LEAVING = ("sum_if_you_leave", "sum_if_you_leave_never_admitted")

SUMMARY = (
    "Break-even: {break_even}; after {horizon}: {total} against the alternative",
    "Never admitted: {never}; probability of admission needed: {needed}",
    "A year of delay: {delay}",
)
SUMMARY_NOT_COUNTED = "Not counted, because nobody gave it: {names}"
SUMMARY_REPORT = "Report: {path}"

# The file to begin with
STARTER = (
    "Assumptions for `clausecheck economics`, begun from {files}. A value with a quote was read there: check it against "
    "the paper. Lines marked `yours` wait for you; what is required is asked for when you run it, what is not counts as "
    "nothing until you give it, and the page says so. Money is in dollars before tax, rates are in percent a year."
)
STARTER_YOURS = "# yours to give"
STARTER_OPEN = "Not counted until you give it."
STARTER_IF_WANTED = "take the # away to count it."
