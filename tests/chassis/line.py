"""A line to the broker that a test can cut and mend."""

from __future__ import annotations

import contextlib
import socket
from threading import Thread
from urllib.parse import urlsplit


class Line:
    """Listens on a port of its own and passes everything on."""

    def __init__(self, url: str) -> None:
        address = urlsplit(url)
        self.far_end = (address.hostname or "", address.port or 0)
        self.is_cut = False
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

    def mend(self) -> None:
        self.is_cut = False

    def close(self) -> None:
        self.cut()
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
            far = socket.create_connection(self.far_end)
            self.open += [near, far]
            for source, target in ((near, far), (far, near)):
                Thread(target=self._pass_on, args=(source, target), daemon=True).start()

    @staticmethod
    def _pass_on(source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(65536):
                target.sendall(piece)
        for one in (source, target):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
