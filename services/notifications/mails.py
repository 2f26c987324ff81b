"""An e-mail as people get it: a template of the message's version, filled with the event's own words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from chassis.clock import ISTANBUL, real_now
from chassis.settings import settings
from chassis.texts import has, text

_WORDS = Path(__file__).parent / "words"


def email_of(row: Mapping[Any, Any], to: str, attempt: int) -> EmailMessage:
    """The mail of one try; its id names the try, and another header the message, which stays the same (NTF-62).

    Raises ValueError when this is no address.
    """
    language = row["language"]
    said = _said(row, language)
    subject, _, body = _filled(f"{row['template']}-{row['version']}.{language}.txt", said).partition("\n")
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = subject.strip()
    mail["From"] = Address("Köprü", "bildirim", _host())
    mail["To"] = Address(addr_spec=to)
    mail["Date"] = format_datetime(real_now())
    mail["Message-ID"] = reference(row["id"], attempt)
    mail["X-Kopru-Message"] = str(row["id"])
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(body.strip() + "\n")
    paragraphs = [one.splitlines() for one in body.strip().split("\n\n")]
    urls = [said["url"], said["choices_url"]]
    page = _filled("mail-1.html", {"paragraphs": paragraphs, "subject": subject, "language": language, "urls": urls})
    mail.add_alternative(page, subtype="html")
    mail["Content-Language"] = language
    return mail


def reference(message: UUID, attempt: int) -> str:
    """What a provider's receipt names: the message and which try it was."""
    return f"<{message}.{attempt}@{_host()}>"


def instant(at: datetime, language: str) -> str:
    """An instant as people in Türkiye read it."""
    there = at.astimezone(ISTANBUL)
    month, day = text(f"month.{there.month}", language), text(f"weekday.{there.weekday()}", language)
    return f"{there.day} {month} {there.year} {day} {there:%H:%M}"


def _said(row: Mapping[Any, Any], language: str) -> dict[str, Any]:
    instead = row["instead_of"]
    return {
        "case": row["case"],
        "title": row["title"][language],
        "what": row["what"][language],
        "state": row["occasion_state"][language],
        "due": instant(row["due"], language) if row["due"] else "",
        "instead_of": _role(instead["role"], language) if instead else "",
        "awaited": row["awaited"][language] if row["awaited"] else "",
        "url": settings().public_url.rstrip("/") + row["link"],
        "choices_url": settings().public_url.rstrip("/") + "/notices/choices",
    }


def _role(role: str, language: str) -> str:
    return text(f"role.{role}", language) if has(f"role.{role}") else role


def _filled(template: str, said: Mapping[str, Any]) -> str:
    return _templates().get_template(template).render(said)


@lru_cache(maxsize=1)
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(_WORDS),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _host() -> str:
    host = urlsplit(settings().public_url).hostname or "localhost"
    # An address of numbers is no mail domain.
    return "localhost" if host.replace(".", "").isdigit() or ":" in host else host
