"""Whoever guesses the codes of documents: the whole gateway in this process, asked ten thousand times."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from chassis import clock
from chassis.documents.codes import digest_of, new_code
from chassis.things import new_id
from gateway.documents.model import IssuedDocument
from tests.clones import Clones
from tests.gateway.directory.doors import Directory, peopled


@pytest.fixture
def gateway(clones: Clones, tmp_path: Path) -> Iterator[Directory]:
    with peopled(clones, tmp_path) as found:
        yield found


def issued(gateway: Directory) -> str:
    """The code of a document of which the gateway has heard."""
    code, now = new_code(), clock.now()
    words = {"tr": "Gezi izni", "en": "Permit for a day out"}
    with Session(gateway.engine) as session, session.begin():
        session.add(
            IssuedDocument(
                id=new_id(),
                code_digest=digest_of(code),
                sha256="0" * 64,
                service="excursions",
                kind="permit",
                title=words,
                issuer=words,
                unit="tr/10",
                state="valid",
                issued_at=now,
                changed_at=now,
                sequence=1,
            )
        )
    return code


def asked(gateway: Directory, code: str) -> TestResponse:
    return gateway.client.get(f"/check/{code}", headers={"Accept": "application/json"})


def test_ten_thousand_guessed_codes_give_nothing(gateway: Directory) -> None:
    """Whoever guesses is slowed down after twenty, also with codes whose check sign is right."""
    assert asked(gateway, issued(gateway)).status_code == 200

    answers = [asked(gateway, new_code()).status_code for _ in range(10_000)]
    late = asked(gateway, new_code())

    assert set(answers) <= {404, 429}
    # Twenty in each window of ten minutes.
    assert answers.count(404) <= 40
    assert (late.status_code, int(late.headers["Retry-After"]) > 0) == (429, True)
