"""A line to the broker or the database that a test can cut, slow down, clog, and mend."""

from __future__ import annotations

import contextlib
import socket
import struct
from threading import Event, Thread
from urllib.parse import urlsplit


class Line:
    """Listens on a port of its own and passes everything on."""

    def __init__(self, url: str) -> None:
        address = urlsplit(url)
        self.far_end = (address.hostname or "", address.port or 0)
        self.is_cut = False
        self.latency = 0.0  # seconds before each piece is passed on
        self.bytes_per_second = 0  # as many as come, unless it is set
        self.flows = Event()  # cleared, the line swallows everything: nobody is told, and nobody is answered
        self.flows.set()
        self.open: list[socket.socket] = []
        self.entrance = socket.create_server(("127.0.0.1", 0))
        self.port = int(self.entrance.getsockname()[1])
        self.taker = Thread(target=self._take, daemon=True)
        self.taker.start()
        # The broker may be on another host than we are: a container's.
        sign_in = address.netloc.rpartition("@")[0]
        self.url = address._replace(netloc=f"{sign_in}@127.0.0.1:{self.port}").geturl()

    def cut(self) -> None:
        self.is_cut = True
        for one in self.open:
            # Shut down before closing: a thread is reading from it.
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self.open.clear()

    def reset(self) -> None:
        """Break off every connection as a firewall does that has forgotten it."""
        for one in self.open:
            with contextlib.suppress(OSError):
                one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                one.shutdown(socket.SHUT_RD)
        self.open.clear()

    def mend(self) -> None:
        self.is_cut = False
        self.latency = self.bytes_per_second = 0
        self.flows.set()

    def close(self) -> None:
        self.cut()
        self.flows.set()
        with contextlib.suppress(OSError):
            self.entrance.shutdown(socket.SHUT_RDWR)
        self.entrance.close()
        self.taker.join(5)

    def _take(self) -> None:
        while True:
            try:
                near, _ = self.entrance.accept()
            except OSError:
                return
            if self.is_cut:
                near.close()
                continue
            Thread(target=self._connect, args=(near,), daemon=True).start()

    def _connect(self, near: socket.socket) -> None:
        self.flows.wait()
        try:
            far = socket.create_connection(self.far_end)
        except OSError:
            near.close()
            return
        self.open += [near, far]
        for source, target in ((near, far), (far, near)):
            Thread(target=self._pass_on, args=(source, target), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(65536):
                pause = self.latency + (len(piece) / self.bytes_per_second if self.bytes_per_second else 0)
                if pause:
                    Event().wait(pause)
                self.flows.wait()
                self.hand_on(piece, target)
        self.flows.wait()
        for one in (source, target):
            # Only the reading ends here: the closing decides how the other end is told.
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RD)
            one.close()

    def hand_on(self, piece: bytes, target: socket.socket) -> None:
        """What was said goes on as it was."""
        target.sendall(piece)
