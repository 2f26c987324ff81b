"""Catches every mail the demo sends: each becomes a file, and none leaves the machine."""

from __future__ import annotations

import argparse
import asyncio
import signal
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from time import time_ns

from aiosmtpd.smtp import SMTP, Envelope, Session

KEPT = 500


class Catcher:
    """Keeps the newest mails of a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._numbers = count()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802, ARG002  # aiosmtpd's own signature
        """A mail has come."""
        content = envelope.content if isinstance(envelope.content, bytes) else (envelope.content or "").encode()
        self.keep(content, envelope.rcpt_tos)
        return "250 kept"

    def keep(self, content: bytes, addressees: Iterable[str]) -> None:
        """A file whose name sorts by time; the addressees of the envelope stand on top of it."""
        file = self.folder / f"{time_ns()}-{next(self._numbers)}.eml"
        beside = file.with_suffix(".part")
        beside.write_bytes(f"X-Envelope-To: {', '.join(addressees)}\r\n".encode() + content)
        beside.replace(file)
        for old in sorted(self.folder.glob("*.eml"))[:-KEPT]:
            old.unlink(missing_ok=True)


async def catch(folder: Path, host: str, port: int) -> None:
    """Listen until told to stop."""
    catcher = Catcher(folder)
    loop = asyncio.get_running_loop()
    told = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, told.set)
    server = await loop.create_server(lambda: SMTP(catcher, enable_SMTPUTF8=True, hostname="localhost"), host, port)
    async with server:
        await told.wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m deploy.local.mail_catcher", description=__doc__)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    said = parser.parse_args()
    asyncio.run(catch(said.folder, said.host, said.port))
