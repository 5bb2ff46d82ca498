import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from sprakverktyg.content.documents import read_document
from sprakverktyg.domain.text import Block, BlockKind
from tests.content import files

LONG = "Personalen hjälper den boende med munvård morgon och kväll och skriver sedan i planen. "


def shown(blocks: tuple[Block, ...]) -> list[str]:
    """Return blocks as one line each: `# ` for headings, `- ` for items."""
    marks = {BlockKind.PARAGRAPH: "", BlockKind.ITEM: "- "}
    return [marks.get(block.kind, "#" * block.level + " ") + block.text for block in blocks]


def word_with(xml: str) -> bytes:
    """Return a Word file whose only paragraph has the runs given."""
    document = docx.Document()
    paragraph = document.add_paragraph()
    for run in parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"):
        paragraph._p.append(run)
    return files.saved(document)


def test_word_in_document_order() -> None:
    assert shown(read_document("rutin.docx", files.word())) == [
        "# Munvård",
        "## Så gör du",
        "- Sprita händerna.",
        "- Ta på handskar.",
        "Skriv i planen.",
        "Tid",
        "Vem",
        "08.00",
        "Anna",
        "Slut.",
    ]


def test_opendocument_in_document_order() -> None:
    assert shown(read_document("rutin.odt", files.odt())) == [
        "# Munvård",
        "## Så gör du",
        "- Sprita händerna.",
        "- Ta på handskar.",
        "Skriv i planen.",
        "Ring sedan.",
        "Tid",
        "Vem",
        "08.00",
        "Anna",
    ]


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<w:r><w:t>Hand</w:t><w:softHyphen/><w:t>skar.</w:t></w:r>", ["Handskar."]),
        ("<w:r><w:t>En</w:t><w:br/><w:t>Två</w:t></w:r>", ["En", "Två"]),
        ("<w:r><w:t>Hjälp</w:t><w:br/><w:t>till.</w:t></w:r>", ["Hjälp till."]),
        ("<w:r><w:t>Kl.</w:t><w:tab/><w:t>8</w:t></w:r>", ["Kl. 8"]),
        ("<w:r><w:t>Ny</w:t></w:r><w:del><w:r><w:delText>gammal</w:delText></w:r></w:del>", ["Ny"]),
        ("<w:ins><w:r><w:t>Tillagt</w:t></w:r></w:ins>", ["Tillagt"]),
        ("<w:hyperlink><w:r><w:t>1177</w:t></w:r></w:hyperlink>", ["1177"]),
        ("<w:sdt><w:sdtContent><w:r><w:t>Fält</w:t></w:r></w:sdtContent></w:sdt>", ["Fält"]),
        ("<w:r><w:instrText>PAGE</w:instrText><w:t>text</w:t></w:r>", ["text"]),
    ],
)
def test_runs_in_word(xml: str, expected: list[str]) -> None:
    assert shown(read_document("x.docx", word_with(xml))) == expected


def test_contents_list_in_word_is_left_out() -> None:
    document = docx.Document()
    document.styles.add_style("toc 1", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Munvård 3", style="toc 1")
    document.add_paragraph("Munvård", style="Heading 1")
    assert shown(read_document("x.docx", files.saved(document))) == ["# Munvård"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Rubrik\n\nText.\n### Under ###", ["# Rubrik", "Text.", "### Under"]),
        ("- ett\n* två\n• tre\n1. fyra\n2) fem", ["- ett", "- två", "- tre", "- fyra", "- fem"]),
        ("Klockan\n8. Då äter vi.", ["Klockan", "8. Då äter vi."]),
        ("rad ett\r\nRad två\rRad tre", ["rad ett", "Rad två", "Rad tre"]),
        ("Hand\u00adskar\u200b  och\ttvål\x07", ["Handskar och tvål"]),
        ("---\nText\n=====", ["Text"]),
        ("a\u030angest", ["ångest"]),
        (
            LONG[:60] + "\noch går sedan.\n\nNytt stycke.",
            [LONG[:60].strip() + " och går sedan.", "Nytt stycke."],
        ),
        (LONG * 2 + "\noch mer", [(LONG * 2).strip(), "och mer"]),
    ],
)
def test_plain_text(text: str, expected: list[str]) -> None:
    assert shown(read_document("x.txt", text.encode())) == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert shown(read_document("x.md", "Åsa äter gröt – ofta.".encode(encoding))) == ["Åsa äter gröt – ofta."]


