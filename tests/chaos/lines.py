"""Lines to the broker and to the database that are cut at the worst moment."""

from __future__ import annotations

import socket
from threading import Lock
from urllib.parse import urlsplit

from tests.chassis.line import Line


class Breakable(Line):
    """Ends in the middle of what is said next, or swallows all that is said."""

    def __init__(self, url: str) -> None:
        self.whole = Lock()
        self.breaks_in: int | None = None
        self.swallows = False
        self.swallowed = 0
        super().__init__(url)

    def through(self, url: str) -> str:
        """The same place, reached by this line."""
        address = urlsplit(url)
        sign_in = address.netloc.rpartition("@")[0]
        return address._replace(netloc=f"{sign_in}@127.0.0.1:{self.port}").geturl()

    def break_after(self, said: int) -> None:
        """So many bytes towards the far end still go through."""
        with self.whole:
            self.breaks_in = said

    def hand_on(self, piece: bytes, target: socket.socket) -> None:
        """Pass it on, unless this is the moment."""
        if target.getpeername() == self.far_end:
            if self.swallows:
                self.swallowed += len(piece)
                return
            piece, breaks = self._what_is_left(piece)
            if breaks:
                target.sendall(piece)
                self.cut()
                self.mend()
                return
        target.sendall(piece)

    def _what_is_left(self, piece: bytes) -> tuple[bytes, bool]:
        with self.whole:
            if self.breaks_in is None:
                return piece, False
            left = self.breaks_in
            self.breaks_in = left - len(piece) if left > len(piece) else None
            return piece[:left], self.breaks_in is None
