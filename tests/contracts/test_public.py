"""What a programme really tells for everybody, as the gateway really keeps and draws it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from gateway.directory.model import Unit
from gateway.public_pages.queries import page_at
from gateway.subscriptions import LISTENER as GATEWAY_HEARS
from tests.doors import opened
from tests.partnership.cast import CAMLITEPE, POYRAZLI, SCHOOLS, Cast, at, ok
from tests.partnership.releasing import DAY, IN_ENGLISH, TEXT, completed, released
from tests.partnership.sharing import share
from tests.telling import hear


@pytest.mark.requirement("PAR-21", "PAR-28")
def test_every_event_of_a_release_is_read_and_shows_what_was_released(
    service_database: Callable[[str], str], tmp_path: Path
) -> None:
    with opened("services.partnership", service_database("services.partnership"), tmp_path) as house:
        cast = Cast(house)
        cast.settle()
        with at(DAY):
            released(cast, activity=completed(cast), **IN_ENGLISH)
            down = released(cast, content=share(cast, cast.aylin).rpartition("/")[2], name="Yayından kalkacak")
            reason = {"prohibited": "advertising", "reason": "Metinde bir kursun adı geçiyor"}
            ok(cast.province.post(f"{down}/take_down", reason))
        number = ok(cast.ogm.get(f"/v1/partnerships/{cast.active}"))["case"]
        told = cast.house.events()

    with opened("gateway", service_database("gateway"), tmp_path) as gateway:
        with Session(gateway.engine) as session, session.begin():
            session.add_all(
                Unit(path=path, code=path.rpartition("/")[2], name=SCHOOLS[path][0], kind="school")
                for path in (CAMLITEPE, POYRAZLI)
            )
        hear(GATEWAY_HEARS, *told)
        with Session(gateway.engine) as session:
            page = page_at(session, number)

    assert page is not None
    assert page.title == "Çamlıtepe Fen Lisesi – Poyrazlı Anadolu Lisesi"
    [entry] = page.entries
    assert (entry["title"], entry["kind"]["en"]) == (
        {"tr": TEXT["name"], "en": IN_ENGLISH["name_en"]},
        "Joint activity",
    )
    assert page.programme == {"tr": "Okul Ortaklığı", "en": "School partnership"}
