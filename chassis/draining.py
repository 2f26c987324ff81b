"""Leaving in order: a web process asked to stop says so, closes its door, and answers everybody whom it let in."""

from __future__ import annotations

import ctypes
import struct
import time
from collections.abc import Sequence
from contextlib import suppress
from mmap import mmap
from socket import SOL_SOCKET
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gunicorn.sock import TCPSocket  # type: ignore[import-untyped]  # gunicorn has no types

# One byte that gunicorn's master and the workers it forks share.
_SAID = mmap(-1, 1)
# Handshakes that had begun are over by then, and who was waiting has been let in.
SETTLES, PATIENCE = 0.1, 5.0
SO_ATTACH_FILTER = 26
# Classic BPF: of TCP's flags (byte 13) only SYN, without ACK, means "let me in"; it is not heard, so the caller's
# kernel says it again, to whoever answers here next or to nobody; everything else passes.
_NOBODY_NEW = (
    (0x30, 0, 0, 13),  # load the flags
    (0x54, 0, 0, 0x12),  # keep SYN and ACK
    (0x15, 0, 1, 0x02),  # SYN alone?
    (0x06, 0, 0, 0),  # drop
    (0x06, 0, 0, 0xFFFF),  # take
)


def is_draining() -> bool:
    """Whether this process is about to leave, so that nobody should begin anything here."""
    return _SAID[0] != 0


def begin() -> None:
    """From now on readiness says so, and every answer ends its connection."""
    _SAID[0] = 1


def close_door(listeners: Sequence[TCPSocket]) -> None:
    """Let nobody new in, and wait until the workers have taken everybody who is in already.

    Closing the socket alone would reset those whose handshake is done and whom no worker has accepted yet.
    """
    code = b"".join(struct.pack("HBBI", *step) for step in _NOBODY_NEW)
    kept = ctypes.create_string_buffer(code)
    program = struct.pack("HP", len(_NOBODY_NEW), ctypes.addressof(kept))
    for listener in listeners:
        # Some kernels (6.18) let only CAP_NET_ADMIN do this to TCP, which no container of ours has. There, who knocks
        # in the very last moment, although readiness has said no all the draining time, is reset; who is in, is not.
        with suppress(PermissionError):
            listener.sock.setsockopt(SOL_SOCKET, SO_ATTACH_FILTER, program)
    time.sleep(SETTLES)
    until = time.monotonic() + PATIENCE
    while any(listener.get_backlog() for listener in listeners) and time.monotonic() < until:
        time.sleep(SETTLES / 10)
