"""A form that carries the T.C. kimlik no of whoever hands it in gets it from their record, and nobody else's."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from uuid import uuid4

import httpx
import pytest
from sqlalchemy.orm import Session

from chassis.identity import Role
from chassis.own_record import FROM_RECORD
from gateway.directory.model import Viewing
from tests.gateway.entry.place import SCHOOL, SECRET_OF_CLIENT, Place, bearer

OWN, ANOTHERS = "10000000146", "12345678950"
FIELD = {"type": ["string", "null"], "readOnly": True, FROM_RECORD: True}


def _takes(**fields: object) -> dict[str, object]:
    schema = {"type": "object", "properties": fields}
    return {"post": {"requestBody": {"content": {"application/json": {"schema": schema}}}, "responses": {}}}


DESCRIPTION = {
    "openapi": "3.1.0",
    "paths": {
        "/v1/forms/{thing_id}/deliver": _takes(national_id=FIELD, note={"type": "string"}),
        "/v1/forms/{thing_id}/write": _takes(national_id={"type": "string"}),
    },
}


class Forms(BaseHTTPRequestHandler):
    """A service that describes two steps and remembers what it hears."""

    heard: list[dict[str, object]]

    def do_GET(self) -> None:
        self._answer(DESCRIPTION)

    def do_POST(self) -> None:
        self.heard.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self._answer({})

    def _answer(self, said: object) -> None:
        body = json.dumps(said).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Silent."""


@pytest.fixture
def heard(place: Place) -> Iterator[tuple[httpx.Client, list[dict[str, object]]]]:
    """A gateway with that service behind it, and what the service hears."""
    heard: list[dict[str, object]] = []
    service = ThreadingHTTPServer(("127.0.0.1", 0), type("Heard", (Forms,), {"heard": heard}))
    thread = threading.Thread(target=service.serve_forever, daemon=True)
    thread.start()
    with place.gateway(KOPRU_UPSTREAMS=f"forms=http://127.0.0.1:{service.server_port}") as browser:
        yield browser, heard
    service.shutdown()
    thread.join()
    service.server_close()


@pytest.mark.requirement("MOB-12", "PRV-02", "PRV-03", "PLT-14")
def test_a_step_carries_the_number_of_who_takes_it_whatever_they_type(
    place: Place, heard: tuple[httpx.Client, list[dict[str, object]]]
) -> None:
    browser, said = heard
    place.person_with_national_id("ada.ak", OWN, (Role.TEACHER, SCHOOL))
    place.person("eda.su", (Role.TEACHER, SCHOOL))
    form = f"/api/forms/v1/forms/{uuid4()}"
    ada, eda = bearer(browser, "ada.ak"), bearer(browser, "eda.su")
    asked = {"grant_type": "client_credentials"}
    token = browser.post("/oauth/token", data=asked, auth=("robot", SECRET_OF_CLIENT)).json()["access_token"]

    answers = [
        browser.post(f"{form}/deliver", json={"note": "iyi", "national_id": ANOTHERS}, headers=ada),
        browser.post(f"{form}/deliver", headers=ada),
        browser.post(f"{form}/deliver", json={"national_id": ANOTHERS}, headers=eda),
        browser.post(f"{form}/deliver", json={"national_id": ANOTHERS}, headers={"Authorization": f"Bearer {token}"}),
        browser.post(f"{form}/write", json={"national_id": ANOTHERS}, headers=ada),
    ]

    assert [one.status_code for one in answers] == [200] * 5
    assert said == [
        {"note": "iyi", "national_id": OWN},
        {"national_id": OWN},
        {"national_id": None},
        {"national_id": None},
        {"national_id": ANOTHERS},
    ]
    with Session(place.engine) as session:
        here = session.query(Viewing).filter_by(reason=form.removeprefix("/api/") + "/deliver")
        lines = [one.viewer == one.person for one in here]
    assert lines == [True, True]
