"""The demo's mails: what would have been sent lies in files, and is read here."""

from __future__ import annotations

from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, render_template, request

from chassis import asking
from chassis.answers import json
from chassis.errors import NotFound
from chassis.settings import settings
from gateway import wording
from gateway.entrance import for_a_program

routes = Blueprint("demo_mails", __name__, url_prefix="/demo/mail")
ON_A_PAGE = 50


@routes.get("")
def mails() -> Response:
    """The newest mails; as JSON, with their text, for who asks for JSON."""
    files = _files()
    before = request.args.get("after")
    if before:
        files = [file for file in files if file.stem < before]
    shown = [_read(file) for file in files[:ON_A_PAGE]]
    following = files[ON_A_PAGE - 1].stem if len(files) > ON_A_PAGE else None
    if for_a_program():
        return json({"items": shown, "next": following})
    drawn = render_template(
        "demo/mails.html",
        page_title=wording.sentence(asking.language(), "mails.title"),
        mails=shown,
        next_href=f"/demo/mail?after={following}" if following else None,
        previous_href="/demo/mail" if before else None,
    )
    return Response(drawn)


@routes.get("/<name>")
def mail(name: str) -> Response:
    """One mail; of HTML only the words are shown, so nothing in it is run or fetched."""
    file = next((file for file in _files() if file.stem == name), None)
    if file is None:
        raise NotFound
    read = _read(file)
    if for_a_program():
        return json(read)
    return Response(render_template("demo/mail.html", page_title=read["subject"], mail=read, back_href="/demo/mail"))


def _files() -> list[Path]:
    """The mails' files, newest first: their names begin with the time."""
    folder = settings().mail_folder
    return sorted(folder.glob("*.eml"), reverse=True) if folder else []


def _read(file: Path) -> dict[str, Any]:
    with file.open("rb") as content:
        message = BytesParser(EmailMessage, policy=policy.default).parse(content)
    at = datetime.fromtimestamp(int(file.stem.partition("-")[0]) / 1e9, UTC)
    return {
        "id": file.stem,
        "to": str(message["X-Envelope-To"] or message["To"] or ""),
        "subject": str(message["Subject"] or ""),
        "at": message["Date"].datetime if message["Date"] else at,
        "text": _text(message),
        "href": f"/demo/mail/{file.stem}",
    }


def _text(message: EmailMessage) -> str:
    body = message.get_body(("plain", "html"))
    if body is None:
        return ""
    content = str(body.get_content())
    return content if body.get_content_subtype() == "plain" else _Words.of(content)


class _Words(HTMLParser):
    """The words of a page of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.hidden = 0

    @classmethod
    def of(cls, page: str) -> str:
        """Everything but tags, style and script."""
        parser = cls()
        parser.feed(page)
        return "".join(parser.words).strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # HTMLParser's signature
        """A style or a script begins."""
        self.hidden += tag in {"style", "script"}

    def handle_endtag(self, tag: str) -> None:
        """A style or a script ends."""
        self.hidden -= tag in {"style", "script"}

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self.hidden:
            self.words.append(data)
