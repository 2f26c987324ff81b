"""One connection to a service, which is kept between calls.

Plain sockets, because nothing cheaper can be had: of the same small call, httpx takes 620 µs of the processor, urllib3
290, http.client 135, and this 30. It speaks the HTTP/1.1 that gunicorn speaks, and nothing more.
"""

from __future__ import annotations

import select
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

import orjson

_LONGEST_LINE, _MOST_HEADERS = 65_536, 100
_GO_ON, _WITHOUT_BODY = 100, {204, 304}


class Address(NamedTuple):
    """Where one instance of a service answers; a name may stand for several."""

    scheme: str
    host: str
    port: int

    @property
    def authority(self) -> str:
        """As it stands in an address and in the header Host."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def url(self) -> str:
        """As people write it."""
        return f"{self.scheme}://{self.authority}"


class BrokenLineError(Exception):
    """The connection ended, or what came over it is no HTTP: nobody knows whether the call was heard."""


@dataclass(frozen=True)
class Answer:
    """What a service says; the names of its headers are in small letters."""

    status_code: int
    headers: Mapping[str, str]
    content: bytes

    def json(self) -> Any:
        """What it says, read as JSON."""
        return orjson.loads(self.content)


class Line:
    """Calls go over it one after the other."""

    def __init__(self, address: Address, where: tuple[Any, ...], connecting: float, answering: float) -> None:
        family, kind, protocol, _, self.end = where
        self.address = address
        self._socket = socket.socket(family, kind, protocol)
        try:
            self._socket.settimeout(connecting)
            self._socket.connect(self.end)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if address.scheme == "https":
                self._socket = _trust().wrap_socket(self._socket, server_hostname=address.host)
            self._socket.settimeout(answering)
        except BaseException:
            self._socket.close()
            raise
        self._said = self._socket.makefile("rb")
        self._heard = select.poll()
        self._heard.register(self._socket, select.POLLIN)
        self.ends = False

    def ask(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Say it and wait for the answer. Raises BrokenLineError or TimeoutError."""
        lines = [f"{method} {target} HTTP/1.1", f"Host: {self.address.authority}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        if body or method != "GET":
            lines.append(f"Content-Length: {len(body)}")
        head = "\r\n".join(lines)
        if head.count("\n") != len(lines) - 1 or head.count("\r") != len(lines) - 1:
            raise ValueError("a header of more than one line")
        try:
            self._socket.sendall(head.encode("latin-1") + b"\r\n\r\n" + body)
            return self._answer()
        except TimeoutError:
            raise
        except (OSError, ValueError, IndexError) as trouble:
            raise BrokenLineError(str(trouble)) from trouble

    def is_over(self) -> bool:
        """Whether the other end has hung up since the last call, or says something nobody asked for."""
        return bool(self._heard.poll(0))

    def close(self) -> None:
        """Hang up."""
        self._said.close()
        self._socket.close()

    def _answer(self) -> Answer:
        status = _GO_ON
        while status == _GO_ON:  # which is no answer yet
            version, code, *_ = self._line().split(" ", 2)
            status, headers = int(code), self._headers()
        length = headers.get("content-length")
        self.ends = version != "HTTP/1.1" or "close" in headers.get("connection", "").lower()
        if status in _WITHOUT_BODY:
            return Answer(status, headers, b"")
        if "transfer-encoding" in headers:
            return Answer(status, headers, self._in_pieces())
        if length is None:
            self.ends = True
            return Answer(status, headers, self._said.read())
        return Answer(status, headers, self._exactly(int(length)))

    def _line(self) -> str:
        line = self._said.readline(_LONGEST_LINE)
        if not line.endswith(b"\n"):
            raise BrokenLineError("hung up")
        return line.decode("latin-1").rstrip("\r\n")

    def _headers(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for _ in range(_MOST_HEADERS):
            if not (line := self._line()):
                return found
            name, _, value = line.partition(":")
            found[name.lower()] = value.strip()
        raise BrokenLineError("too many headers")

    def _in_pieces(self) -> bytes:
        pieces = []
        while size := int(self._line().partition(";")[0], 16):
            pieces.append(self._exactly(size))
            self._line()
        self._headers()
        return b"".join(pieces)

    def _exactly(self, length: int) -> bytes:
        body = self._said.read(length)
        if len(body) != length:
            raise BrokenLineError("hung up in the middle")
        return body


@lru_cache(maxsize=1)
def _trust() -> ssl.SSLContext:
    return ssl.create_default_context()
