"""All pictures of the report: the track in time, the decision, the covenant's reach."""

from __future__ import annotations

from clausecheck.model import Analysis
from clausecheck.report.decision import decision
from clausecheck.report.page_pictures import Picture
from clausecheck.report.reach import reach
from clausecheck.report.start import Start
from clausecheck.report.track import track


def pictures(analysis: Analysis, start: Start | None) -> tuple[Picture, ...]:
    """Those for which the contract gives something to draw; none of a paper between companies: nobody works or leaves."""
    if analysis.about.between_companies:
        return ()
    drawn = (decision(analysis), track(analysis, start), reach(analysis))
    return tuple(one for one in drawn if one)
