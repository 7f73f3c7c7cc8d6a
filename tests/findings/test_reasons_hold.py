"""A reason is given only where the words fulfil it: beside what they deny, allow or say of something else it is not."""

from __future__ import annotations

import pytest

import clausecheck

ON_A_SALE = (
    "While an offer for the company is pending, no vote is held and the waiting time of an Income Partner stands still."
)
SPARED = "An Income Partner is never asked for capital and guarantees none of the company's debts."
LET_GO_OF = (
    "An Income Partner is free of these limits if the board ended the partnership without cause or the vote was lost."
)
SENIORS_REST = (
    "Income Partners cover every third night; after sixty a Senior Partner covers no nights and keeps full dividends."
)
SPOUSE = "As the spouse of a holder of Class B shares, I understand that I gain no right to vote or to hold shares."
BEFORE = (
    "If the Practice is sold before the Physician holds Class B Units, the Physician has no claim upon the proceeds."
)
DATED = "A Class B Member receives half of the distribution made on Class A Units and votes only upon hiring; after two years Class B Units convert to Class A Units without further payment or vote."
BOTH_AGREE = "A third class of units may be created only if every member of both classes, income partners included, agrees in writing."
NEITHER = "Neither the Physician nor the Group indemnifies the other for malpractice claims."
MANAGERS = (
    "The Company indemnifies each manager for acts done in good faith within the law, professional liability excepted."
)
LIFE = "The Company insures each shareholder's life for $300,000, a claim being paid to the estate."
ADMITS_NOTHING = (
    "The Physician shall not settle a malpractice claim or admit fault without the consent of the insurance carrier."
)
OWN_TAIL = "The Company carries claims-made malpractice insurance of $1,000,000; each leaver buys his or her own tail, whatever the reason for leaving."
NEWEST_PAYS_TAIL = (
    "A departing Senior Partner's tail is paid by the Company. An Income Partner who leaves pays for the tail, except where "
    "the board ended the partnership without cause."
)
HALF_REFUNDED = "If she leaves before the note is paid, the Company refunds three-quarters of the principal and keeps the portion representing goodwill."
CLINICS_OWN = (
    "Any goodwill that the Physician's work creates, personal goodwill included, belongs to the Clinic, and nothing is owed "
    "for it when the Physician leaves."
)
SOLD_BY_HER = (
    "At the closing the Physician shall receive $400,000 of consideration in units, of which $250,000 is for goodwill."
)
FREED = (
    "The practice shall offer you one-half of its shares after two years. If the criteria are met and no offer is made, "
    "paragraph (a) no longer binds you and the practice will pay you $60,000."
)
NEVER = "The Physician will never be a member, shareholder or owner of the Clinic. No one has promised the Physician otherwise."
GIVES_STATEMENTS = "The Group gives a candidate for election as a partner its statements of three years and sixty days to decide whether to buy."
RETURNED = (
    "If you leave before you have paid the price of your shares in full, the practice returns what you have paid within "
    "ninety days and keeps the shares."
)
NO_PLEDGE = "You may pay the purchase price of the shares over five years. No guarantee of a bank and no pledge of your house will be asked."
RENT = "The building is not part of your purchase of shares; the practice pays $6,000 a month for it."
NOT_IN_THE_BUILDING = (
    "The purchase of shares carries no interest in the company that owns the building or in the surgery center."
)
MADE_UP = "A new partner buys forty units for $180,000. Of this sum, $60,000 is for goodwill and the balance is for tangible value."
DOWN = "A new partner pays for the units $40,000 at admission and the remainder in forty-two monthly amounts."
POLICY_WINS = "If a policy conflicts with this contract, the Policy prevails."
FOR_CAUSE_ONLY = "Outside medical work needs the consent of the board, which it may refuse only if the work collides with the schedule."
SECOND_SITE = "The first four call periods are covered by salary and each further one pays $800. The Clinic may add a second emergency department to the call without extra pay."
LOSES_NOTHING = "After a night on which you have operated, while on call every third night, you start at noon and lose no pay by it."
NEWEST_MORE = "A junior member is on call one night in four and a senior member one night in seven."
ONE_MONTH_ONLY = (
    "The Practice may terminate without cause on ninety days' notice, and the Physician likewise. The Practice may relieve "
    "the Physician of duties during the period and pay base salary for thirty days only."
)
HOME_ON_SALARY = (
    "The Clinic may end this contract without cause on seventy days' notice. During notice the Clinic may send "
    "the Physician home on salary."
)
BY_OPINION = "The Clinic may dismiss the Physician at once for loss of license or conduct that the president believes harms its name."
NOT_RENEWED = "The term renews annually unless either party gives ninety days' notice of non-renewal."
SISTER_ONLY = "The Company may assign this Agreement to an entity under common ownership; any other assignment requires the consent of both parties."
SECRETARY = "The parties shall make this Agreement and the books available to the Secretary of Health and Human Services for four years."
ONE_EACH = "Each Senior Shareholder has one vote at meetings of the shareholders, however many shares are held."
NONE_MADE = 'There is one class of shares, and I shall not create a junior, non-voting or "salaried partner" class.'
LIFTED = (
    "For two years after employment ends the Physician shall not practice neurology within ten miles of the clinic. The limit "
    "does not apply where the Clinic ended this contract under Section 8.2."
)
ALWAYS = "For two years after employment ends, for whatever reason, the Physician shall not practice neurology within ten miles of the clinic."
EVEN_IF_REMOVED = (
    "For two years after leaving a former shareholder shall not practice medicine within eighteen miles of the office. This "
    "holds even if the shareholder was removed by a vote. It does not hold for a post at a university."
)
YEAR_END = "The Physician receives a bonus of twenty percent of collections above $900,000, payable within ninety days after year end."
MANAGER_FEE = (
    "The Manager is paid by the practice a management fee of twelve percent of all collections, set from year to year."
)
A_UNIT = "A new member of the company pays $1,000 for the unit, and the company pays the money back at the end of the membership."
NO_INTEREST = (
    "The Company pays the price of a departing member's units in eighty monthly installments that carry no interest."
)
BOTH_WAYS = (
    "Nothing in the price is for goodwill, and neither you nor I will be paid for goodwill when our shares are bought."
)
SET_ASIDE = (
    "On a sale of the company five percent of the price is set aside for income partners by their months of service."
)
NO_OTHER_WORK = (
    "The Physician shall work full time and accept no other clinical engagement unless the manager consents in writing."
)
FREE_OF_LIMITS = (
    "For a former income partner the covenant not to compete is nine months and five miles, and there is none if the "
    "board ended the partnership without cause or the vote was lost."
)
HANDED_ON = (
    "The Clinic may transfer this contract to any system the hospital joins and to any other location of that system "
    "without the consent of the Physician."
)
BY_THE_GROUP = "You work mostly at the main office; after talking with you, we may change your sites or your schedule."
NO_DRAWING = "An Income Partner shall pay in $50,000, and no Income Partner shall draw out capital before leaving."
MEDIATION_SPLIT = (
    "The Group carries claims-made malpractice cover on each Member. Disputes are mediated, and the cost is split."
)
TWO_OF_THREE = "The business may be sold or joined with another by vote of two of the three Senior Partners."
NOT_LENT = "The physician may subscribe for shares after two years; the hospital will not lend or guarantee any part of the price."
NEW_SITE = (
    "The Hospital may on seventy days' notice change the primary site at which the Physician works without cause."
)
TO_COMMENT = "When the employment is terminated without cause the Hospital gives the Physician five days to comment on its notice."
LETTERS_REPLACED = "This is the entire agreement on the sale of the practice and replaces every letter of intent."
PREPAID = "The price of the shares is paid in sixty monthly payments at eight percent, and the buyer may prepay without charge."
NO_APPRAISAL = "The price of the shares is $300,000, and no outside appraisal was made."
BUYERS_GOODWILL = (
    "On a sale, what the purchaser pays for goodwill is divided among the shareholders by their years of service."
)
CAPPED_CALL = (
    "For the roof each owner put in capital; we agreed that nobody can be asked for more than $10,000 in a year."
)
TWO_TERMS = "For twenty-four months after leaving, the Physician shall not solicit the staff with whom the Physician worked in the last twelve months."
EXPELLED_FOR_CAUSE = "Any member may be expelled at once for loss of license or conviction of a felony."
OCCASIONED = "For two years after employment ends, however occasioned, the Physician shall not practice neurology within ten miles of the clinic."
NO_SEVERANCE = (
    "Either of us may terminate the employment at any time with thirty days' notice and without the obligation to pay you "
    "any severance."
)
INDUCES = (
    "For one year after employment ends you will not engage in a competing practice or induce any employee to work for any "
    "person other than the Group."
)
NEW_JOB = (
    "After a change of control the Company shall pay severance for a year, ending when the Physician works elsewhere; the "
    "Physician shall give notice of a new position within three days."
)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (ON_A_SALE, "NE-H1"),
        (SPARED, "NE-H1"),
        (LET_GO_OF, "NE-H1"),
        (SENIORS_REST, "NE-H1"),
        (SPOUSE, "NE-H1"),
        (BEFORE, "NE-H1"),
        (DATED, "NE-H4"),
        (BOTH_AGREE, "NE-H3"),
        (NEITHER, "TC-H3"),
        (MANAGERS, "TC-L1"),
        (MANAGERS, "TC-F1"),
        (LIFE, "TC-L1"),
        (ADMITS_NOTHING, "TC-L1"),
        (OWN_TAIL, "TC-L1"),
        (HALF_REFUNDED, "GW-H2"),
        (CLINICS_OWN, "GW-F1"),
        (CLINICS_OWN, "MO-H1"),
        (SOLD_BY_HER, "GW-M1"),
        (FREED, "PE-H1"),
        (NEVER, "PE-H1"),
        (GIVES_STATEMENTS, "PE-M4"),
        (RETURNED, "BI-H5"),
        (NO_PLEDGE, "BI-M4"),
        (RENT, "BI-L2"),
        (NOT_IN_THE_BUILDING, "BI-L1"),
        (MADE_UP, "BI-M1"),
        (DOWN, "BI-M1"),
        (POLICY_WINS, "AM-L1"),
        (FOR_CAUSE_ONLY, "MO-M1"),
        (SECOND_SITE, "CC-H6"),
        (LOSES_NOTHING, "CC-H3"),
        (NEWEST_MORE, "CC-L2"),
        (ONE_MONTH_ONLY, "TW-F1"),
        (HOME_ON_SALARY, "TW-M1"),
        (BY_OPINION, "TW-L1"),
        (NOT_RENEWED, "TW-L1"),
        (SISTER_ONLY, "AS-H1"),
        (SECRETARY, "FT-F1"),
        (ONE_EACH, "VG-H1"),
        (ONE_EACH, "VG-H2"),
        (NONE_MADE, "VG-H2"),
        (LIFTED, "NC-M5"),
        (ALWAYS, "NC-M5"),
        (EVEN_IF_REMOVED, "NC-M5"),
        (YEAR_END, "CB-M1"),
        (MANAGER_FEE, "CB-M1"),
        (MANAGER_FEE, "CB-M7"),
        (A_UNIT, "CB-M7"),
        (NO_INTEREST, "BO-L1"),
        (BOTH_WAYS, "BO-H1"),
        (SET_ASIDE, "BO-M1"),
        (NO_OTHER_WORK, "DU-F1"),
        (NO_SEVERANCE, "TW-F1"),
        (BY_THE_GROUP, "DU-F1"),
        (NO_DRAWING, "NE-H1"),
        (MEDIATION_SPLIT, "TC-M1"),
        (TWO_OF_THREE, "VG-H1"),
        (NOT_LENT, "PE-H1"),
        (NEW_SITE, "TW-M1"),
        (TO_COMMENT, "TW-H1"),
        (
            "In no event shall the Physician receive any severance pay when the Group ends the job without cause.",
            "TW-F1",
        ),
        ("The Group grants the Physician the right to terminate this Agreement on thirty days' notice.", "TW-H1"),
        (
            "The Employer must give Physician 180 days' notice, while Physician may leave on thirty days' notice.",
            "TW-H2",
        ),
        (
            "No policy or handbook of the Company, nor any officer of it, may alter the pay stated in this contract.",
            "AM-M1",
        ),
        ("If she leaves, none of the payments made toward the Shares shall be forfeited; all are refunded.", "BI-H5"),
        ("The restricted period of two years shall not be tolled or extended for any reason.", "NC-H4"),
        (LETTERS_REPLACED, "CO-M1"),
        (PREPAID, "BI-F1"),
        (NO_APPRAISAL, "BI-L1"),
        (BUYERS_GOODWILL, "GW-H2"),
        (CAPPED_CALL, "KC-L1"),
        (TWO_TERMS, "NS-L1"),
        (EXPELLED_FOR_CAUSE, "VG-M1"),
        (OCCASIONED, "NC-M5"),
        (FREE_OF_LIMITS, "TW-H4"),
        (HANDED_ON, "DU-H1"),
        (INDUCES, "NC-F1"),
        (NEW_JOB, "CO-L1"),
    ],
)
def test_a_reason_is_not_given_where_the_words_do_not_fulfil_it(text: str, rule: str) -> None:
    assert rule not in rules_of(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("An Income Partner has no vote and no share in the profits of the group.", "NE-H1"),
        ("Founding Members alone keep the surgery center, and no Class B Member has a share in its profits.", "NE-H4"),
        ("The board may create another class of units on whatever terms it likes.", "NE-H3"),
        (DATED, "NE-L1"),
        (OWN_TAIL, "TC-H1"),
        (NEWEST_PAYS_TAIL, "TC-M1"),
        (HALF_REFUNDED, "GW-H1"),
        (CLINICS_OWN, "GW-H1"),
        (FREED, "PE-F1"),
        (NEVER, "PE-M6"),
        ("If you leave early, the practice keeps what you have paid toward the price of your shares.", "BI-H5"),
        ("The price of the shares is paid by a note without interest.", "BI-L1"),
        ("A new partner buys forty units for $180,000.", "BI-M1"),
        (POLICY_WINS, "AM-H2"),
        ("If a policy differs from this contract, this contract prevails.", "AM-L1"),
        ("The policies of the Practice and of its Manager, as amended by them from time to time, are incorporated in this Agreement and control in the event of conflict.", "AM-H2"),
        ("Outside medical work needs the consent of the board.", "MO-M1"),
        ("The Physician takes emergency call every second night without extra pay.", "CC-H3"),
        ("A member is on call one night in seven.", "CC-L2"),
        (HOME_ON_SALARY, "TW-F1"),
        ("The Company may assign this Agreement to any person without consent.", "AS-H1"),
        ("Before buying, the Physician may examine the tax returns and the books of the practice.", "FT-F1"),
        ("An admission requires the consent of each founding shareholder.", "VG-H1"),
        (LIFTED, "NC-M8"),
        (LIFTED, "NC-F1"),
        (ALWAYS, "NC-H4"),
        (OCCASIONED, "NC-H4"),
        (CAPPED_CALL, "KC-M1"),
        (FREE_OF_LIMITS, "NC-F1"),
        (EVEN_IF_REMOVED, "NC-H4"),
        ("Installments of the price of the shares stop for good once the former shareholder breaks the covenant.", "BO-H2"),
        ("Each further call period is paid $800; the Clinic may lower that figure each January.", "CC-H4"),
        ("Income from imaging and infusion services stays with the Hospital.", "AI-M1"),
        ("After the first year the salary ends and the Physician is paid by collections.", "CB-M1"),
        ("The price of a departing member's units is paid in sixty installments with interest.", "BO-L1"),
    ],
)  # fmt: skip
def test_a_reason_is_given_where_the_words_fulfil_it(text: str, rule: str) -> None:
    assert rule in rules_of(text)


def rules_of(text: str) -> set[str]:
    """The rules that fire anywhere in a text."""
    return {reason.rule for one in clausecheck.analyze_text(text).findings for reason in one.reasons}
