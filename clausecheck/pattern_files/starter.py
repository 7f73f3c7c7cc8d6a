"""Writes a pattern file to begin with: it loads, its examples pass, and every part of it is explained."""

from __future__ import annotations

import re

from clausecheck.errors import UsageError


def text(clause_id: str) -> str:
    """The file for a clause of this id; raises UsageError for an id that is no plain name."""
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", clause_id):
        raise UsageError(f"`{clause_id}` is not an id; write letters, digits and _ only, such as research_time")
    letters = "".join(word[0] for word in clause_id.upper().split("_") if word)
    return _FILE.replace("RT-", f"{letters}-").replace("TITLE", clause_id.replace("_", " ").capitalize())


_FILE = """\
# yaml-language-server: $schema=pattern.schema.json
# The line above lets an editor underline mistakes while you type (in VS Code: with the extension "YAML" of Red Hat).
# It needs the file that this command writes beside yours: clausecheck patterns schema --file pattern.schema.json
#
# Change what stands here to your own clause. Lines that begin with # are notes and may go.
# To check it: clausecheck patterns test THIS_FILE    To try a sentence: clausecheck patterns try "..." --patterns THIS_FILE

title: TITLE
group: working          # the chapter of the report: owning, working, leaving or the paper
what: Time that is kept free for research, and whether it can be taken away.
why: Time for research is worth little if it can be taken away.

# Phrases; one of them in a sentence is enough. Capitals, commas and hyphens never matter.
#   (a|b) one of them    word? may be missing    compet* any ending    ... up to eight words, ...15 up to fifteen
#   <months> <miles> <usd> <percent> an amount    <physician> <group> a party, whatever this contract calls it
find:
  - protected (time|days|hours)
  - <percent> ... research

# Phrases that take a sentence out, whatever else it says.
not_if:
  - income from research

# Numbers to read from the words that were found.
terms:
  percent: {}

# What makes it high, medium, low or favorable. The worst rule that fires sets the level.
rules:
  - id: RT-H1
    level: high
    when:
      phrases:
        - (reduce*|cancel*|withdraw*) ...10 <discretion>
    because: The group can take the time away whenever it decides to.
    ask: Ask that it can be changed only with your written consent.
  - id: RT-M1
    level: medium
    when: {term: percent, below: 20}
    because: Less than one day a week is hard to do research in.
    ask: Ask for one full day a week.

questions:
  - ask: Who among your colleagues has such time, and was it ever cut?
    whom: partner       # group, partner or attorney

# What to say when nothing is found, by kind of contract: employment, shareholder, operating, letter, contractor, any.
if_absent:
  employment:
    say: We did not find time for research in the pages read. If it was promised in talk, have it written down.

sources:
  - Where you know this from.

# Sentences as a contract might write them; they are the tests of this file, at least one on each side.
examples:
  found:
    - The Physician shall have two protected days of research a month.
    - text: Protected time is 10% of working time. The Group may reduce protected time in its sole discretion.
      risk: high
      terms: {percent: 10}
  not_found:
    - The Group takes part in research that is paid for by others.
    - Thirty percent of income from research belongs to the Group.
"""
