"""A full-length made-up offer with findings of every kind, to look at a report as a reader would."""

from __future__ import annotations

from clausecheck.itself import About
from clausecheck.model import Analysis, Combination, Contract, Finding, Question, Silence
from tests.report.made import Passage, analysis, contract, finding, with_gaps

PASSAGES: tuple[Passage, ...] = (
    ("", "", "PHYSICIAN ASSOCIATE AGREEMENT between Lakemont Imaging Associates, P.C. (the “Group”) and Dana R. Whitfield, M.D. (“Physician”)"),
    ("1", "Engagement", "The Group employs Physician as an associate radiologist, and Physician accepts, on the terms below. This Agreement is binding upon signature by both parties."),
    ("1.2", "Acceptance", "This offer lapses unless a signed copy reaches the Group by 5:00 p.m. on March 31, 2027."),
    ("2", "Duties", "Physician shall devote full working time to the practice at the Main Street center and at such other sites as the Group may assign from time to time, in its sole discretion."),
    ("2.2", "Call", "Physician shall take call no more often than one night in every four (4) and one weekend in every five (5). Call is included in the Base Salary and no additional compensation shall be paid for it. The Group may change the call rotation as its needs require."),
    ("2.3", "Outside Activities", "Physician shall not render professional services outside the Group without prior written consent, which may be withheld for any reason. Honoraria for lectures are excepted."),
    ("3", "Base Salary", "The Group shall pay Physician a base salary of Four Hundred Twenty Thousand Dollars ($420,000) per year, in semi-monthly installments."),
    ("3.2", "Productivity Bonus", "Physician may receive a bonus under the Compensation Plan, as amended from time to time by the Board."),
    ("3.3", "Signing Bonus", "The Group shall advance a signing bonus of $40,000. If employment ends for any reason within thirty-six (36) months, Physician shall repay the whole amount within thirty (30) days."),
    ("4", "Partnership Track", "After eighteen (12) months of service Physician will be considered for admission as a shareholder, at the sole discretion of the Board. Nothing in this Agreement obligates the Group to offer shares."),
    ("4.2", "Extension", "Where the Board finds that further experience is desirable, the associate period may be extended for one or more periods of twelve (12) months."),
    ("4.3", "Vote", "Admission requires the affirmative vote of all shareholders then in office."),
    ("4.4", "Associate Shareholder", "Upon admission Physician shall first hold Class B shares, which carry no vote and no right to distributions from the Imaging Center LLC, for a period to be determined by the Board."),
    ("5", "Purchase of Shares", "The purchase price shall be determined by the Board on the date of admission, shall include goodwill, and shall be paid by deduction from salary over sixty (60) months. The current estimate is $____."),
    ("5.2", "Goodwill", "Goodwill shall be valued at three (3) times the average net collections of the preceding two years. Upon withdrawal a shareholder receives book value only, and no amount shall be paid for goodwill."),
    ("5.3", "Capital", "Shareholders shall contribute such further capital as the Board may call for, in proportion to their shares."),
    ("6", "Shareholder Agreement", "All rights of shareholders are governed by the Shareholder Agreement and the Bylaws, copies of which are available upon admission."),
    ("7", "Term", "This Agreement begins on July 1, 2027 and continues for one year, renewing from year to year."),
    ("7.2", "Termination Without Cause", "The Group may end this Agreement at any time upon thirty (30) days’ written notice. Physician may end it upon one hundred eighty (180) days’ written notice."),
    ("7.3", "Termination For Cause", "The Group may end this Agreement at once if Physician loses a license, is excluded from Medicare, or acts in a manner the Board finds detrimental to the Group."),
    ("8", "Insurance", "The Group shall maintain professional liability insurance on a claims-made basis. Upon the end of employment for any reason, Physician shall obtain and pay for an extended reporting endorsement (“tail”)."),
    ("9", "Restrictive Covenants", "Physician acknowledges that the Group has a legitimate interest in its referral relationships."),
    ("9.2", "Covenant Not to Compete", "For a period of two (2) years following the end of employment for any reason whatsoever, Physician shall not, directly or indirectly, own, manage, or render radiology services within twenty-five (25) miles of any facility then served by the Group, except that the foregoing shall not apply to teaching or to service in the armed forces. The period shall be extended by any time during which Physician is in breach. Teleradiology read from within the area is deemed service within it."),
    ("9.3", "Patients and Staff", "For two (2) years Physician shall not solicit any referring physician, patient, or employee of the Group."),
    ("9.4", "Liquidated Damages", "In the event of breach of Section 9.2 Physician shall pay the Group Two Hundred Fifty Thousand Dollars ($250,000) as liquidated damages and not as a penalty."),
    ("10", "Sale of the Practice", "The Group may assign this Agreement, including Section 9, to any successor without Physician’s consent."),
    ("10.2", "Transactions", "While the Group is in discussions about a sale or affiliation, no new shareholders shall be admitted and the running of the associate period is suspended."),
    ("11", "Disputes", "Disputes shall be settled by arbitration in Wilmington, Delaware, and the losing party shall bear the costs and reasonable attorneys’ fees of the other."),
    ("12", "Entire Agreement", "This Agreement supersedes all prior statements, including any made in recruitment. It may be amended only in writing, except that policies may be changed by the Board at any time and as so changed are part of this Agreement."),
    ("13", "Records", "Physician may see monthly reports of Physician’s own relative value units. Books of the Group are open to shareholders only."),
    ("14", "Leave", "Physician shall have thirty (30) days of paid leave and one week for meetings in each year."),
)  # fmt: skip


