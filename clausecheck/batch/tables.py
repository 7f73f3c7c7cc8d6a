"""The tables of the data set: their columns, types, and what each of them says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyarrow as pa

SCHEMA = 1
"""Grows when a column changes its meaning; parts of another number are not mixed with ours."""

_text, _whole, _number, _day = pa.string(), pa.int32(), pa.float64(), pa.date32()
_texts = pa.list_(pa.string())
_unread = pa.list_(pa.struct([("page", pa.int32()), ("why", pa.string())]))
_reasons = pa.list_(pa.struct([(name, pa.string()) for name in ("rule", "level", "because", "ask")]))
_facts = pa.list_(pa.struct([("name", pa.string()), ("value", pa.string())]))


@dataclass(frozen=True, slots=True)
class Column:
    """A column, its type, and what it says."""

    name: str
    type: pa.DataType
    says: str
    is_always_there: bool = False


def _always(name: str, kind: pa.DataType, says: str) -> Column:
    return Column(name, kind, says, is_always_there=True)


_FILE = _always("file", _text, "the file, by its whole path or address; the same in every table")
_N = _always("n", _whole, "the number of the row within its file, from 1, in the order of the contract")
_SOURCE = (
    _FILE,
    _always("name", _text, "the file's name without its folder"),
    _always("key", _text, "fingerprint of content, patterns, version and options; a file with the same key is not done again"),
    _always("version", _text, "the version of clausecheck, and a fingerprint of its code and patterns"),
    _always("as_of", _day, "the day whose law was asked for"),
)  # fmt: skip

CONTRACTS = (
    *_SOURCE,
    _always("sha256", _text, "SHA-256 of the file's bytes; copies of a file share it"),
    _always("form", _text, "pdf, docx or txt"),
    Column("pages", _whole, "pages; null in a file without pages"),
    _always("words", _whole, "words that were read"),
    _always("kind", _text, "employment, shareholder, operating, letter, contractor or other"),
    Column("judged_as", _text, "the kind by which its silences are judged; null when nothing is said of what is missing"),
    Column("state", _text, "state of work, two letters, as you gave it or as the contract tells; null when it does not"),
    Column("state_words", _text, "the words of the contract that tell the state of work"),
    Column("governing_state", _text, "the state whose law the contract names, two letters"),
    Column("binding", _text, "the sentence in which the paper calls itself binding or not"),
    Column("answer_by", _text, "the sentence that says until when it may be accepted"),
    Column("worst", _text, "the worst level of its findings: high, medium, low or favorable"),
    _always("high", _whole, "findings of level high"),
    _always("medium", _whole, "findings of level medium"),
    _always("low", _whole, "findings of level low"),
    _always("favorable", _whole, "findings that are in the physician's favor"),
    _always("undecided", _whole, "findings whose level hangs on a fact that nobody gave"),
    _always("clauses", _texts, "ids of the clauses that were found"),
    _always("silent", _texts, "ids of the clauses that belong in such a paper and were not found"),
    _always("combinations", _texts, "ids of the combinations of findings that weigh more together, such as X1"),
    _always("missing_papers", _texts, "papers, exhibits and sections that it names and that are not in the file"),
    _always("unread", _unread, "what of the file was not read, with page and reason; empty when all of it was"),
    _always("doubtful", _whole, "recognized words that may be wrong"),
    _always("changes", _whole, "tracked changes in a Word file"),
    _always("facts", _facts, "the facts that were given for the run"),
)  # fmt: skip

FINDINGS = (
    _FILE,
    _N,
    _always("finding", _text, "the finding's id; the same in PDF, DOCX and TXT"),
    _always("clause", _text, "id of the clause, such as non_compete"),
    _always("title", _text, "its name"),
    _always("group", _text, "owning, working, leaving or the paper"),
    Column("risk", _text, "high, medium, low or favorable; null when it hangs on a fact that nobody gave"),
    _always("quote", _text, "the exact words"),
    Column("page", _whole, "the page on which they begin; null in a file without pages"),
    _always("section", _text, "the number of the section, such as 9.2"),
    _always("heading", _text, "the heading of the section"),
    _always("start", _whole, "where the quote begins in the text that was read, in characters"),
    _always("end", _whole, "where it ends"),
    _always("words", _texts, "the words that the patterns matched"),
    _always("rules", _texts, "ids of the rules that fired, worst first"),
    _always("reasons", _reasons, "of each of them its level, why it matters, and the change to ask for"),
    _always("helps", _texts, "what in these words helps the physician"),
    _always("needs", _texts, "questions for facts that a rule needed and nobody gave"),
)  # fmt: skip

TERMS = (
    _FILE,
    _N,
    _always("finding", _text, "id of the finding it stands in"),
    _always("clause", _text, "id of the clause"),
    _always("term", _text, "its name: months, miles, amount_usd, percent, payer, ..."),
    _always("state", _text, "number, choice, several, blank (left open in the contract) or contradicts itself"),
    Column("number", _number, "the value, where it is one number, in the unit that the name says"),
    Column("low", _number, "the lowest of its numbers"),
    Column("high", _number, "the highest of its numbers"),
    Column("choice", _text, "the value, where it is a word, such as physician for payer"),
    _always("quote", _text, "the words it was read from"),
    Column("page", _whole, "their page"),
    _always("start", _whole, "where they begin in the text that was read"),
    _always("end", _whole, "where they end"),
)  # fmt: skip

SILENCES = (
    _FILE,
    _N,
    _always("clause", _text, "id of a clause that belongs in such a paper and was not found"),
    _always("title", _text, "its name"),
    Column("risk", _text, "what its silence exposes to; null when it is only mentioned"),
    _always("note", _text, "what the silence means"),
    _always("needs", _texts, "questions for facts that would change its level"),
)  # fmt: skip

ERRORS = (
    *_SOURCE,
    Column("sha256", _text, "SHA-256 of the file's bytes; null where they could not be read"),
    _always("cause", _text, "unopened, refused (no contract that can be read), locked, time (over the limit), crash, or fault (a mistake of clausecheck)"),
    _always("why", _text, "the reason"),
    _always("next_step", _text, "what to do about it"),
)  # fmt: skip

TABLES: Mapping[str, tuple[Column, ...]] = {
    "findings": FINDINGS, "terms": TERMS, "silences": SILENCES, "errors": ERRORS, "contracts": CONTRACTS,
}  # fmt: skip
"""In the order in which a part of them is written; a file counts as done by its row in one of the last two."""

ABOUT: Mapping[str, str] = {
    "contracts": "one row for each file that was read",
    "findings": "one row for each clause found in a section of a contract",
    "terms": "one row for each number or choice that a finding holds",
    "silences": "one row for each clause that was looked for and not found",
    "errors": "one row for each file that could not be read, with the reason",
}


def schema(table: str) -> pa.Schema:
    """The schema of a table, with what each column says in its metadata."""
    fields = [
        pa.field(one.name, one.type, nullable=not one.is_always_there, metadata={"says": one.says})
        for one in TABLES[table]
    ]
    return pa.schema(fields, metadata={"clausecheck": str(SCHEMA), "says": ABOUT[table]})


def of_rows(table: str, rows: Iterable[Mapping[str, object]]) -> pa.Table:
    """Rows as a table of that schema."""
    kept = list(rows)
    columns = [_column(one, [row[one.name] for row in kept]) for one in TABLES[table]]
    return pa.Table.from_arrays(columns, schema=schema(table))


def _column(column: Column, values: list[object]) -> pa.Array:
    if column.type == _day:
        return pa.array(values, pa.string()).cast(_day)
    return pa.array(values, column.type)
