"""What public collections of PDF files are made of: layers, fonts that do not tell their letters, pictures of fields, XFA."""

from __future__ import annotations

from pathlib import Path

import pytest
from raw_pdf import AREA, raw_pdf, said, stream

from clausecheck import readers
from clausecheck.errors import ContractError
from clausecheck.model import Contract
from clausecheck.readers import pdf
from clausecheck.readers.paper import Page
from clausecheck.readers.pdf_objects import has_layers, may_draw_letters_in_patterns
from clausecheck.readers.reasons import OUTLINES, PATTERN, RUBBISH, SIMPLY, UNCOUNTED, UNSEEN
from clausecheck.readers.request import Request

PRINTED = "Physician shall not compete within ten miles."
OTHER = "Physician may compete wherever he likes to."
LAYERS = {10: "<< /Type /OCG /Name (draft) >>", 11: "<< /Type /OCG /Name (final) >>"}
OFF = "/OCProperties << /OCGs [10 0 R 11 0 R] /D << /OFF [10 0 R] >> >>"
NAMELESS = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Some /Encoding /Identity-H /DescendantFonts [<< /Type /Font "
    "/Subtype /CIDFontType2 /BaseFont /ABCDEF+Some /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
    "/DW 600 /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Some /Flags 4 /FontBBox [0 0 1000 1000] "
    "/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>"
)
"""A font that numbers its letters and does not tell which number is which letter."""


def read(path: Path) -> Contract:
    return readers.read(path, ocr="never")


def in_numbers(words: str) -> str:
    return "".join(f"{ord(letter) - 29:04X}" for letter in words)


def layered(folder: Path, shown: int) -> Path:
    """The second line in layer 10, which is off, or 11, which is on."""
    content = said(PRINTED) + "/OC /L1 BDC\n" + said(OTHER, 130) + "EMC\n"
    layers = f"/Properties << /L1 {shown} 0 R >>"
    return raw_pdf(folder, content, catalog=OFF, resources=layers, objects=LAYERS)


@pytest.mark.parametrize(("layer", "is_printed"), [(10, False), (11, True)])
def test_text_in_a_layer_that_is_switched_off_is_not_printed(tmp_path: Path, layer: int, is_printed: bool) -> None:
    contract = read(layered(tmp_path, layer))

    assert (OTHER in contract.text) is is_printed
    assert [left.text for left in contract.not_matched if left.why == UNSEEN] == ([] if is_printed else [OTHER])


def test_a_whole_form_may_stand_in_a_layer_that_is_switched_off(tmp_path: Path) -> None:
    area = stream(said(OTHER, 130), f"{AREA} /OC 10 0 R")
    path = raw_pdf(
        tmp_path,
        said(PRINTED) + "/X1 Do\n",
        catalog=OFF,
        resources="/XObject << /X1 20 0 R >>",
        objects={**LAYERS, 20: area},
    )

    contract = read(path)

    assert contract.text == PRINTED
    assert [left.text for left in contract.not_matched] == [OTHER]


def test_a_file_without_layers_is_known_by_its_bytes(tmp_path: Path) -> None:
    assert not has_layers(str(raw_pdf(tmp_path, said(PRINTED))))
    assert has_layers(str(layered(tmp_path, 10)))


def test_text_under_a_large_area_that_a_clip_keeps_off_it_is_printed(tmp_path: Path) -> None:
    clipped = "q 72 100 200 20 re W n 0 g 0 0 612 792 re f Q\n"

    contract = read(raw_pdf(tmp_path, said(PRINTED) + clipped))

    assert contract.text == PRINTED
    assert contract.not_matched == ()


def test_lines_in_a_font_that_does_not_tell_its_letters_are_unread(tmp_path: Path) -> None:
    content = said(PRINTED) + f"BT /F2 11 Tf 72 660 Td <{in_numbers(OTHER)}> Tj ET"

    contract = read(raw_pdf(tmp_path, content, fonts="/F2 10 0 R", objects={10: NAMELESS}))

    assert contract.text == PRINTED
    assert [(one.page, one.why) for one in contract.unread][:1] == [(1, RUBBISH)]