def test_pdf_lines_become_paragraphs() -> None:
    data = files.pdf(
        [
            ("Title", "Munvård"),
            ("Heading2", "Så gör du"),
            ("BodyText", LONG * 4),
            ("BodyText", "Ring. " + LONG * 2),
        ]
    )
    assert shown(read_document("x.pdf", data)) == [
        "# Munvård",
        "## Så gör du",
        (LONG * 4).strip(),
        ("Ring. " + LONG * 2).strip(),
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["Den boende behöver hjälp med mun-", "vård varje morgon."],
            "Den boende behöver hjälp med munvård varje morgon.",
        ),
        (["Det gäller både dag-", "och nattpersonal."], "Det gäller både dag- och nattpersonal."),
        (["Alla ska gå en HLR-", "utbildning."], "Alla ska gå en HLR-utbildning."),
        (["Skicka det med e-", "post."], "Skicka det med e-post."),
    ],
)
def test_divided_words_in_pdf(lines: list[str], expected: str) -> None:
    assert shown(read_document("x.pdf", files.pdf_of_lines(lines))) == [expected]


def test_lists_and_gaps_in_pdf() -> None:
    lines = [
        "Före besöket:",
        "• Sprita händerna.",
        "• Ta på handskar",
        "och förkläde.",
        "",
        "Ring sedan.",
        "",
        "1. Ät.",
        "2. Drick.",
    ]
    assert shown(read_document("x.pdf", files.pdf_of_lines(lines))) == [
        "Före besöket:",
        "- Sprita händerna.",
        "- Ta på handskar och förkläde.",
        "Ring sedan.",
        "- Ät.",
        "- Drick.",
    ]


def test_numbers_in_pdf_tables_stay() -> None:
    buffer = io.BytesIO()
    canvas = files.Canvas(buffer)
    for x, text in ((72, "2"), (120, "tabletter")):
        canvas.drawString(x, 700, text)
    canvas.save()
    assert shown(read_document("x.pdf", buffer.getvalue())) == ["2", "tabletter"]


def test_running_heads_in_pdf_are_left_out() -> None:
    pages = [
        ["Kommunen", "", f"Text nummer {word}.", "", "", f"Sida {page} (3)"]
        for page, word in enumerate(("ett", "två", "tre"), 1)
    ]
    read = shown(read_document("x.pdf", files.pdf_of_lines(*pages)))
    assert read == ["Text nummer ett.", "Text nummer två.", "Text nummer tre."]


def test_a_sentence_goes_on_over_a_page() -> None:
    data = files.pdf_of_lines(["Den boende vill ha"], ["gröt till frukost."])
    assert shown(read_document("x.pdf", data)) == ["Den boende vill ha gröt till frukost."]


def test_pdf_that_is_only_locked_for_changes() -> None:
    assert shown(read_document("x.pdf", files.locked_pdf(""))) == ["Hej på dig."]


@pytest.mark.parametrize(
    ("name", "data", "first"),
    [
        ("x.docx", files.pdf_of_lines(["Hej på dig."]), "Hej på dig."),
        ("x.pdf", files.word(), "# Munvård"),
        ("x.docx", files.odt(), "# Munvård"),
        ("utan-namn", files.word(), "# Munvård"),
        ("X.TXT", b"Hej", "Hej"),
    ],
)
def test_the_content_decides(name: str, data: bytes, first: str) -> None:
    assert shown(read_document(name, data))[0] == first


@pytest.mark.parametrize("name", ["rutin.docx", "rutin.odt", "rutin.pdf"])
def test_blocks_are_clean(name: str) -> None:
    data = {
        "rutin.docx": files.word(),
        "rutin.odt": files.odt(),
        "rutin.pdf": files.pdf([("BodyText", LONG * 9)]),
    }
    for block in read_document(name, data[name]):
        assert block.text == " ".join(block.text.split()) != ""
