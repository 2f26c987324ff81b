"""Who has a page printed: as a tagged PDF, by a process of its own, which is kept while there are pages."""

from __future__ import annotations

import atexit
import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Lock

from chassis.logs import mask

LONGEST = 900
MOST_MEMORY = 1_500_000_000
# To be loaded takes the process longer than most pages; kept for ever it would hold memory for nothing.
KEPT = 60.0
_ROOT = Path(__file__).parents[2]


class NotPrinted(Exception):
    """The page did not become a PDF: too long, too large, or our own mistake."""


class Press:
    """The process that prints, while there is one; pages come one after the other."""

    def __init__(self, kept: float = KEPT) -> None:
        """It is started for the first page, and goes when there was none for so many seconds."""
        self.process: subprocess.Popen[bytes] | None = None
        self._kept = kept
        self._line: socket.socket | None = None
        self._alone = Lock()

    def printed(self, page: bytes) -> bytes:
        """What comes of a page. Raises NotPrinted."""
        with self._alone:
            try:
                return _read(self._answer(page))
            except TimeoutError as late:
                raise NotPrinted(f"took longer than {LONGEST} seconds") from late
            except ConnectionError as gone:
                raise NotPrinted("its process has gone") from gone

    def _answer(self, page: bytes) -> bytes:
        try:
            with suppress(ConnectionError):  # it may have gone since the last page
                if self._line:
                    return _asked(self._line, page)
            return _asked(self._started(), page)
        except BaseException:
            # What it may still say of this page, nobody shall take for an answer to the next.
            self.stop()
            raise

    def _started(self) -> socket.socket:
        self.stop()
        self._line, theirs = socket.socketpair()
        # Of our own settings it gets none: it needs no password.
        surroundings = {"PYTHONPATH": str(_ROOT), "XDG_CACHE_HOME": "/tmp", "LANG": "C.UTF-8"}  # noqa: S108  # fontconfig's own cache
        with theirs:
            self.process = subprocess.Popen(  # noqa: S603  # our own interpreter
                [sys.executable, "-m", "chassis.documents.printing", str(self._kept)],
                env=surroundings,
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        return self._line

    def stop(self) -> None:
        """End it, with the page it may have in hand."""
        if self._line and self.process:
            self._line.close()
            if self.process.poll() is None:
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self._line = self.process = None


_press = Press()
atexit.register(_press.stop)


def printed(page: str) -> bytes:
    """The PDF. Raises NotPrinted."""
    return _press.printed(page.encode())


def _asked(line: socket.socket, page: bytes) -> bytes:
    line.settimeout(LONGEST)
    say(line, MOST_MEMORY.to_bytes(8) + page)
    answer = hear(line)
    if not answer.startswith(mark := mark_of(page)):
        raise ConnectionError("it speaks of another page")
    return answer.removeprefix(mark)


def mark_of(page: bytes) -> bytes:
    """What an answer begins with, so that nobody takes it for another page's."""
    return sha256(page).digest()


def _read(answer: bytes) -> bytes:
    if answer.startswith(b"%PDF-"):
        return answer
    raise NotPrinted(mask(answer.decode(errors="replace")))


def say(line: socket.socket, what: bytes) -> None:
    """Say one thing, with its length before it."""
    line.sendall(len(what).to_bytes(8) + what)


def hear(line: socket.socket) -> bytes:
    """What is said next. Raises ConnectionError where nothing comes any more."""
    return _exactly(line, int.from_bytes(_exactly(line, 8)))


def _exactly(line: socket.socket, length: int) -> bytes:
    heard = bytearray()
    while len(heard) < length:
        if not (piece := line.recv(min(length - len(heard), 1_000_000))):
            raise ConnectionResetError
        heard += piece
    return bytes(heard)
