"""A ZIP whose last file is a manifest: what is in it, each with its digest; written piece by piece."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, BinaryIO

from chassis import clock
from chassis.db import dumps

MANIFEST = "manifest.json"
# What is pressed already grows smaller no more.
_PRESSED = (".pdf", ".xlsx")


class NotYet(Exception):
    """Something that belongs into the package is not made yet: it is tried again."""


@dataclass(frozen=True)
class Entry:
    """One file of a package."""

    name: str
    pieces: Iterable[bytes]


@dataclass(frozen=True)
class Contents:
    """What goes into a package: what the manifest says of all of it, and the files, read one after the other."""

    about: Mapping[str, Any]
    entries: Iterator[Entry]


def pack(file: BinaryIO, contents: Contents, at: datetime) -> int:
    """Write the package; how many files are in it beside the manifest. Equal contents make equal bytes."""
    stamp = at.astimezone(clock.ISTANBUL).timetuple()[:6]
    with zipfile.ZipFile(file, "w", allowZip64=True) as packed:
        listed = [_write(packed, entry, stamp) for entry in contents.entries]
        manifest = dumps({"about": contents.about, "files": listed}).encode()
        _write(packed, Entry(MANIFEST, [manifest]), stamp)
    return len(listed)


def _write(packed: zipfile.ZipFile, entry: Entry, stamp: Any) -> dict[str, Any]:
    told = zipfile.ZipInfo(entry.name, date_time=stamp)
    told.compress_type = zipfile.ZIP_STORED if entry.name.endswith(_PRESSED) else zipfile.ZIP_DEFLATED
    digest, size = hashlib.sha256(), 0
    with packed.open(told, "w", force_zip64=True) as place:
        for piece in entry.pieces:
            place.write(piece)
            digest.update(piece)
            size += len(piece)
    return {"name": entry.name, "sha256": digest.hexdigest(), "size": size}
