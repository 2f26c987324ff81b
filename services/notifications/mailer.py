"""Sends the e-mails that wait. While the mail server or the gateway is away nothing is lost and no try is spent."""

from __future__ import annotations

import smtplib
import ssl
from contextlib import suppress
from email.message import EmailMessage
from threading import Event
from urllib.parse import unquote, urlsplit

from sqlalchemy import RowMapping

from chassis.db import transaction
from chassis.logs import log
from chassis.settings import settings
from services.notifications import metrics
from services.notifications.contacts import Contacts, GatewayAway, ServiceAway
from services.notifications.mails import email_of
from services.notifications.messages import process, queries
from services.notifications.preferences.queries import wants_email

RESTS = 1.0
SHORTEST, LONGEST = 1.0, 30.0
AT_ONCE = 50
_REFUSED_FOR_GOOD = 500


class MailServerAway(Exception):
    """No connection to the mail server: no fault of the message."""


class MailServer:
    """The mail server of KOPRU_SMTP_URL; one connection serves many mails."""

    def __init__(self) -> None:
        """Connect when the first mail goes."""
        self.url = urlsplit(settings().smtp_url)
        self.line: smtplib.SMTP | None = None

    def send(self, mail: EmailMessage) -> None:
        """Hand one mail over. Raises MailServerAway, or what smtplib says of this mail."""
        self.line = self.line or self._connected()
        try:
            self.line.send_message(mail)
        except (OSError, smtplib.SMTPServerDisconnected):
            self.close()
            raise

    def close(self) -> None:
        """Say good-bye."""
        if self.line is not None:
            with suppress(OSError, smtplib.SMTPException):
                self.line.quit()
        self.line = None

    def _connected(self) -> smtplib.SMTP:
        kind = smtplib.SMTP_SSL if self.url.scheme == "smtps" else smtplib.SMTP
        try:
            line = kind(self.url.hostname or "", self.url.port or 0, timeout=10)
            if self.url.scheme == "smtp" and _offers_tls(line):
                line.starttls(context=ssl.create_default_context())
            if self.url.username:
                line.login(unquote(self.url.username), unquote(self.url.password or ""))
        except (OSError, smtplib.SMTPException) as trouble:
            raise MailServerAway(type(trouble).__name__) from trouble
        return line


def _offers_tls(line: smtplib.SMTP) -> bool:
    line.ehlo_or_helo_if_needed()
    return line.has_extn("starttls")


class Mailer:
    """Sends what is due."""

    def __init__(self) -> None:
        """Nothing is connected yet."""
        self.server = MailServer()
        self.contacts = Contacts()

    def send_due(self) -> int:
        """Send a batch and answer how many were due.

        Raises MailServerAway or GatewayAway; what is left then waits as before.
        """
        with transaction() as session:
            rows = list(process.claim(session, AT_ONCE))
        for number, row in enumerate(rows):
            try:
                self._send(row)
            except (MailServerAway, GatewayAway):
                with transaction() as session:
                    process.give_back(session, [left["id"] for left in rows[number:]])
                raise
        return len(rows)

    def close(self) -> None:
        """Let both connections go."""
        self.server.close()
        self.contacts.close()

    def _address_of(self, row: RowMapping) -> str | None:
        if row["outside_of"]:
            return self.contacts.email_outside(row["outside_of"], row["person"])
        return self.contacts.email_of(row["person"])

    def _send(self, row: RowMapping) -> None:
        if not row["mandatory"] and not _wanted(row):
            _without(row, "switched_off")
            return
        try:
            address = self._address_of(row)
        except ServiceAway as away:
            with transaction() as session:
                process.put_off(session, row["id"])
            log.warning("e-mail waits", message=str(row["id"]), service=row["outside_of"], error=str(away))
            return
        if address is None:
            _without(row, "no_address")
            return
        try:
            self.server.send(email_of(row, address, row["attempts"]))
        except (smtplib.SMTPException, OSError, ValueError) as trouble:
            reason, for_good = _why(trouble)
            with transaction() as session:
                state = process.failed(session, row, reason, for_good=for_good)
            log.warning("e-mail not sent", message=str(row["id"]), state=state, reason=reason, attempts=row["attempts"])
        else:
            with transaction() as session:
                process.sent(session, row["id"])


def run(stop: Event) -> None:
    """A role of the worker."""
    if not settings().smtp_url:
        log.info("KOPRU_SMTP_URL is not set: messages come in the list on the page only")
        stop.wait()
        return
    mailer = Mailer()
    try:
        _keep_sending(mailer, stop)
    finally:
        mailer.close()


def _keep_sending(mailer: Mailer, stop: Event) -> None:
    pause = 0.0
    while not stop.is_set():
        try:
            number = mailer.send_due()
        except (MailServerAway, GatewayAway) as away:
            if not pause:
                log.warning("e-mails wait", because=type(away).__name__, error=str(away))
            pause = min(max(pause * 2, SHORTEST), LONGEST)
            stop.wait(pause)
        else:
            if pause:
                log.info("e-mails go again")
            pause = 0.0
            if number < AT_ONCE:
                mailer.server.close()
                stop.wait(RESTS)
        _count()


def _count() -> None:
    with transaction() as session:
        number, oldest = queries.waiting(session)
    metrics.waiting.set(number)
    metrics.oldest.set(oldest)


def _wanted(row: RowMapping) -> bool:
    with transaction() as session:
        return wants_email(session, row["person"])


def _without(row: RowMapping, reason: str) -> None:
    with transaction() as session:
        process.not_wanted(session, row["id"], reason)


def _why(trouble: Exception) -> tuple[str, bool]:
    """A word without an address in it, and whether trying again is of no use."""
    match trouble:
        case smtplib.SMTPRecipientsRefused():
            code = max(answer[0] for answer in trouble.recipients.values())
            return f"smtp_{code}", code >= _REFUSED_FOR_GOOD
        case smtplib.SMTPResponseException():
            return f"smtp_{trouble.smtp_code}", trouble.smtp_code >= _REFUSED_FOR_GOOD
        case ValueError():
            return "bad_address", True
        case _:
            return type(trouble).__name__, False
