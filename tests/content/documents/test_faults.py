import io
import struct
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from sprakverktyg.content.documents import MAX_PAGES, pdf, read_document
from sprakverktyg.content.documents.zipped import MAX_UNPACKED
from sprakverktyg.domain.errors import InvalidInput
from tests.content import files

CODES = {
    "empty_text",
    "unknown_file_type",
    "broken_file",
    "encrypted_file",
    "scanned_pdf",
    "too_many_pages",
    "too_much_text",
    "unpacks_too_large",
    "macro_file",
    "not_text",
}
WORD, ODT = files.word(), files.odt()
PDF = files.pdf_of_lines(["Hej på dig."])
LAUGHS = (
    b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "' + b"&a;" * 50 + b'"><!ENTITY c "' + b"&b;" * 50 + b'">'
    b'<!ENTITY d "' + b"&c;" * 50 + b'"><!ENTITY e "' + b"&d;" * 50 + b'">]>'
)
BOMB = b"0" * (MAX_UNPACKED + 1)


def code(name: str, data: bytes) -> str:
    with pytest.raises(InvalidInput) as raised:
        read_document(name, data)
    return raised.value.code


def laughing(data: bytes, name: str, encoding: str = "utf-8") -> bytes:
    declaration, _, rest = files.part(data, name).partition(b"?>")
    xml = declaration + b"?>" + LAUGHS + rest.replace("Munvård".encode(), b"&e;")
    if encoding != "utf-8":
        xml = xml.decode().replace("UTF-8", encoding).replace("utf-8", encoding).encode(encoding)
    return files.changed(data, {name: xml})