def test_a_page_of_such_letters_alone_is_refused_like_a_scan(tmp_path: Path) -> None:
    path = raw_pdf(
        tmp_path, f"BT /F2 11 Tf 72 660 Td <{in_numbers(OTHER)}> Tj ET", fonts="/F2 10 0 R", objects={10: NAMELESS}
    )

    with pytest.raises(ContractError, match="pictures of pages and no text"):
        read(path)


@pytest.mark.parametrize(
    ("mark", "is_text"),
    [
        ("/Subtype /FreeText", True),
        ("/Subtype /Widget /FT /Tx /T (a)", True),
        ("/Subtype /Stamp", False),
    ],
)
def test_words_that_stand_only_in_the_picture_of_a_mark_are_read(tmp_path: Path, mark: str, is_text: bool) -> None:
    look = stream(f"BT /F1 11 Tf 0 10 Td ({OTHER}) Tj ET", AREA.replace("612 792", "428 40"))
    path = raw_pdf(
        tmp_path,
        said(PRINTED),
        page="/Annots [10 0 R]",
        catalog="/AcroForm << /Fields [10 0 R] >>",
        objects={10: f"<< /Type /Annot {mark} /Rect [72 600 500 640] /AP << /N 11 0 R >> >>", 11: look},
    )

    contract = read(path)

    assert (OTHER in contract.text) is is_text
    assert [left.text for left in contract.not_matched] == ([] if is_text else [OTHER])


def test_a_choice_is_read_as_the_list_shows_it(tmp_path: Path) -> None:
    field = (
        "<< /Type /Annot /Subtype /Widget /FT /Ch /Ff 131072 /T (a) /Rect [72 600 500 620] /V (x2) "
        f"/Opt [[(x1) (none)] [(x2) ({OTHER})]] >>"
    )
    path = raw_pdf(
        tmp_path,
        said(PRINTED),
        page="/Annots [10 0 R]",
        catalog="/AcroForm << /Fields [10 0 R] >>",
        objects={10: field},
    )

    assert read(path).text == f"{PRINTED}\n{OTHER}"


def test_a_file_attached_to_a_page_is_said(tmp_path: Path) -> None:
    mark = "<< /Type /Annot /Subtype /FileAttachment /Rect [72 600 90 620] /Contents (the schedule) >>"

    contract = read(raw_pdf(tmp_path, said(PRINTED), page="/Annots [10 0 R]", objects={10: mark}))

    assert [left.text for left in contract.not_matched] == ["the schedule"]


def test_a_form_of_the_xfa_kind_is_said_and_its_printed_page_read(tmp_path: Path) -> None:
    packet = stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>')

    contract = read(
        raw_pdf(tmp_path, said(PRINTED), catalog="/AcroForm << /Fields [] /XFA 10 0 R >>", objects={10: packet})
    )

    assert contract.text == PRINTED
    assert [one.why for one in contract.unread] == ["an XFA form (print it to a new PDF to have its answers read)"]


def marked(folder: Path, *marks: str, look: str = "") -> Contract:
    """The printed line with marks over and below it; `look` is the picture of the first."""
    objects = {10 + at: f"<< /Type /Annot /F 4 {mark} >>" for at, mark in enumerate(marks)}
    refs = " ".join(f"{number} 0 R" for number in objects)
    if look:
        objects[20] = stream(look, AREA.replace("612 792", "448 40"))
    return read(raw_pdf(folder, said(PRINTED), page=f"/Annots [{refs}]", objects=objects))


@pytest.mark.parametrize("shape", ["Square", "Circle", "Line", "Polygon", "PolyLine", "Ink"])
def test_a_comment_on_something_drawn_is_listed(tmp_path: Path, shape: str) -> None:
    contract = marked(tmp_path, f"/Subtype /{shape} /Rect [72 600 500 640] /Contents ({OTHER})")

    assert contract.text == PRINTED
    assert [left.text for left in contract.not_matched] == [OTHER]


