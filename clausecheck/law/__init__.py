"""What the law of a state is reported to say of a physician's non-compete, with its date, citation and confidence."""

from clausecheck.law.caps import Ruling, notes, over_cap
from clausecheck.law.places import NAMES, Here, find, governing
from clausecheck.law.rules import CLAUSE, load
from clausecheck.law.telling import tell

__all__ = ["CLAUSE", "NAMES", "Here", "Ruling", "find", "governing", "load", "notes", "over_cap", "tell"]
