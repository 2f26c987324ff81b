"""How a small port answers without a word in the log, and without loading anything for it."""

from __future__ import annotations

from wsgiref.simple_server import WSGIRequestHandler


class QuietHandler(WSGIRequestHandler):
    """A scrape every few seconds is not worth a line in the log."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def address_string(self) -> str:
        """No name look-up: the name server may be what is away."""
        return str(self.client_address[0])
