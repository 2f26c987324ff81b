"""A mail server that remembers of each mail only which message it carries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from email.parser import BytesHeaderParser

from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.notifications.post_office import MailServer


class Post(MailServer):
    """Counts mails by the id that stays the same however often one is sent."""

    def __init__(self) -> None:
        super().__init__()
        self.came: Counter[str] = Counter()

    @contextmanager
    def open(self) -> Iterator[Post]:
        """It takes mails inside."""
        self.start()
        try:
            yield self
        finally:
            self.stop()

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd's own signature
        content = envelope.content if isinstance(envelope.content, bytes) else str(envelope.content).encode()
        self.came[BytesHeaderParser().parsebytes(content)["X-Kopru-Message"] or ""] += 1
        return "250 kept"
