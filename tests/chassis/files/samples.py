"""Small files of every kind that is taken, and some that are not."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from PIL import Image
from werkzeug.datastructures import FileStorage

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PROGRAM = b"MZ\x90\x00" + bytes(200)
PAGE = b"<!DOCTYPE html><script>alert(1)</script>"
BALIKESIR = {1: "N", 2: (39.0, 38.0, 54.0), 3: "E", 4: (27.0, 53.0, 13.0)}


def picture(kind: str = "JPEG", size: tuple[int, int] = (40, 30), **more: Any) -> bytes:
    """A picture that knows where it was taken."""
    exif = Image.Exif()
    exif[0x8825] = BALIKESIR
    file = BytesIO()
    Image.new("RGB", size, (13, 70, 84)).save(file, kind, exif=exif, **more)
    return file.getvalue()


def packed(*names: str) -> bytes:
    """An archive with these parts in it."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text" if name == "mimetype" else "<x/>")
    return file.getvalue()


WORD = packed("[Content_Types].xml", "word/document.xml")
WITH_PROGRAM = packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")
WRITTEN = packed("mimetype", "content.xml")
ARCHIVE = packed("readme.txt")


def upload(content: bytes, name: str) -> FileStorage:
    """As a form carries it."""
    return FileStorage(BytesIO(content), name)
