"""Where files lie: outside the database, each under its SHA-256, in a folder or in an S3-compatible store.

Whoever changes a file changes its name with it; the same file brought twice lies there once.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO, Protocol
from urllib.parse import urlsplit

from chassis.errors import Unavailable
from chassis.logs import log
from chassis.settings import settings

PIECE = 65_536
_SHA256 = re.compile(r"[0-9a-f]{64}")


def digest_of(file: BinaryIO) -> tuple[str, int]:
    """The SHA-256 of a whole file, and its size in bytes."""
    file.seek(0)
    digest, size = hashlib.sha256(), 0
    while piece := file.read(PIECE):
        digest.update(piece)
        size += len(piece)
    return digest.hexdigest(), size


class Store(Protocol):
    """What both kinds of place can do; a file that is there already is not written again."""

    def keep(self, file: BinaryIO, sha256: str) -> None:
        """Have this file; when it returns, a power cut takes it no more."""

    def pieces(self, sha256: str) -> Iterator[bytes]:
        """What is in it, piece by piece. Raises FileNotFoundError before the first."""

    def forget(self, sha256: str) -> None:
        """Have it no more; one that is not there is forgotten already."""


class Folder:
    """A folder of this machine, with a folder in it for each beginning of a name."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def keep(self, file: BinaryIO, sha256: str) -> None:
        """As `Store.keep`: written under another name first, so that nobody ever reads half of it."""
        place = self._place(sha256)
        if place.exists():
            return
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.seek(0)
        with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as half:
            try:
                shutil.copyfileobj(file, half, PIECE)
                half.flush()
                os.fsync(half.fileno())
                Path(half.name).replace(place)
            except BaseException:
                Path(half.name).unlink(missing_ok=True)
                raise
        _write_through(place.parent)

    def pieces(self, sha256: str) -> Iterator[bytes]:
        """As `Store.pieces`."""
        place = self._place(sha256)
        place.stat()
        return _read(place)

    def forget(self, sha256: str) -> None:
        """As `Store.forget`."""
        self._place(sha256).unlink(missing_ok=True)

    def _place(self, sha256: str) -> Path:
        return self.root / _path(sha256)


class Bucket:
    """A bucket of an S3-compatible store."""

    def __init__(self, url: str) -> None:
        # Its library is loaded where it is used: most places have a folder.
        import obstore  # noqa: PLC0415  # see above
        from obstore.exceptions import BaseError  # noqa: PLC0415  # see above
        from obstore.store import S3Store  # noqa: PLC0415  # see above

        said = settings()
        parts = urlsplit(url)
        self._library, self._trouble = obstore, BaseError
        self._store = S3Store(
            parts.netloc,
            prefix=parts.path.strip("/") or None,
            endpoint=said.files_endpoint or None,
            region=said.files_region,
            access_key_id=said.files_key_id,
            secret_access_key=said.files_key,
            client_options={"timeout": "30s", "allow_http": said.files_endpoint.startswith("http:")},
        )

    def keep(self, file: BinaryIO, sha256: str) -> None:
        """As `Store.keep`."""
        if self._has(sha256):
            return
        file.seek(0)
        try:
            self._library.put(self._store, str(_path(sha256)), file)
        except self._trouble as trouble:
            raise _away(trouble) from trouble

    def pieces(self, sha256: str) -> Iterator[bytes]:
        """As `Store.pieces`."""
        try:
            found = self._library.get(self._store, str(_path(sha256)))
        except self._trouble as trouble:
            raise _away(trouble) from trouble
        return map(bytes, found.stream(min_chunk_size=PIECE))

    def forget(self, sha256: str) -> None:
        """As `Store.forget`."""
        try:
            self._library.delete(self._store, str(_path(sha256)))
        except FileNotFoundError:
            return
        except self._trouble as trouble:
            raise _away(trouble) from trouble

    def _has(self, sha256: str) -> bool:
        try:
            self._library.head(self._store, str(_path(sha256)))
        except FileNotFoundError:
            return False
        except self._trouble as trouble:
            raise _away(trouble) from trouble
        return True


@cache
def store() -> Store:
    """The place of this process's settings."""
    place = settings().files
    return Bucket(place) if place.startswith("s3://") else Folder(Path(place))


def _path(sha256: str) -> Path:
    if not _SHA256.fullmatch(sha256):
        raise ValueError("no file lies under a name that is no digest")
    return Path(sha256[:2], sha256)


def _read(place: Path) -> Iterator[bytes]:
    with place.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def _write_through(folder: Path) -> None:
    """The name of a new file is safe when its folder is."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _away(trouble: Exception) -> Unavailable:
    log.warning("file store away", trouble=type(trouble).__name__)
    return Unavailable()
