"""The spaCy door: one line adds clausecheck to anyone's pipeline, and it survives what pipelines go through."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import clausecheck
from clausecheck.errors import ClausecheckError, PatternFileError, UsageError

OFFER = """EMPLOYMENT AGREEMENT

1. Term. This Employment Agreement is between Lakeside Radiology Group ("Group") and Jane Doe, M.D. ("Physician").

2. Covenant. For thirty-six (36) months after termination Physician shall not practice radiology within forty (40)
miles of any office of the Group.
"""
PARKING = (
    "title: Parking\nwhy: x\nfind: [parking]\nexamples: {found: [Parking is dear.], not_found: [A car is dear.]}\n"
)


def pipeline(**config: object) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("clausecheck", config=config)
    return nlp


def labels(doc: Doc) -> list[str]:
    return [span.label_ for span in doc.spans["clausecheck"]]


@pytest.fixture
def parking(tmp_path: Path) -> Path:
    path = tmp_path / "own" / "parking.yaml"
    path.parent.mkdir()
    path.write_text(PARKING, encoding="utf-8")
    return path


def test_no_import_is_needed_once_it_is_installed() -> None:
    code = "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('clausecheck'); print(len(nlp('It is so.').spans['clausecheck']))"

    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ended.stdout == "0\n"


def test_the_findings_are_those_of_analyze_text() -> None:
    analysis = clausecheck.analyze_text(OFFER)

    doc = pipeline()(OFFER)

    assert [(one["clause"], one["id"], one["risk"]) for one in doc._.clausecheck["findings"]] == [
        (one.clause, one.id, one.risk) for one in analysis.findings
    ]
    assert [(span.label_, span.id_) for span in doc.spans["clausecheck"]] == [
        (one.clause, one.id) for one in analysis.findings
    ]
    assert [one["clause"] for one in doc._.clausecheck["silences"]] == [one.clause for one in analysis.silences]


def test_spans_stand_on_the_users_own_tokens_and_text() -> None:
    doc = pipeline()(OFFER)

    (covenant,) = [span for span in doc.spans["clausecheck"] if span.label_ == "non_compete"]
    (told,) = [one for one in doc._.clausecheck["findings"] if one["clause"] == "non_compete"]

    assert covenant.text.startswith("For thirty-six (36) months")
    assert covenant.text.endswith("forty (40)\nmiles of any office of the Group.")
    assert OFFER[told["start"] : told["end"]] == covenant.text
    assert [OFFER[start:end] for start, end in told["reasons"][0]["words"]]
    (miles,) = [one for one in told["found"] if one["name"] == "miles"]
    assert OFFER[miles["start"] : miles["end"]] == "forty (40)\nmiles"


def test_it_works_behind_other_components_and_after_the_text_was_tokenised() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("clausecheck", last=True)

    assert "non_compete" in labels(nlp(nlp.make_doc(OFFER)))


def test_an_empty_document_has_no_findings() -> None:
    doc = pipeline()("")

    assert (labels(doc), doc._.clausecheck["findings"]) == ([], [])


def test_patterns_facts_and_kind_are_settings(parking: Path) -> None:
    nlp = pipeline(patterns=[str(parking)], facts={"setting": "rural"}, kind="contractor", shipped_too=False)

    doc = nlp("Parking is dear.")

    assert labels(doc) == ["parking"]
    assert doc._.clausecheck["kind"] == "contractor"
    assert doc._.clausecheck["facts"] == {"setting": "rural"}


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ({"kind": "lease"}, "unknown kind `lease`; known are employment"),
        ({"facts": {"sett": "rural"}}, "unknown fact `sett`"),
    ],
)
def test_a_wrong_setting_is_refused_when_it_is_given(config: dict[str, object], said: str) -> None:
    with pytest.raises(ClausecheckError, match=said):
        pipeline(**config)


def test_a_wrong_pattern_file_is_refused_when_it_is_given(parking: Path) -> None:
    parking.write_text(PARKING.replace("find", "fnd"), encoding="utf-8")

    with pytest.raises(PatternFileError, match="unknown key `fnd`"):
        pipeline(patterns=[str(parking)])


def test_a_pattern_file_that_is_not_there_is_refused_with_the_first_document() -> None:
    """Not before: a saved pipeline names the files it was made with, and brings them along."""
    nlp = pipeline(patterns=["gone.yaml"])

    with pytest.raises(UsageError, match=r"gone\.yaml: no such pattern file"):
        nlp("It is so.")


def test_many_documents_by_several_processes_give_the_same(parking: Path) -> None:
    nlp = pipeline(patterns=[str(parking)])
    texts = [OFFER, "Parking is dear.", OFFER]

    one, two = (list(nlp.pipe(texts, n_process=number)) for number in (1, 2))

    assert [labels(doc) for doc in two] == [labels(doc) for doc in one]
    assert [doc._.clausecheck for doc in two] == [doc._.clausecheck for doc in one]
    assert [[span.id_ for span in doc.spans["clausecheck"]] for doc in two] == [
        [span.id_ for span in doc.spans["clausecheck"]] for doc in one
    ]


def test_a_saved_pipeline_brings_its_pattern_files_along(parking: Path, tmp_path: Path) -> None:
    pipeline(patterns=[str(parking)], kind="letter").to_disk(tmp_path / "saved")
    parking.unlink()

    loaded = spacy.load(tmp_path / "saved")
    doc = loaded("Parking is dear.")

    assert labels(doc) == ["parking"]
    assert (doc._.clausecheck["kind"], doc._.clausecheck["patterns"]["from"]) == (
        "letter",
        ["built in", "parking.yaml"],
    )


def test_bytes_and_pickles_bring_them_along_too(parking: Path) -> None:
    nlp = pipeline(patterns=[str(parking.parent)], shipped_too=False)
    again = pipeline(shipped_too=True).from_bytes(nlp.to_bytes())
    parking.unlink()

    pickled = pickle.loads(pickle.dumps(nlp.get_pipe("clausecheck")))

    assert labels(again("Parking is dear.")) == ["parking"]
    assert labels(pickled(nlp.make_doc("Parking is dear."))) == ["parking"]


def test_documents_can_be_saved_with_what_was_found() -> None:
    nlp = pipeline()
    packed = DocBin(docs=[nlp(OFFER)], store_user_data=True).to_bytes()

    (doc,) = DocBin().from_bytes(packed).get_docs(nlp.vocab)

    assert doc._.clausecheck["findings"]
    assert "non_compete" in labels(doc)