def long_offer() -> Analysis:
    """Twenty-five findings, four silences, three combinations, one page not read."""
    paper = with_gaps(contract(PASSAGES, file="Lakemont associate agreement (draft 3).pdf", lines_a_page=4))
    return analysis(
        paper,
        (*_owning(paper), *_working(paper), *_leaving(paper), *_paper(paper)),
        silences=SILENCES,
        combinations=_combinations(paper),
        about=About(
            kind="employment",
            kind_reasons=("employs Physician as an associate radiologist", "base salary", "Physician accepts"),
            binding="This Agreement is binding upon signature by both parties.",
            answer_by="This offer lapses unless a signed copy reaches the Group by 5:00 p.m. on March 31, 2027.",
            missing_papers=("Shareholder Agreement", "Bylaws", "Compensation Plan"),
        ),
        facts={"state": "OH", "employer_type": "group"},
    )


def _said(number: str) -> str:
    return next(said for one, _, said in PASSAGES if one == number)


def _first(number: str) -> str:
    """The first sentence of a section."""
    return _said(number).split(". ")[0] + "."


def _owning(paper: Contract) -> tuple[Finding, ...]:
    own = {"group": "owning"}
    track = {"clause": "partnership_eligibility", "title": "Partnership track", **own}
    return (
        finding(
            paper, _said("4"), **track, hits=("considered for admission as a shareholder",),
            terms={"months": ({"words": 18, "digits": 12}, "eighteen (12) months")},
            reasons=(
                ("PE-H1", "high", "Whether you are admitted is left to the Board alone.", "Ask for written criteria, a decision by a stated date, and written reasons if the answer is no.", "at the sole discretion of the Board"),
                ("PE-H2", "high", "Words and digits disagree about how long it takes.", "Ask which number is meant, in writing.", "eighteen (12) months"),
            ),
            why="Being considered is not being admitted. Without a date and criteria the track can end whenever it suits the owners, after you have given it your cheapest years.",
            questions=(
                ("Of the last five associates, how many became full owners, and when?", "group"),
                ("What were you told you had to show, and did it change?", "partner"),
                ("Can the promise made in recruitment be attached to the agreement?", "attorney"),
            ),
        ),
        finding(
            paper, _said("4.2"), **track, hits=("associate period may be extended",), terms={"months": (12, "twelve (12) months")},
            reasons=(("PE-H3", "high", "The wait can be lengthened without limit.", "Ask for one extension at most, with reasons in writing.", "one or more periods"),),
            why="An extension without a limit is how another year becomes three.",
            questions=(("How often has the associate period been extended, and for whom?", "group"),),
        ),
        finding(
            paper, _said("4.3"), **track, risk="medium", hits=("vote of all shareholders",), terms={"vote_percent": (100, "all shareholders then in office")},
            reasons=(("PE-M4", "medium", "One owner can stop your admission.", "Ask for a majority or two-thirds vote.", "all shareholders"),),
            why="A single objection, for whatever reason, is enough.",
            questions=(("Has one person ever stopped a vote?", "partner"),),
        ),
        finding(
            paper, _said("4.4"), clause="non_equity_tier", title="Partner without full rights", **own, hits=("Class B shares",), terms={"months": ("blank", "for a period to be determined")},
            reasons=(("NE-H1", "high", "The junior class has no vote, no share of the imaging center, and no end date.", "Ask for the date on which Class B shares become full shares.", "carry no vote"),),
            why="A title can come without what makes an owner: vote, profit, and sight of the books.",
            questions=(("Who holds Class B shares today, and since when?", "group"), ("When did yours become full shares?", "partner")),
        ),
        finding(
            paper, _said("5"), clause="buy_in", title="Buy-in", **own, hits=("purchase price shall be determined by the Board",),
            terms={"amount_usd": ("blank", "$____"), "payment_months": (60, "sixty (60) months"), "method": ("set by the board", "determined by the Board")},
            reasons=(("BI-H1", "high", "Those who sell set the price, on the day you buy.", "Ask for the formula now, and for the price the last three buyers paid.", "determined by the Board on the date of admission"),),
            helps=("It is paid from salary over five years, not in cash at once.",),
            why="A price nobody can compute in advance cannot be weighed against another offer.",
            questions=(("What did the last three new owners pay, and for what?", "group"), ("Is paying by deduction from salary taxed twice?", "attorney")),
        ),
        finding(
            paper, _said("5.2"), clause="goodwill", title="Goodwill", **own, hits=("no amount shall be paid for goodwill",), terms={"multiple": (3, "three (3) times")},
            reasons=(("GW-H2", "high", "You would pay for goodwill on the way in and receive none on the way out.", "Ask that goodwill be in both prices or in neither.", "no amount shall be paid for goodwill"),),
            why="Goodwill is value on paper. It is fair only when it flows both ways.",
            questions=(("How was goodwill computed for the last retirement?", "group"),),
        ),
        finding(
            paper, _said("5.3"), clause="capital_calls", title="Capital calls", **own, risk="medium", hits=("contribute such further capital",),
            reasons=(("KC-M1", "medium", "Calls have no upper limit.", "Ask for a yearly limit.", "such further capital as the Board may call for"),),
            why="An owner can be asked for money in a bad year.",
            questions=(("Which capital calls were made in the last five years?", "group"),),
        ),
    )  # fmt: skip


