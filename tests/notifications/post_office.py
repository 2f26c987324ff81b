"""A mail server that really takes mails, and one who knows addresses as the gateway's door says them."""

from __future__ import annotations

import email
import email.policy
import json
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from uuid import UUID

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from deploy.local.programs import free_ports

PACKAGE = "services.notifications"


class MailServer:
    """Takes mails at a port that stays the same while it is down; `answers` are given first, one per recipient."""

    def __init__(self) -> None:
        [self.port] = free_ports(1)
        self.mails: list[EmailMessage] = []
        self.answers: list[str] = []
        self.controller: Controller | None = None

    def start(self) -> None:
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port, enable_SMTPUTF8=True)
        self.controller.start()

    def stop(self) -> None:
        if self.controller:
            self.controller.stop()
        self.controller = None

    async def handle_RCPT(  # noqa: N802  # aiosmtpd's own signature
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if self.answers:
            return self.answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  # as above
        content = envelope.content if isinstance(envelope.content, bytes) else str(envelope.content).encode()
        self.mails.append(email.message_from_bytes(content, policy=email.policy.default))
        return "250 kept"


class Directory:
    """`/oauth/token`, the contact of a person, and of somebody outside by the word of a service, as documented."""

    def __init__(self) -> None:
        [self.port] = free_ports(1)
        self.secret = "a-word-between-the-two"
        self.emails: dict[UUID, str] = {}
        # By the service that knows them; those of a service that is away are not told.
        self.outside: dict[tuple[str, UUID], str] = {}
        self.away: set[str] = set()
        self.asked = 0
        self.tokens = 0
        self.valid_token = ""
        self.server: ThreadingHTTPServer | None = None

    def start(self) -> None:
        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), self._answers())
        Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        if self.server:
            self.server.shutdown()
            self.server.server_close()
        self.server = None

    def forget_tokens(self) -> None:
        self.valid_token = ""

    def _answers(self) -> type[BaseHTTPRequestHandler]:
        place = self

        class Answers(BaseHTTPRequestHandler):
            def do_POST(self) -> None:  # the library's own name
                self.rfile.read(int(self.headers["Content-Length"]))
                place.tokens += 1
                place.valid_token = f"token-{place.tokens}"
                self._say(200, {"access_token": place.valid_token, "token_type": "Bearer", "expires_in": 3600})

            def do_GET(self) -> None:  # as above
                place.asked += 1
                if self.headers["Authorization"] != f"Bearer {place.valid_token}":
                    return self._say(401, {})
                *_, service, _, things, last = self.path.split("/")
                if service in place.away:
                    return self._say(503, {"code": "unavailable"})
                is_outside = things == "outside-contacts"
                found = place.outside.get((service, UUID(last))) if is_outside else place.emails.get(UUID(things))
                return self._say(200, {"email": found, "phone": None}) if found else self._say(404, {})

            def _say(self, status: int, said: dict[str, Any]) -> None:
                body = json.dumps(said).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        return Answers
