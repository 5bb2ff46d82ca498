import io
from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from sprakverktyg.content.documents import read_document
from sprakverktyg.domain.text import Block, BlockKind
from tests.content import files

LONG = "Personalen hjälper den boende med munvård morgon och kväll och skriver sedan i planen. "


def shown(blocks: tuple[Block, ...]) -> list[str]:
    """Return blocks as one line each: `# ` for headings, `- ` or `1. ` for items, row and column for cells."""
    marks: dict[BlockKind, Callable[[Block], str]] = {
        BlockKind.PARAGRAPH: lambda block: "",
        BlockKind.HEADING: lambda block: "#" * block.level + " ",
        BlockKind.ITEM: lambda block: f"{block.level}. " if block.level else "- ",
        BlockKind.CELL: lambda block: f"{block.row}:{block.level} ",
    }
    return [marks[block.kind](block) + block.text for block in blocks]


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
        "1. Ta på handskar.",
        "Skriv i planen.",
        "1:1 Tid",
        "1:2 Vem",
        "2:1 08.00",
        "2:2 Anna",
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
        "1:1 Tid",
        "1:2 Vem",
        "2:1 08.00",
        "2:2 Anna",
    ]


WORD_LISTS = """
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="91"/></w:numPr></w:pPr><w:r><w:t>Ett</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="91"/></w:numPr></w:pPr><w:r><w:t>Punkt</w:t></w:r></w:p>
<w:p><w:r><w:t>Emellan.</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="91"/></w:numPr></w:pPr>
  <w:r><w:t>Två.</w:t><w:br/><w:t>Mer.</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="92"/></w:numPr></w:pPr><w:r><w:t>Fem</w:t></w:r></w:p>"""
WORD_NUMBERING = """
<w:abstractNum w:abstractNumId="90">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="91"><w:abstractNumId w:val="90"/></w:num>
<w:num w:numId="92"><w:abstractNumId w:val="90"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>"""


def test_lists_in_word_are_counted_as_word_counts() -> None:
    document = docx.Document()
    for element in parse_xml(f"<w:numbering {nsdecls('w')}>{WORD_NUMBERING}</w:numbering>"):
        document.part.numbering_part.element.append(element)
    for element in parse_xml(f"<w:body {nsdecls('w')}>{WORD_LISTS}</w:body>"):
        document.element.body.append(element)
    read = shown(read_document("x.docx", files.saved(document)))
    assert read == ["1. Ett", "- Punkt", "Emellan.", "2. Två. Mer.", "5. Fem"]


def test_lists_in_opendocument_are_counted() -> None:
    xml = """<text:list text:style-name="L1"><text:list-item><text:p>Ett</text:p>
      <text:list><text:list-item><text:p>Punkt</text:p></text:list-item></text:list></text:list-item></text:list>
      <text:p>Emellan.</text:p>
      <text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>Två</text:p>
      </text:list-item></text:list>
      <text:list text:style-name="L1"><text:list-item text:start-value="5"><text:p>Fem</text:p></text:list-item>
      </text:list></office:text>"""
    style = """<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>
      <text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style></office:automatic-styles>"""
    empty = files.odt(paragraphs=["Början."])
    content = files.part(empty, "content.xml").decode()
    content = content.replace("</office:text>", xml)
    content = content.replace("<office:automatic-styles/>", "<office:automatic-styles></office:automatic-styles>")
    content = content.replace("</office:automatic-styles>", style)
    read = shown(read_document("x.odt", files.changed(empty, {"content.xml": content.encode()})))
    assert read == ["Början.", "1. Ett", "- Punkt", "Emellan.", "2. Två", "5. Fem"]


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    document = docx.Document()
    frame = document.add_table(rows=1, cols=1)
    frame.cell(0, 0).text = "Ring 112."
    page = document.add_table(rows=1, cols=2)
    page.cell(0, 0).paragraphs[0].style = "Heading 1"
    page.cell(0, 0).paragraphs[0].text = "Rutin"
    page.cell(0, 1).text = "Tvätta."
    assert shown(read_document("x.docx", files.saved(document))) == ["Ring 112.", "# Rutin", "Tvätta."]


