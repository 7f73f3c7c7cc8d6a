"""Why something on a page of a PDF was not read, or not read as printed; the words that the report shows."""

SCAN = "an image without text (a scan)"
OUTLINES = "letters drawn as outlines, without text"
PATTERN = "letters drawn as the pattern of an area, which cannot be read as text"
PICTURE = "a large picture, in which words may stand"
ASLANT = "text set aslant, sideways or upside down (a watermark, a stamp, a note in the margin)"
STRUCK = "struck out by a line (it was read all the same)"
STORED = "words stored behind printed letters that say something else"
RECOGNIZED = "a scan whose words another program recognized: they were read, and may differ from what the picture shows"
UNSEEN = "text that a reader cannot see"
RUBBISH = "a text layer that cannot be read (its letters have lost their meaning)"
DAMAGED_PAGE = "a damaged page"
DAMAGED_PARTS = "damaged parts of the file: words may be missing from its pages (ask for the file again)"
BREAKS = "a page that cannot be read"
SIMPLY = (
    "a page that breaks the usual reader: only its printed words were read, without form fields and comments, and what "
    "is hidden on it may be among them"
)
UNCOUNTED = (
    "a page beyond those that the file counts, which many viewers do not show: only its printed words were read, without "
    "form fields and comments, and what is hidden on it may be among them"
)
WITHOUT_WORDS = "an image in which no words were recognized"
UNRECOGNIZED = "an image whose words could not be recognized"
PICTURED = frozenset((SCAN, OUTLINES, PICTURE, RUBBISH))
"""Why a page was not read whose picture may tell more."""
ONLY_PICTURED = PICTURED | {WITHOUT_WORDS, UNRECOGNIZED}
"""Those that leave a page without text."""