def _working(paper: Contract) -> tuple[Finding, ...]:
    work = {"group": "working"}
    return (
        finding(
            paper, _said("2.2"), clause="call_compensation", title="Call and its pay", **work, hits=("shall take call", "Call is included in the Base Salary"),
            terms={"every_nth": ((4, 5), "one night in every four (4) and one weekend in every five (5)")},
            reasons=(
                ("CC-H2", "high", "Call is not paid apart, and the rotation can be changed.", "Ask for pay for each call beyond the stated number.", "no additional compensation"),
                ("CC-M1", "medium", "The rotation follows the Group's needs.", None, "as its needs require"),
            ),
            helps=("It names a greatest frequency.",),
            why="Nights and weekends are where two offers with one salary differ most.",
            questions=(("How many nights and holidays did each physician take last year?", "group"), ("Has the rotation grown since you came?", "partner")),
        ),
        finding(
            paper, _said("2"), clause="duties_schedule_location", title="Duties, schedule, sites", **work, risk="medium", hits=("such other sites as the Group may assign",),
            reasons=(("DU-M1", "medium", "You can be moved to any site.", "Ask that sites beyond 15 miles need your consent.", "in its sole discretion"),),
            why="A site an hour away changes the job, and the covenant is measured from it.",
            questions=(("Which sites would I work at in the first year?", "group"),),
        ),
        finding(
            paper, _first("2.3"), clause="moonlighting", title="Outside work", **work, risk=None, hits=("without prior written consent",),
            needs=("Do you plan work outside the group, such as teaching or telemedicine?",), helps=("Honoraria for lectures are yours.",),
            why="Consent that may be withheld for any reason is a ban in practice.", also=("Honoraria for lectures are excepted.",),
            questions=(("Which outside work has been approved?", "group"),),
        ),
        finding(paper, _said("3"), clause="compensation_bonus", title="Salary and bonus", **work, risk="low", hits=("base salary",), terms={"amount_usd": (420000, "($420,000)"), "per": ("year", "per year")}, helps=("The amount is fixed and written.",), why="It is the number everything else is weighed against.", questions=(("What did associates of the second year earn in all?", "group"),)),
        finding(
            paper, _said("3.2"), clause="compensation_bonus", title="Salary and bonus", **work, risk="medium", hits=("may receive a bonus",),
            reasons=(("CB-M2", "medium", "The plan can be changed by the Board alone.", "Ask for the present plan as an exhibit, changed only with notice.", "as amended from time to time"),),
            why="A bonus that may be paid is not yet pay.", questions=(("May I see the plan, and what it paid last year?", "group"),),
        ),
        finding(
            paper, _said("3.3"), clause="clawback", title="Repayment of advances", **work, hits=("shall repay the whole amount",), terms={"amount_usd": (40000, "$40,000"), "months": (36, "thirty-six (36) months"), "notice_days": (30, "thirty (30) days")},
            reasons=(("CL-H1", "high", "You repay even if the Group ends the job.", "Ask that it be forgiven month by month, and wholly if the Group ends the job.", "for any reason"),),
            why="Money you have spent and paid tax on can fall due at the worst moment.", questions=(("Is the repayment before or after tax?", "attorney"),),
        ),
        finding(paper, _first("13"), clause="financial_transparency", title="Sight of the numbers", **work, risk="favorable", hits=("may see monthly reports",), helps=("You may see your own figures every month.",), why="Whoever is paid by numbers must see them.", questions=(("May I see a sample of the report?", "group"),)),
    )  # fmt: skip