def test_merged_cells_keep_their_columns() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Morgon"
    table.cell(0, 2).text = "Vem"
    table.cell(1, 2).text = "Natten"
    assert shown(read_document("x.docx", files.saved(document))) == ["1:1 Morgon", "1:3 Vem", "2:3 Natten"]


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<w:r><w:t>Hand</w:t><w:softHyphen/><w:t>skar.</w:t></w:r>", ["Handskar."]),
        ("<w:r><w:t>En</w:t><w:br/><w:t>Två</w:t></w:r>", ["En", "Två"]),
        ("<w:r><w:t>Hjälp</w:t><w:br/><w:t>till.</w:t></w:r>", ["Hjälp till."]),
        ("<w:r><w:t>Kl.</w:t><w:tab/><w:t>8</w:t></w:r>", ["Kl. 8"]),
        ("<w:r><w:t>Ny</w:t></w:r><w:del><w:r><w:delText>gammal</w:delText></w:r></w:del>", ["Ny"]),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Dolt</w:t></w:r><w:r><w:t>Synligt</w:t></w:r>", ["Synligt"]),
        ("<w:ins><w:r><w:t>Tillagt</w:t></w:r></w:ins>", ["Tillagt"]),
        ("<w:hyperlink><w:r><w:t>1177</w:t></w:r></w:hyperlink>", ["1177"]),
        ("<w:sdt><w:sdtContent><w:r><w:t>Fält</w:t></w:r></w:sdtContent></w:sdt>", ["Fält"]),
        ("<w:r><w:instrText>PAGE</w:instrText><w:t>text</w:t></w:r>", ["text"]),
        ("<w:r><w:t>☐ Klar.</w:t><w:br/><w:t>1. Tvätta.</w:t></w:r>", ["- Klar.", "1. Tvätta."]),
    ],
)
def test_runs_in_word(xml: str, expected: list[str]) -> None:
    assert shown(read_document("x.docx", word_with(xml))) == expected


NOTE = "Gäller inte vikarier."


def test_notes_come_after_their_paragraph() -> None:
    word = word_with(
        '<w:r><w:t>Alla ska</w:t><w:footnoteReference w:id="2"/><w:t xml:space="preserve"> läsa.</w:t></w:r>'
    )
    relations, note = files.part(word, "word/_rels/document.xml.rels"), nsdecls("w")
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relation = b'<Relationship Id="note" Type="%s" Target="footnotes.xml"/></Relationships>' % kind
    notes = (
        f'<w:footnotes {note}><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>{NOTE}</w:t></w:r></w:p></w:footnote>'
    )
    parts = {
        "word/_rels/document.xml.rels": relations.replace(b"</Relationships>", relation),
        "word/footnotes.xml": f"{notes}</w:footnotes>".encode(),
    }
    assert shown(read_document("x.docx", files.changed(word, parts))) == ["Alla ska läsa.", NOTE]
    content = files.part(files.odt(paragraphs=["Alla ska läsa."]), "content.xml").decode()
    body = (
        f"<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>{NOTE}</text:p></text:note-body>"
    )
    odt = files.changed(files.odt(), {"content.xml": content.replace(" läsa.", f"{body}</text:note> läsa.").encode()})
    assert shown(read_document("x.odt", odt)) == ["Alla ska läsa.", NOTE]


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
        ("- ett\n* två\n• tre\n1. fyra\n2) fem", ["- ett", "- två", "- tre", "1. fyra", "2. fem"]),
        ("| Tid | Vem |\n|:---|---|\n| 8 | |\nSlut.", ["1:1 Tid", "1:2 Vem", "2:1 8", "Slut."]),
        ("Tid\tVem\n8\tVikarien", ["1:1 Tid", "1:2 Vem", "2:1 8", "2:2 Vikarien"]),
        ("1.\tTvätta.\n2.\tTorka.\nKl.\t8", ["1. Tvätta.", "2. Torka.", "Kl. 8"]),
        ("Klockan\n8. Då äter vi.", ["Klockan", "8. Då äter vi."]),
        ("rad ett\r\nRad två\rRad tre", ["rad ett", "Rad två", "Rad tre"]),
        ("Hand\u00adskar\u200b  och\ttvål\x07", ["Handskar och tvål"]),
        ("---\nText\n---\n\n***\nMer\n=====", ["## Text", "# Mer"]),
        ("---\ntitle: Tvätt\n---\nTvätta i 60 grader.\n---", ["Tvätta i 60 grader."]),
        (
            "- [ ] **Alltid** _två_ [på](#plats) [nätet](http://a.se)\n☐ Klar.\n> *Ring 112*!",
            ["- Alltid två på nätet (http://a.se)", "- Klar.", "Ring 112!"],
        ),
        ("+\n☐\nText\n14.", ["Text", "14."]),
        (
            "1 * 2 * 3, `fil_namn_ett`, a_b_c\nRad [2] (se sid 3)",
            ["1 * 2 * 3, fil_namn_ett, a_b_c", "Rad [2] (se sid 3)"],
        ),
        ("a\u030angest", ["ångest"]),
        (
            LONG[:60] + "\noch går sedan.\n\nNytt stycke.",
            [LONG[:60].strip() + " och går sedan.", "Nytt stycke."],
        ),
        (LONG * 2 + "\noch mer", [(LONG * 2).strip(), "och mer"]),
        # A short line without an end stands over the text or the list that comes after it.
        (
            "Rutin för tvätt\n\nTvätta i 60 grader.\nGör så här\n- Sortera.",
            ["# Rutin för tvätt", "Tvätta i 60 grader.", "## Gör så här", "- Sortera."],
        ),
        ("Rutin\n\nSyfte\n\nTexten är kort.", ["# Rutin", "## Syfte", "Texten är kort."]),
        ("Björken\n\nLinden\n\nHej Anna\nVad bra", ["Björken", "Linden", "Hej Anna", "Vad bra"]),
        (LONG[:60] + "\n\nSyfte\nTexten är kort.", [LONG[:60].strip(), "Syfte", "Texten är kort."]),
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
        "1. Ät.",
        "2. Drick.",
    ]


