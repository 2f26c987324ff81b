"""Addresses, asked of the real gateway."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from werkzeug.security import generate_password_hash

from chassis import settings
from gateway.directory.model import Person
from services.notifications.contacts import Contacts, GatewayAway
from tests.clones import Clones
from tests.gateway.entry.place import Place

SECRET = "a-word-between-the-two"


@pytest.mark.requirement("PRV-04")
def test_the_gateway_tells_the_address_of_who_serves_and_of_nobody_else(
    clones: Clones, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(tmp_path, clones.migrated("gateway"), "")
    client = {"id": "notifications", "secret_hash": generate_password_hash(SECRET), "scopes": ["contacts"]}
    (tmp_path / "clients.json").write_text(json.dumps([client]))
    place.units()
    serves, left = place.person("ipek.su"), place.person("gul.ay")
    with Session(place.engine) as session, session.begin():
        session.get_one(Person, serves).email = "ipek.su@example.org"
        session.get_one(Person, left).email = "gul.ay@example.org"
        session.get_one(Person, left).left_on = date(2020, 1, 1)
    place.engine.dispose()
    with place.gateway(KOPRU_UPSTREAMS="") as browser:
        for name, value in place.environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv("KOPRU_GATEWAY_URL", str(browser.base_url))
        monkeypatch.setenv("KOPRU_CLIENT_SECRET", SECRET)
        settings.settings.cache_clear()
        contacts = Contacts()

        found = contacts.email_of(serves), contacts.email_of(left)
        monkeypatch.setenv("KOPRU_CLIENT_SECRET", "no longer")
        settings.settings.cache_clear()
        let_in_no_more = Contacts()
        # Not even those whom a service alone knows: it was never asked.
        with pytest.raises(GatewayAway):
            let_in_no_more.email_outside("awards", serves)

    assert found == ("ipek.su@example.org", None)
    contacts.known.clear()
    with pytest.raises(GatewayAway):
        contacts.email_of(serves)
    contacts.close()
    let_in_no_more.close()
    settings.settings.cache_clear()