def test_a_watermark_put_on_top_is_listed_without_the_print_below_it(tmp_path: Path) -> None:
    watermark = "/Subtype /Watermark /Rect [60 680 508 720] /AP << /N 20 0 R >>"

    contract = marked(tmp_path, watermark, look="BT /F1 20 Tf 150 2 Td (DRAFT) Tj ET")

    assert contract.text == PRINTED
    assert [(left.why, left.text) for left in contract.not_matched] == [("watermark", "DRAFT")]


def test_words_marked_to_be_blacked_out_are_read_and_listed(tmp_path: Path) -> None:
    contract = marked(tmp_path, "/Subtype /Redact /Rect [60 680 508 720] /QuadPoints [60 720 508 720 60 680 508 680]")

    assert contract.text == PRINTED
    assert [left.text for left in contract.not_matched] == [PRINTED]


def test_free_text_that_is_stored_with_its_typefaces_only_is_read(tmp_path: Path) -> None:
    rich = f"/Subtype /FreeText /Rect [72 600 500 640] /RC (<body><p>{OTHER} &amp; more</p></body>)"

    assert marked(tmp_path, rich).text == f"{PRINTED}\n{OTHER} & more"


WHITE_BOX = "1 1 1 rg 0 0 448 40 re f"


@pytest.mark.parametrize(("look", "is_hidden"), [(WHITE_BOX, True), ("1 0 0 RG 0 0 448 40 re S", False)])
def test_print_under_a_white_box_put_on_top_is_not_read_as_printed(tmp_path: Path, look: str, is_hidden: bool) -> None:
    box = f"/Subtype /FreeText /Rect [60 680 508 720] /Contents ({OTHER}) /AP << /N 20 0 R >>"

    contract = marked(tmp_path, box, look=look)

    assert (PRINTED in contract.text) is not is_hidden
    assert OTHER in contract.text
    assert [(left.why, left.text) for left in contract.not_matched] == ([(UNSEEN, PRINTED)] if is_hidden else [])


def test_a_white_box_over_a_part_of_a_line_hides_that_part(tmp_path: Path) -> None:
    box = "/Subtype /Square /Rect [213 680 400 720] /AP << /N 20 0 R >>"

    contract = marked(tmp_path, box, look=WHITE_BOX)

    assert contract.text == "Physician shall not compete"
    assert [left.text for left in contract.not_matched] == ["within ten miles."]


def test_a_value_typed_over_a_blank_with_paper_behind_it_stands_in_the_line(tmp_path: Path) -> None:
    value = "/Subtype /FreeText /Rect [117 688 176 702] /Contents (285,000) /AP << /N 20 0 R >>"
    objects = {10: f"<< /Type /Annot /F 4 {value} >>", 20: stream("1 1 1 rg 0 0 59 14 re f", AREA)}

    contract = read(raw_pdf(tmp_path, said("Salary: $__________ per year."), page="/Annots [10 0 R]", objects=objects))

    assert contract.text == "Salary: $285,000 per year."
    assert contract.not_matched == ()


def test_text_that_a_mask_keeps_from_being_seen_is_listed(tmp_path: Path) -> None:
    black = stream("0 g 0 0 612 792 re f", f"{AREA} /Group << /S /Transparency /CS /DeviceGray >>")
    mask = "/ExtGState << /G << /SMask << /Type /Mask /S /Luminosity /G 10 0 R >> >> >>"
    content = said(PRINTED) + "/G gs " + said(OTHER, 130)

    contract = read(raw_pdf(tmp_path, content, resources=mask, objects={10: black}))

    assert contract.text == PRINTED
    assert [(left.why, left.text) for left in contract.not_matched] == [(UNSEEN, OTHER)]


