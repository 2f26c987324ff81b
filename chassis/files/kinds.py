"""What a file is, told by what is in it: its name is only what somebody called it."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from typing import BinaryIO

HEAD, TAIL = 16, 2048


@dataclass(frozen=True)
class Kind:
    """A kind of file that is taken, and how the names of such files end."""

    media_type: str
    endings: tuple[str, ...]
    picture: str = ""  # what Pillow calls it


PDF = Kind("application/pdf", (".pdf",))
JPEG = Kind("image/jpeg", (".jpg", ".jpeg"), "JPEG")
PNG = Kind("image/png", (".png",), "PNG")
WEBP = Kind("image/webp", (".webp",), "WEBP")
_OFFICE = "application/vnd.openxmlformats-officedocument."
_OFFICE_KINDS = {
    "word/document.xml": Kind(f"{_OFFICE}wordprocessingml.document", (".docx",)),
    "xl/workbook.xml": Kind(f"{_OFFICE}spreadsheetml.sheet", (".xlsx",)),
    "ppt/presentation.xml": Kind(f"{_OFFICE}presentationml.presentation", (".pptx",)),
}
_OPEN = "application/vnd.oasis.opendocument."
_OPEN_KINDS = {
    f"{_OPEN}{name}": Kind(f"{_OPEN}{name}", (ending,))
    for name, ending in (("text", ".odt"), ("spreadsheet", ".ods"), ("presentation", ".odp"))
}
KINDS = (PDF, JPEG, PNG, WEBP, *_OFFICE_KINDS.values(), *_OPEN_KINDS.values())
ENDINGS = tuple(ending for kind in KINDS for ending in kind.endings)
# Programs of an office document: nobody needs them to show what was done.
_PROGRAMS = ("vbaProject.bin", "Scripts/", "Basic/")


def kind_of(file: BinaryIO) -> Kind | None:
    """The kind of this file; None for one that is not taken."""
    file.seek(0)
    head = file.read(HEAD)
    if head.startswith(b"%PDF-"):
        return PDF if b"%%EOF" in _tail(file) else None
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return WEBP
    return _packed(file) if head.startswith(b"PK\x03\x04") else None


def _tail(file: BinaryIO) -> bytes:
    size = file.seek(0, 2)
    file.seek(max(0, size - TAIL))
    return file.read()


def _packed(file: BinaryIO) -> Kind | None:
    """An office document; only its list of contents is read, so that nothing can unpack itself to a great size."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            if any(program in name for name in names for program in _PROGRAMS):
                return None
            if names[:1] == ["mimetype"] and archive.getinfo("mimetype").file_size < 100:  # noqa: PLR2004  # the longest has 48
                return _OPEN_KINDS.get(archive.read("mimetype").decode("ascii", "replace"))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        return None
    if "[Content_Types].xml" not in names:
        return None
    return next((kind for part, kind in _OFFICE_KINDS.items() if part in names), None)
