"""Every text of the report about words recognized from pictures of pages, as `words` holds the others."""

TITLE = "Read with doubt"
NOTE = "These words were recognized from a picture of the page and may be wrong. Compare them with the paper."
ELSEWHERE = "outside the findings: {named}"
AND_MORE = " and {number} more"
SUMMARY = (
    "1 word was recognized with doubt; the report names it.",
    "{number} words were recognized with doubt; the report names them.",
)