TILING = (
    "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 612 792] /XStep 612 /YStep 792 "
    "/Resources << /Font << /F1 5 0 R >> /XObject << /X1 11 0 R >> >>"
)
FILLED = "/Pattern cs /P1 scn 0 0 612 792 re f\n"


def patterned(folder: Path, content: str, pattern: str) -> Path:
    """A page whose area is filled with a pattern; /X1 is a piece of page with words on it that the pattern may draw."""
    return raw_pdf(
        folder,
        content + FILLED,
        resources="/Pattern << /P1 10 0 R >>",
        objects={10: stream(pattern, TILING), 11: stream(said(OTHER), AREA)},
    )


@pytest.mark.parametrize("pattern", [said(OTHER), "/X1 Do"], ids=["itself", "by a form"])
def test_letters_that_a_pattern_draws_are_said_to_be_unread(tmp_path: Path, pattern: str) -> None:
    contract = read(patterned(tmp_path, said(PRINTED), pattern))

    assert contract.text == PRINTED
    assert [(one.page, one.why) for one in contract.unread] == [(1, PATTERN)]


def test_a_page_that_a_pattern_draws_is_read_from_its_picture(tmp_path: Path) -> None:
    page = next(pdf.pages(Request(str(patterned(tmp_path, "", said(OTHER))), ocr="never")))

    assert isinstance(page, Page)
    assert page.unread == (OUTLINES,)


def test_a_pattern_of_lines_is_nothing_to_be_read(tmp_path: Path) -> None:
    path = patterned(tmp_path, said(PRINTED), "0 0 m 8 8 l S")

    assert read(path).unread == ()
    assert not may_draw_letters_in_patterns(str(path))


def test_a_page_that_brings_pdfium_down_is_read_in_a_simpler_way(tmp_path: Path) -> None:
    """A piece of page that draws itself twice."""
    itself = stream("/X1 Do /X1 Do", f"{AREA} /Resources << /XObject << /X1 10 0 R >> >>")

    contract = read(
        raw_pdf(tmp_path, said(PRINTED) + "/X1 Do\n", resources="/XObject << /X1 10 0 R >>", objects={10: itself})
    )

    assert contract.text == PRINTED
    assert [(one.page, one.why) for one in contract.unread] == [(1, SIMPLY)]


@pytest.mark.parametrize("counted", [1, 2, 0, 3])
def test_pages_behind_those_that_the_file_counts_are_read_and_said(tmp_path: Path, counted: int) -> None:
    third = "Physician shall take call every third night."
    leaf = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> >> /Contents {} 0 R >>"
    objects = {
        2: f"<< /Type /Pages /Kids [3 0 R 10 0 R 11 0 R] /Count {counted} >>",
        10: leaf.format(12),
        11: leaf.format(13),
        12: stream(said(OTHER)),
        13: stream(said(third)),
    }

    contract = read(raw_pdf(tmp_path, said(PRINTED), objects=objects))

    assert contract.pages == 3
    assert [contract.text[line.start : line.end].strip() for line in contract.lines] == [PRINTED, OTHER, third]
    assert {one.why for one in contract.unread} == ({UNCOUNTED} if counted in (1, 2) else set())
    assert [one.page for one in contract.unread] == list(range(counted + 1 if counted else 4, 4))


def test_an_older_state_of_a_page_is_no_further_page(tmp_path: Path) -> None:
    file = raw_pdf(tmp_path, said(PRINTED), objects={10: "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>"})

    contract = read(file)

    assert (contract.pages, contract.text, contract.unread) == (1, PRINTED, ())


def test_a_word_of_letters_without_meaning_is_said_to_be_unread(tmp_path: Path) -> None:
    content = said(PRINTED) + "BT /F2 11 Tf 72 660 Td <00030004000500060007> Tj ET"

    contract = read(raw_pdf(tmp_path, content, fonts="/F2 10 0 R", objects={10: NAMELESS}))

    assert contract.text == PRINTED
    assert [one.why for one in contract.unread][:1] == [RUBBISH]
