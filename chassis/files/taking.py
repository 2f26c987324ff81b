"""Taking a file in: not too large, what its name says, and a picture without the traces of whoever took it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath
from typing import BinaryIO

from flask import request
from PIL import Image, ImageOps
from werkzeug.datastructures import FileStorage

from chassis.errors import RuleNotMet, TooLarge, WrongKind
from chassis.files.kinds import ENDINGS, Kind, kind_of
from chassis.files.store import digest_of

LARGEST_FILE = 20_000_000
# The file and what is said with it.
LARGEST_UPLOAD = LARGEST_FILE + 200_000
MOST_PIXELS = 60_000_000
LONGEST_SIDE = 4000
LONGEST_NAME = 120
UPLOAD = "add_evidence"
_UPLOADS = re.compile(rf"(/api/[^/]+)?/v1/[^/]+/[^/]+/{UPLOAD}")
_UNSAID = re.compile(r"[\x00-\x1f\x7f\"\\/:*?<>|]+")
_PLAIN = ("L", "RGB", "RGBA", "CMYK")
# Of a picture only the head is read before we look at its size ourselves.
Image.MAX_IMAGE_PIXELS = None


@dataclass(frozen=True)
class TakenFile:
    """A file as it will be kept."""

    file: BinaryIO
    kind: Kind
    name: str
    sha256: str
    size: int


def is_upload() -> bool:
    """Whether a file may come with this request; every other is small and JSON."""
    return request.method == "POST" and _UPLOADS.fullmatch(request.path) is not None


def take_in(upload: FileStorage | None, *, is_photo: bool) -> TakenFile:
    """The file as it will be kept. Raises RuleNotMet, TooLarge or WrongKind."""
    if upload is None or not upload.filename:
        raise RuleNotMet("file_required", errors={"file": ["file_required"]})
    file: BinaryIO = upload.stream  # type: ignore[assignment]  # what werkzeug spools into is a binary file
    size = file.seek(0, 2)
    if size > LARGEST_FILE:
        raise TooLarge("file_too_large", most=LARGEST_FILE // 1_000_000)
    kind = kind_of(file) if size else None
    ending = PurePath(upload.filename).suffix.lower()
    if kind is None:
        raise _wrong("file_disguised" if ending in ENDINGS else "file_kind_not_taken", ending)
    if ending not in kind.endings:
        raise _wrong("file_disguised", ending)
    if is_photo and not kind.picture:
        raise _wrong("photo_expected", ending)
    if kind.picture:
        file = _redrawn(file, kind)
    return TakenFile(file, kind, _name(upload.filename, kind), *digest_of(file))


def _wrong(code: str, ending: str) -> WrongKind:
    return WrongKind(code, ending=ending or "?", endings=" ".join(ENDINGS))


def _redrawn(file: BinaryIO, kind: Kind) -> BinaryIO:
    """The same picture drawn anew: without the place it was taken at, and without whatever else was packed into it."""
    try:
        file.seek(0)
        with Image.open(file, formats=(kind.picture,)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise TooLarge("picture_too_large", most=MOST_PIXELS // 1_000_000)
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            if upright.mode not in _PLAIN:
                upright = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
            clean = Image.new(upright.mode, upright.size)
            clean.paste(upright)
            drawn = BytesIO()
            clean.save(drawn, kind.picture, quality=88)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as broken:
        raise _wrong("file_disguised", kind.endings[0]) from broken
    return drawn


def _name(said: str, kind: Kind) -> str:
    """What people called it, without folders and without signs that mean something to a machine."""
    name = unicodedata.normalize("NFC", said.replace("\\", "/").rpartition("/")[2])
    stem = _UNSAID.sub(" ", PurePath(name).stem).strip(" .") or "dosya"
    return f"{stem[:LONGEST_NAME]}{kind.endings[0]}"
