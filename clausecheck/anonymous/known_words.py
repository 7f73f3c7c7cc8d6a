"""Words that are written large in any physician's contract and tell nobody's name."""

from __future__ import annotations

STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Georgia|"
    "Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|"
    "Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|"
    "North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|"
    "Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming"
)
"""The states stay readable: the law hangs on them."""

_TIMES = (
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday thanksgiving christmas easter independence labor memorial new year eve"
)
_LAW = (
    "act code law laws statute statutes constitution congress federal state states united america american us usa internal "
    "revenue service stark kickback anti hipaa erisa cobra fmla ada irs dea cms oig medicare medicaid tricare champus fica "
    "uniform commercial arbitration association jams aaa court courts supreme district superior circuit commonwealth "
    "republic title chapter part subchapter treasury regulation regulations reg cfr section sections article articles "
    "exhibit exhibits schedule schedules appendix annex attachment addendum recitals whereas witness therefore"
)
_PAPERS = (
    "agreement agreements contract bylaws policy policies manual handbook plan plans program letter offer amendment "
    "operating shareholder shareholders stock purchase sale employment loan note lease joinder certificate certificates "
    "articles incorporation organization regulations resolution resolutions notice report reports statement budget"
)
_ROLES = (
    "physician physicians employee employees employer group practice company corporation partnership associate "
    "associates partner partners member members owner owners shareholder director directors board committee president "
    "vice chair chairman chairperson chief executive officer officers secretary treasurer manager managers managing "
    "administrator department division staff medical clinic hospital hospitals center centers facility facilities health "
    "system university college school surgeon surgeons consultants specialist specialists trustee counsel party parties "
    "candidate recipient contractor provider practitioner resident fellow candidate sponsor buyer seller purchaser affiliate"
)
_MEDICINE = (
    "medicine surgery radiology anesthesia anesthesiology cardiology orthopaedic orthopaedics orthopedic dermatology "
    "urology neurology oncology pathology psychiatry pediatrics ophthalmology gastroenterology emergency internal family "
    "general vascular interventional diagnostic doctor degree fellowship residency specialty subspecialty joint "
    "commission accreditation licensure boards mgma ama wrvu rvu asc mso cpt icd ehr emr"
)
_OTHERS = (
    "the this that these those any all each every such other upon after before during until unless except if when where "
    "not and for from with within into under over between among notwithstanding subject provided however following "
    "effective date dates term terms period area fund class series unit units interest interests account accounts price "
    "value capital income year years month day days base salary compensation bonus call tail coverage insurance "
    "goodwill buy out non compete covenant covenants cause good reason disability retirement death full part time initial "
    "renewal first second third fourth fifth phase level tier track execution commencement engagement lieu stabilization treatment human attention access social security total maker holiday real estate academy bar weekend step one two three four five six seven eight nine ten yes no "
    "sincerely dear regards confidential signature signatures page gaap wall street journal prime rate consumer index price"
)
KNOWN = frozenset(" ".join((_TIMES, _LAW, _PAPERS, _ROLES, _MEDICINE, _OTHERS)).split()) | frozenset(
    word for state in STATES.split("|") for word in state.lower().split()
)
"""In small letters."""