def lying(data: bytes, name: str, size: int) -> bytes:
    """Return a zip file that gives a size of its own choice for a part, in both headers."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        info = file.getinfo(name)
    changed = bytearray(data)
    struct.pack_into("<L", changed, info.header_offset + 22, size)
    directory = data.index(b"PK\x01\x02")
    while data[directory + 46 : directory + 46 + len(name)] != name.encode():
        directory = data.index(b"PK\x01\x02", directory + 1)
    struct.pack_into("<L", changed, directory + 24, size)
    return bytes(changed)


def without_fonts(data: bytes) -> bytes:
    """Return a PDF as a scanner makes it."""
    writer, buffer = PdfWriter(clone_from=PdfReader(io.BytesIO(data))), io.BytesIO()
    for page in writer.pages:
        del page["/Resources"]["/Font"]
    writer.write(buffer)
    return buffer.getvalue()


def zip_with_password(data: bytes) -> bytes:
    changed = bytearray(data)
    changed[6] |= 1
    changed[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(changed)


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("x.txt", b"", "empty_text"),
        ("x.txt", b" \r\n\t ", "empty_text"),
        ("x.txt", "\ufeff---\n".encode(), "empty_text"),
        ("x.docx", b"", "empty_text"),
        ("x.odt", files.odt(paragraphs=[" "]), "empty_text"),
        ("x.doc", files.OLE + b"\0" * 600, "unknown_file_type"),
        ("x.docx", files.OLE + b"\0" * 600, "unknown_file_type"),
        ("x.txt", rb"{\rtf1 Hej}", "unknown_file_type"),
        ("x.html", b"<p>Hej</p>", "unknown_file_type"),
        ("x", b"Hej", "unknown_file_type"),
        ("x.xlsx", files.changed(files.odt(), {"mimetype": b"x"}), "unknown_file_type"),
        ("x.docx", b"Hej", "broken_file"),
        ("x.odt", b"Hej", "broken_file"),
        ("x.pdf", b"Hej", "broken_file"),
        ("x.pdf", b"%PDF-1.7\nHej", "broken_file"),
        ("x.docx", WORD[: len(WORD) // 2], "broken_file"),
        ("x.docx", files.changed(WORD, {"word/document.xml": b"<x"}), "broken_file"),
        ("x.odt", files.changed(ODT, {"content.xml": b"<office:p>Hej"}), "broken_file"),
        ("x.odt", files.changed(ODT, {"content.xml": b"<x/>"}), "broken_file"),
        ("x.docx", laughing(WORD, "word/document.xml"), "broken_file"),
        ("x.docx", laughing(WORD, "word/document.xml", "utf-16"), "broken_file"),
        ("x.odt", laughing(ODT, "content.xml"), "broken_file"),
        ("x.odt", laughing(ODT, "content.xml", "utf-16"), "broken_file"),
        ("x.docx", files.OLE + b"\0" * 99 + "EncryptedPackage".encode("utf-16-le"), "encrypted_file"),
        ("x.docx", zip_with_password(WORD), "encrypted_file"),
        ("x.odt", files.changed(ODT, {"META-INF/manifest.xml": b"<m:encryption-data/>"}), "encrypted_file"),
        ("x.pdf", files.locked_pdf("hemligt"), "encrypted_file"),
        ("x.pdf", files.pdf_of_lines([], []), "scanned_pdf"),
        ("x.pdf", files.pdf_of_lines([], picture=True), "scanned_pdf"),
        ("x.pdf", without_fonts(files.pdf_of_lines([], picture=True)), "scanned_pdf"),
        ("x.pdf", files.pdf_of_lines(*[["Hej"]] * (MAX_PAGES + 1)), "too_many_pages"),
        ("x.txt", b"Hej. " * 700 * MAX_PAGES, "too_much_text"),
        ("x.odt", files.odt(paragraphs=["Hej. " * 700] * MAX_PAGES), "too_much_text"),
        ("x.odt", files.changed(ODT, {"content.xml": b" " * 21 * 1024 * 1024}), "too_much_text"),
        ("x.docx", files.changed(WORD, {"word/media/a.png": BOMB}), "unpacks_too_large"),
        ("x.odt", files.changed(ODT, {"Pictures/a.png": BOMB}), "unpacks_too_large"),
        ("x.docx", lying(files.changed(WORD, {"a.png": BOMB}), "a.png", 10), "unpacks_too_large"),
        ("x.docx", files.changed(WORD, dict.fromkeys("abcdef", b"0" * 9_000_000)), "unpacks_too_large"),
        ("x.docm", WORD, "macro_file"),
        ("x.docx", files.changed(WORD, {"word/vbaProject.bin": b"x"}), "macro_file"),
        ("x.txt", WORD[:4] + b"\0" * 100, "broken_file"),
        ("x.txt", files.changed(ODT, {"mimetype": b"x"}), "not_text"),
        ("x.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not_text"),
        ("x.txt", b"Hej\0", "not_text"),
        ("x.txt", b"\x81\x8d\x8f\x90", "not_text"),
        ("x.md", bytes(range(1, 32)) * 4, "not_text"),
        ("x.txt", b"\xff\xfeH", "not_text"),
    ],
)
def test_faults(name: str, data: bytes, expected: str) -> None:
    assert code(name, data) == expected


def test_a_pdf_with_too_much_text_is_refused_before_a_page_is_read() -> None:
    read: list[tuple[int, int]] = []
    lines = ["Ring på natten, två gånger."] * 10
    data = files.pdf_of_lines(lines, lines)
    with pytest.raises(InvalidInput) as raised:
        pdf.read(data, max_pages=2, most_characters=480, told=lambda done, of: read.append((done, of)))
    assert (raised.value.code, read) == ("too_much_text", [])
    assert pdf.read(data, max_pages=2, most_characters=500, told=lambda done, of: read.append((done, of)))
    assert read == [(1, 2), (2, 2)]


def test_pages_that_are_pictures_are_named() -> None:
    writer = PdfWriter()
    for data in (PDF, files.pdf_of_lines([], picture=True), PDF):
        writer.append(io.BytesIO(data))
    buffer = io.BytesIO()
    writer.write(buffer)
    with pytest.raises(InvalidInput) as raised:
        read_document("x.pdf", buffer.getvalue())
    assert (raised.value.code, raised.value.details) == ("scanned_pdf", {"pages": [2]})


def read_or_fault(name: str, data: bytes) -> None:
    """Read a document; any fault but InvalidInput with a known code fails the test."""
    blocks, fault_code = (), None
    try:
        blocks = read_document(name, data)
    except InvalidInput as fault:
        fault_code = fault.code
    assert blocks or fault_code in CODES
    assert all(block.text and "\n" not in block.text for block in blocks)


SUFFIXES = st.sampled_from([".txt", ".md", ".docx", ".odt", ".pdf", ".docm", ".doc", ""])
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(SUFFIXES, st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", files.OLE]), st.binary(max_size=400))
def test_any_bytes(suffix: str, magic: bytes, rest: bytes) -> None:
    read_or_fault(f"x{suffix}", magic + rest)


@FEW
@given(SUFFIXES, st.sampled_from([WORD, ODT, PDF]), st.floats(0, 1), st.floats(0, 1), st.binary(max_size=8))
def test_damaged_files(suffix: str, data: bytes, cut: float, place: float, noise: bytes) -> None:
    cut_off = data[: int(cut * len(data))]
    at = int(place * len(cut_off))
    read_or_fault(f"x{suffix}", cut_off)
    read_or_fault(f"x{suffix}", data[:at] + noise + data[at + len(noise) :])


@FEW
@given(st.sampled_from([(WORD, "word/document.xml"), (WORD, "word/styles.xml"), (ODT, "content.xml")]), st.data())
def test_damaged_parts(chosen: tuple[bytes, str], draw: st.DataObject) -> None:
    data, name = chosen
    xml = files.part(data, name)
    at = draw.draw(st.integers(0, len(xml)))
    end = draw.draw(st.integers(at, len(xml)))
    read_or_fault("x.docx", files.changed(data, {name: xml[:at] + xml[end:]}))


@FEW
@given(SUFFIXES, st.text(max_size=200))
def test_any_text(suffix: str, text: str) -> None:
    read_or_fault(f"x{suffix}", text.encode("utf-8", "surrogatepass"))