def _leaving(paper: Contract) -> tuple[Finding, ...]:
    return (
        finding(
            paper, _said("9.2"), hits=("shall not, directly or indirectly, own, manage, or render radiology services",),
            terms={"months": (24, "two (2) years"), "miles": (25, "twenty-five (25) miles")},
            reasons=(
                ("NC-H1", "high", "It binds you even if the Group ends the job.", "Ask that it fall away when the Group ends the job without cause.", "for any reason whatsoever"),
                ("NC-H4", "high", "It is measured from every facility the Group then serves, so the area can grow.", "Ask that it be measured from the site where you work most.", "any facility then served by the Group"),
                ("NC-M2", "medium", "Teleradiology counts, wherever the images come from.", "Ask that reading for hospitals outside the area stay free.", "Teleradiology read from within the area"),
            ),
            helps=("Teaching and service in the armed forces stay open.",),
            why="It decides whether you can stay in your town, keep your children in their school, and work. In most fights it never reaches a court: it works by being feared.",
            questions=(
                ("Which facilities does the Group serve today, and which are planned?", "group"),
                ("When was it last enforced, and against whom?", "partner"),
                ("Would a court here hold it as written?", "attorney"),
            ),
        ),
        finding(
            paper, _said("9.3"), clause="non_solicit", title="Patients, referrers, staff", risk="medium", hits=("shall not solicit",), terms={"months": (24, "two (2) years")},
            reasons=(("NS-M1", "medium", "It covers every referring physician, not only those you worked with.", "Ask that it cover only those you worked with in your last year.", "any referring physician"),),
            why="It can keep you from telling patients where you went.", questions=(("May patients be told where I practice?", "attorney"),),
        ),
        finding(
            paper, _said("7.2"), clause="termination_without_cause", title="Ending without cause", hits=("upon thirty (30) days’ written notice",), terms={"notice_days": ((30, 180), "thirty (30) days’ written notice")},
            reasons=(("TW-H1", "high", "They may end it in a month; you need six.", "Ask for the same notice on both sides, 90 days at least.", "thirty (30) days’ written notice"),),
            why="A month is shorter than credentialing at the next place.", questions=(("How many physicians were let go in five years?", "group"),),
        ),
        finding(
            paper, "Upon the end of employment for any reason, Physician shall obtain and pay for an extended reporting endorsement (“tail”).", clause="tail_coverage", title="Tail coverage", hits=("pay for an extended reporting endorsement",), terms={"payer": ("physician", "Physician shall obtain and pay")},
            reasons=(("TC-H1", "high", "You pay for the tail whoever ends the job.", "Ask that the Group pay when it ends the job or does not offer ownership.", "for any reason"),),
            why="A tail often costs a multiple of the yearly premium, due at once.", questions=(("What would my tail cost today?", "group"),),
        ),
        finding(
            paper, _said("9.4"), clause="liquidated_damages", title="A price on leaving", risk=None, hits=("as liquidated damages",), terms={"amount_usd": (250000, "($250,000)")},
            needs=("In which state will you work?",), why="A fixed sum can be asked without proof of loss.", questions=(("Is the sum enforceable here?", "attorney"),),
        ),
        finding(paper, "acts in a manner the Board finds detrimental to the Group", clause="termination_for_cause", title="Ending for cause", risk="medium", hits=("detrimental to the Group",), reasons=(("TF-M1", "medium", "One of the causes is an opinion.", "Ask that the list of causes be closed.", "the Board finds detrimental"),), why="Cause ends notice, bonus and sometimes shares.", questions=(("Has this ground been used?", "group"),)),
    )  # fmt: skip