def test_bullets_in_pdf_that_are_no_letters() -> None:
    buffer = io.BytesIO()
    canvas = files.Canvas(buffer)

    def line(height: int, text: str, left: int = 90, font: str = "Helvetica") -> None:
        canvas.setFont(font, 11)
        canvas.drawString(left, height, text)

    line(780, "Gör så här varje kväll när alla har gått till sina rum och det är tyst", left=60)
    canvas.circle(80, 763, 2, fill=1)
    line(760, "Lås dörren.")
    canvas.rect(76, 740, 4, 4)
    line(740, "Ring natten.")
    line(720, "o", left=76, font="Courier")
    line(720, "Släck i köket.")
    line(700, "❑", left=76, font="ZapfDingbats")
    line(700, "Ta fram pumpen som ger 25")
    unit = canvas.beginText(60, 680)
    for font, text in (("Symbol", "μ"), ("Helvetica", "g i timmen.")):
        unit.setFont(font, 11)
        unit.textOut(text)
    canvas.drawText(unit)
    canvas.rect(60, 662, 300, 0.5, fill=1)
    line(660, "Det gäller:", left=60)
    line(640, "Alla dörrar.")
    line(620, "Alla fönster.")
    line(600, "Slut.", left=60)
    canvas.save()
    assert shown(read_document("x.pdf", buffer.getvalue())) == [
        "Gör så här varje kväll när alla har gått till sina rum och det är tyst",
        "- Lås dörren.",
        "- Ring natten.",
        "- Släck i köket.",
        "- Ta fram pumpen som ger 25 μg i timmen.",
        "Det gäller:",
        "- Alla dörrar.",
        "- Alla fönster.",
        "Slut.",
    ]


def test_numbers_in_pdf_tables_stay() -> None:
    buffer = io.BytesIO()
    canvas = files.Canvas(buffer)
    for x, text in ((72, "2"), (120, "tabletter")):
        canvas.drawString(x, 700, text)
    canvas.save()
    assert shown(read_document("x.pdf", buffer.getvalue())) == ["2", "tabletter"]


TIMES = [["Tid", "Uppgift", "Vem"], ["Kl. 8", "Frukost i matsalen", "Kocken"], ["Kl. 12", "", "Vikarien"]]


@pytest.mark.parametrize(
    ("rows", "widths", "expected"),
    [
        (TIMES, [80, 200, 100],
         ["1:1 Tid", "1:2 Uppgift", "1:3 Vem", "2:1 Kl. 8", "2:2 Frukost i matsalen", "2:3 Kocken", "3:1 Kl. 12",
          "3:3 Vikarien"]),
        # What goes on below in a cell belongs to it; what cannot be told from words side by side is no table.
        ([["Tid", "Uppgift"], ["Kl. 8", Paragraph("Frukost serveras i matsalen varje dag.")]], [80, 100],
         ["1:1 Tid", "1:2 Uppgift", "2:1 Kl. 8", "2:2 Frukost serveras i matsalen varje dag."]),
        ([["Tid", "Uppgift"], ["Nio", "Frukost"]], [27, 80], ["Tid", "Uppgift", "Nio", "Frukost"]),
        ([["1.", "Tvätta."], ["2.", "Torka."]], [60, 200], ["1. Tvätta.", "2. Torka."]),
        ([["Rutinen gäller alla."], ["Den gäller nu."]], [200], ["Rutinen gäller alla.", "Den gäller nu."]),
    ],
)  # fmt: skip
def test_tables_in_pdf(rows: list[list[object]], widths: list[int], expected: list[str]) -> None:
    buffer = io.BytesIO()
    before, after = (Paragraph(f"{text} står <b>fet</b> text här. " * 6) for text in ("Före", "Efter"))
    SimpleDocTemplate(buffer).build([before, Table(rows, widths, hAlign="LEFT"), after])
    found = shown(read_document("x.pdf", buffer.getvalue()))
    assert found[1:-1] == expected


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
