"""The rows of a comparison as data: which clause each reads, which of its terms, or which words of the paper itself."""

from __future__ import annotations

from dataclasses import dataclass

from clausecheck.compare import words


@dataclass(frozen=True, slots=True)
class Row:
    """What one row shows of each offer.

    With `terms` it shows those terms of its clause. With `says` it reads, where no such term was found, the sentences
    that hold such words, and shows their amounts of the kinds in `amounts`, else the meaning named in `choices`, else the
    words that `own` finds. With `is_law` it shows the state whose law the paper names.
    Regular expressions are tried without regard to capitals, on heading and sentence together.
    """

    id: str
    group: str
    """"working", "owning", "leaving" or "the paper"."""
    clause: str = ""
    """The clause whose level and silence it shows; "" where it has none."""
    terms: tuple[str, ...] = ()
    says: str = ""
    unless: str = ""
    """Sentences with such words are another matter."""
    rivals: str = ""
    """An amount that stands nearer to such words than to those of `says` belongs to them."""
    amounts: tuple[str, ...] = ()
    least: float = 0
    """Smaller amounts are another matter."""
    choices: tuple[tuple[str, str], ...] = ()
    """What a sentence comes to, and the words that say so; the first that stands there counts."""
    own: str = ""
    in_clause: bool = False
    """Only sentences in findings of its clause are read."""
    excerpt: bool = False
    """The sentence is shown around the words it was found by."""
    with_title: bool = False
    """Each value says which clause it belongs to."""
    is_law: bool = False
    also_from: tuple[str, ...] = ()
    """With `in_clause`: further clauses whose findings are read."""

    @property
    def title(self) -> str:
        """What it is called."""
        return words.ROWS[self.id]


_THEY = r"(?:group|employer|practice|company|corporation|hospital|system|clinic|board|we)"
_END = r"(?:terminat\w*|dismiss\w*|discharg\w*|end(?:s|ed|ing)?|let you go|non-?renew\w*|declines to renew)"
IF_THEY_END_IT = (
    rf"\b{_THEY}\b(?:\W+\w+){{0,5}}?\W+{_END}\b|\b{_END}\W+(?:\w+\W+){{0,4}}?by\W+(?:the\W+)?{_THEY}\b|"
    r"\bterminat\w*\W+(?:\w+\W+){0,3}?without cause|\bhowever it ends|\bfor any reason|\bwhatever the (?:reason|cause)|"
    r"\bfor whatever (?:reason|cause)"
)

_WITHOUT = r"without (?:cause|a serious reason)"
_FREE = r"(?:not (?:apply|bind|be enforced|be enforceable)|void|released|unless|falls away|no longer binds?|free to)"
_NOT_WITHOUT_CAUSE = rf"\b{_FREE}\b[^.]{{0,160}}{_WITHOUT}|{_WITHOUT}[^.]{{0,80}}\b{_FREE}\b"

_VACATION = r"vacation|paid time off|PTO|(?:weeks|days) (?:away|off)"
_EDUCATION = r"continuing (?:medical )?education|CME|professional meetings|courses|study"