def _paper(paper: Contract) -> tuple[Finding, ...]:
    own = {"group": "the paper"}
    return (
        finding(paper, _said("10"), clause="assignment", title="Who you may end up working for", **own, risk="medium", hits=("may assign this Agreement",), reasons=(("AS-M1", "medium", "The covenant can pass to a buyer you never met.", "Ask that assignment need your consent.", "without Physician’s consent"),), why="A buyer takes the contract as it stands.", questions=(("Is a sale being discussed?", "group"),)),
        finding(paper, _said("10.2"), clause="change_of_control", title="Sale or merger", **own, hits=("no new shareholders shall be admitted",), reasons=(("CO-H3", "high", "Talks about a sale stop your track.", "Ask that talks neither stop nor lengthen the track.", "is suspended"),), why="A sale before admission can leave you outside the proceeds.", questions=(("Is a sale being discussed?", "group"),)),
        finding(paper, _said("11"), clause="dispute_resolution", title="Where and how to fight", **own, risk="medium", hits=("settled by arbitration",), reasons=(("DR-M1", "medium", "Disputes are heard far from your work.", "Ask for your own county.", "Wilmington, Delaware"),), helps=("Costs follow the loser on both sides.",), why="Distance and cost decide who can afford to be right."),
        finding(paper, "except that policies may be changed by the Board at any time and as so changed are part of this Agreement.", clause="amendment", title="Changing the deal", **own, risk="medium", hits=("policies may be changed by the Board",), reasons=(("AM-M2", "medium", "Policies outrank the contract.", "Ask that the contract prevail over policies.", "as so changed are part of this Agreement"),), why="What is promised here can be changed there.", questions=(("May I have the policies as they stand today?", "group"),)),
        finding(paper, _said("14"), clause="leave", title="Leave", group="working", risk="low", hits=("paid leave",), terms={"notice_days": (30, "thirty (30) days")}, why="Usual for an associate."),
    )  # fmt: skip


SILENCES = (
    Silence("voting_governance", "Votes and decisions", "medium", "We did not find who decides what in the practice, or by which majority.", (Question("Which decisions do shareholders vote on, and how are votes counted?", "group"),)),
    Silence("ancillary_income", "Businesses around the practice", "medium", "We did not find who owns the building, the imaging center and the management company.", (Question("Who owns them, and may I buy in when I am admitted?", "group"), Question("When were you offered a share?", "partner"))),
    Silence("buy_out", "Leaving as an owner", "high", "We did not find when and how an owner who leaves is paid.", (Question("Over how long are departing owners paid?", "group"),)),
    Silence("parental_leave", "Parental leave", None, "We did not find parental leave. It may stand in the handbook.", (Question("May I have the handbook?", "group"),)),
)  # fmt: skip


def _combinations(paper: Contract) -> tuple[Combination, ...]:
    ids = {one.clause: one.id for one in (*_owning(paper), *_working(paper), *_leaving(paper), *_paper(paper))}
    return (
        Combination("X2", "high", "You would buy something you cannot sell back.", (ids["buy_in"], ids["goodwill"])),
        Combination("X3", "high", "A decision you do not control can cost a multiple of the yearly premium.", (ids["tail_coverage"], ids["termination_without_cause"])),
        Combination("X8", "high", "You may end bound to a buyer you never met.", (ids["assignment"], ids["non_compete"])),
    )  # fmt: skip
