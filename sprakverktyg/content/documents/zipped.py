"""Opening the zip files that .docx and .odt are, without trusting what they say about themselves."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from sprakverktyg.domain.errors import InvalidInput

MAX_UNPACKED = 50 * 1024 * 1024
"""Bytes that all parts together may unpack to. A long routine with pictures stays far below."""

MAX_XML = 20 * 1024 * 1024
"""Bytes of the XML parts together: several times what the longest document needs."""

MAX_PARTS = 5000

_CHUNK = 64 * 1024
_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


@dataclass(frozen=True)
class Archive:
    """The unpacked parts of a zip file by name."""

    parts: Mapping[str, bytes]

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self.parts)

    def read(self, name: str) -> bytes:
        """Return a part; empty if there is none of that name."""
        return self.parts.get(name, b"")

    def packed(self) -> io.BytesIO:
        """Return the parts as a new zip file, so that a parser meets exactly the bytes that were checked."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as file:
            for name, content in self.parts.items():
                file.writestr(name, content)
        buffer.seek(0)
        return buffer


def open_zip(data: bytes) -> Archive:
    """Unpack a zip file.

    Raises: InvalidInput – `encrypted_file`, `unpacks_too_large`, `macro_file`, `too_much_text` (too much
    XML) or `broken_file` (damaged, or XML that declares entities).
    """
    parts: dict[str, bytes] = {}
    left = MAX_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            infos = file.infolist()
            if len(infos) > MAX_PARTS:
                raise InvalidInput("unpacks_too_large")
            for info in infos:
                content = _unpack(file, info, left)
                left -= len(content)
                if not info.is_dir():
                    parts[info.filename] = content
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError) as error:
        raise InvalidInput("broken_file") from error
    _check(parts)
    return Archive(parts)


def _unpack(file: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    if info.flag_bits & _ENCRYPTED:
        raise InvalidInput("encrypted_file")
    if info.compress_type not in _METHODS:
        raise InvalidInput("broken_file")
    # zipfile stops at the size in the header, which may be a lie; with this size it reads to the real end.
    # It checks the sum of a part that it takes for finished: the size lies more than one read past the limit.
    info.file_size = limit + 2 * _CHUNK
    content = bytearray()
    with file.open(info) as part:
        while chunk := part.read(_CHUNK):
            content += chunk
            if len(content) > limit:
                raise InvalidInput("unpacks_too_large")
    return bytes(content)


def _check(parts: Mapping[str, bytes]) -> None:
    if any(name.lower().endswith("vbaproject.bin") for name in parts):
        raise InvalidInput("macro_file")
    if b"macroenabled" in parts.get("[Content_Types].xml", b"").lower():
        raise InvalidInput("macro_file")
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise InvalidInput("encrypted_file")
    xml = [content for name, content in parts.items() if _is_xml(name)]
    if sum(map(len, xml)) > MAX_XML:
        raise InvalidInput("too_much_text")
    # Office files declare no entities; those that do are made to blow up. UTF-16 shows without zero bytes.
    if any(b"<!ENTITY" in content or b"<!ENTITY" in content.replace(b"\0", b"") for content in xml):
        raise InvalidInput("broken_file")


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels", ".rdf"))