ROWS: tuple[Row, ...] = (
    Row(
        "base", "working", "compensation_bonus", terms=("base_usd",),
        says=r"\b(?:base (?:salary|compensation|pay)|annual salary|salary|guarantee[ds]?|draw)\b", amounts=("usd",), least=10_000,
        unless=r"\b(?:bonus|repay|release|liquidated|stipend|insur|incentive)",
    ),
    Row(
        "bonus", "working", "compensation_bonus",
        says=r"\b(?:bonus|incentive|productivity|wrvu|relative value unit)",
        unless=r"\b(?:sign(?:ing|-on| on)|commencement|starting|retention|relocation|repay|repaid|base (?:salary|compensation|pay) of)\b",
        amounts=("usd", "percent"), own=r"\b(?:no bonus|eligible for an? [^.;,]{0,40}bonus|bonus[^.;,]{0,50})",
    ),
    Row(
        "sign_on", "working", "clawback",
        says=r"\b(?:sign(?:ing|-on| on)|commencement|starting|retention) (?:bonus|payment|money)\b", amounts=("usd",), least=500,
    ),
    Row("call_frequency", "working", "call_compensation", terms=("every_nth", "days_per_month")),
    Row("call_pay", "working", "call_compensation", terms=("amount_usd", "percent", "threshold")),
    Row(
        "vacation", "working", says=rf"\b(?:{_VACATION})\b", rivals=rf"\b(?:{_EDUCATION}|sick|holidays?|notice|birth|adoption|child|unpaid)\b",
        amounts=("days", "months", "hours"),
    ),
    Row(
        "cme", "working", says=rf"\b(?:{_EDUCATION})\b", rivals=rf"\b(?:{_VACATION}|birth|adoption|child|moving|relocat\w+|health premium)\b",
        amounts=("usd", "days"),
    ),
    Row(
        "quasi_equity", "working", "compensation_bonus",
        says=r"\b(?:co-management|gainshar\w*|medical director(?:ship)?|director stipend|leadership stipend|supervision stipend|"
        r"quality (?:bonus|incentive)|(?:wrvu|relative value unit) multipl\w+|phantom (?:stock|equity))\b",
        amounts=("usd", "percent"), own=r"\b(?:co-management|gainshar\w*|medical director(?:ship)?[^.;,]{0,30}|phantom \w+)",
    ),
    Row("track_months", "owning", "partnership_eligibility", terms=("months",)),
    Row(
        "track_verb", "owning", "partnership_eligibility", in_clause=True,
        says=r"\b(?:shall|will|may|must|is|are|be|no)\b", own=(
            r"\b(?:(?:shall|will|may|must|can) (?:not )?(?:then |also |thereafter )?(?:be )?"
            r"(?:eligible|considered?|offer(?:ed)?|admit(?:ted)?|invited?|elected|tendered|placed|become|purchase|buy)|"
            r"(?:is|are) (?:not )?(?:eligible|entitled|under no obligation)|no (?:right|promise|obligation|assurance|guarantee|track|path\w*))\b"
        ),
    ),
    Row(
        "criteria", "owning", "partnership_eligibility", in_clause=True,
        says=r"\b(?:criteri\w+|weigh|satisfactor\w*|collegial\w*|board[- ]certif\w*|certification|productivity|performance|discretion)\b",
        choices=(("left to them", r"\bdiscretion|any other (?:matter|factor)|consider pertinent|deem"),),
        own=r"\b(?:criteri\w+|satisfactor\w*|collegial\w*|board[- ]certif\w*|certification|productivity|performance)[^.;,]{0,30}",
    ),
    Row(
        "vote", "owning", "partnership_eligibility", terms=("vote_percent",),
    ),
    Row("buy_in", "owning", "buy_in", terms=("amount_usd", "percent", "payment_months")),
    Row("buy_in_method", "owning", "buy_in", terms=("method",)),
    Row(
        "goodwill", "owning", "goodwill", in_clause=True, says=r"\bgoodwill|going concern|intangible",
        amounts=("usd", "percent", "multiple"),
        choices=(("none is charged or paid", r"\bno (?:part|value|amount|sum|payment|charge)|\bnothing\b|\bwithout\b|\bexclud\w+|\bnot\b"),),
        own=r"[^.;,]{0,30}\b(?:goodwill|going concern|intangible)[^.;,]{0,30}",
    ),
    Row("tiers", "owning", "non_equity_tier", terms=("votes", "months", "vote_percent", "amount_usd")),
    Row(
        "ancillaries", "owning", "ancillary_income", in_clause=True, says=r"\w",
        choices=(
            ("only if invited", r"\binvit\w+|such terms as|if (?:and when )?offered"),
            ("no share in it", r"\bno (?:interest|share|part|right)|\bneither\b|\bnot (?:share|participate|be entitled)"),
            ("shared", r"\b(?:shared?|divided|participat\w+|distribut\w+)\b"),
            ("yours", r"\bbelongs? to (?:the )?(?:physician|associate|employee|you)\b|\bretain"),
        ),
        own=r"[^.;,]{4,45}",
    ),
    Row("nc_months", "leaving", "non_compete", terms=("months",)),
    Row("nc_miles", "leaving", "non_compete", terms=("miles",)),
    Row("nc_from", "leaving", "non_compete", terms=("from",)),
    Row(
        "nc_triggers", "leaving", "non_compete", in_clause=True, says=r"\w",
        choices=(
            (
                "not when they end it without cause",
                _NOT_WITHOUT_CAUSE,
            ),
            ("however the job ends", r"\bfor any reason|however (?:it|the)|for whatever (?:reason|cause)|from whatever cause|regardless of|whatever the (?:reason|cause)"),
            ("with exceptions", r"\b(?:not apply|not bind|not prevent|nothing in (?:this|section))"),
        ),
    ),
    Row("tail", "leaving", "tail_coverage", terms=("payer", "policy", "percent")),
    Row(
        "notice", "leaving", "termination_without_cause", in_clause=True,
        says=r"\b(?:either (?:party|of us)|without cause|for any reason|at any time|convenience)\b", unless=r"\bcure|breach\b",
        amounts=("days", "months"),
    ),
    Row("clawback", "leaving", "clawback", terms=("amount_usd", "months", "forgiven")),
    Row(
        "disability", "leaving", says=r"\b(?:disabilit\w+|disabled|sick or hurt|cannot work)\b",
        amounts=("days", "months", "percent", "usd"), own=r"\b(?:disability (?:insurance|coverage|plan|policy)|disability|disabled)\b",
    ),
    Row(
        "if_they_end_it", "leaving", "termination_without_cause", in_clause=True, with_title=True,
        also_from=("tail_coverage", "non_compete", "clawback", "buy_out", "goodwill", "liquidated_damages"),
        says=IF_THEY_END_IT, unless=r"\b(?:immediately|at once|forthwith|right away)\b", excerpt=True,
    ),
    Row("law", "the paper", is_law=True),
)  # fmt: skip
"""All rows in the order of the page."""
