"""Catches every mail the demo sends: each becomes a file, and none leaves the machine."""

from __future__ import annotations

import argparse
import asyncio
import signal
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
        """A mail has come; its name sorts by time. The addressees of the envelope stand on top of it."""
        content = envelope.content if isinstance(envelope.content, bytes) else (envelope.content or "").encode()
        top = f"X-Envelope-To: {', '.join(envelope.rcpt_tos)}\r\n".encode()
        file = self.folder / f"{time_ns()}-{next(self._numbers)}.eml"
        beside = file.with_suffix(".part")
        beside.write_bytes(top + content)
        beside.replace(file)
        for old in sorted(self.folder.glob("*.eml"))[:-KEPT]:
            old.unlink(missing_ok=True)
        return "250 kept"


async def catch(folder: Path, port: int) -> None:
    """Listen until told to stop."""
    catcher = Catcher(folder)
    loop = asyncio.get_running_loop()
    told = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, told.set)
    server = await loop.create_server(
        lambda: SMTP(catcher, enable_SMTPUTF8=True, hostname="localhost"), "127.0.0.1", port
    )
    async with server:
        await told.wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m deploy.local.mail_catcher", description=__doc__)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    said = parser.parse_args()
    asyncio.run(catch(said.folder, said.port))
