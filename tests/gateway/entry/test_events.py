"""Another system reads the events of every service through the one door."""

from __future__ import annotations

from uuid import uuid4

import httpx
import pytest
from sqlalchemy import Engine, select

from chassis import clock, outbox
from chassis.db import engine_of
from tests.gateway.entry.place import SECRET_OF_CLIENT, Place, bearer

FEED = "/api/excursions/v1/events"


def program(browser: httpx.Client, client: str) -> dict[str, str]:
    asked = {"grant_type": "client_credentials"}
    answer = browser.post("/oauth/token", data=asked, auth=(client, SECRET_OF_CLIENT))
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


def publish(engine: Engine) -> None:
    with engine.begin() as connection:
        waiting = connection.scalars(select(outbox.OutboxRow.seq).filter_by(published_at=None)).all()
        outbox.mark_sent(connection, waiting, clock.real_now())


def test_a_program_with_the_scope_reads_page_after_page(place: Place, browser: httpx.Client) -> None:
    wanted = {uuid4().hex for _ in range(5)}
    for name in wanted:
        said = {"place": name, "pupils": 30}
        browser.post("/api/excursions/v1/excursions", json=said, headers=bearer(browser, "ipek.su"))
    engine = engine_of(place.excursions_url, 1)
    publish(engine)
    engine.dispose()

    headers = program(browser, "reader")
    answer, read = browser.get(FEED, params={"limit": 2}, headers=headers), []
    read += answer.json()
    while following := answer.links.get("next"):
        answer = browser.get(answer.url.join(following["url"]), headers=headers)
        read += answer.json()

    assert answer.headers["Content-Type"] == "application/cloudevents-batch+json"
    assert [one["position"] for one in read] == [*range(1, int(answer.headers["X-Kopru-Position"]) + 1)]
    assert wanted <= {one["data"]["facts"]["place"] for one in read}


def test_the_gateway_tells_its_own_events_in_the_same_way(browser: httpx.Client) -> None:
    answer = browser.get("/api/gateway/v1/events", headers=program(browser, "reader"))

    assert (answer.status_code, answer.headers["X-Kopru-Position"], answer.json()) == (200, "0", [])


@pytest.mark.requirement("SEC-10")
@pytest.mark.parametrize("address", [FEED, "/api/gateway/v1/events"])
def test_nobody_else_does(browser: httpx.Client, address: str) -> None:
    for headers in (program(browser, "robot"), bearer(browser, "ipek.su")):
        assert browser.get(address, headers=headers).json()["code"] == "scope_missing"
    assert browser.get(address).status_code == 401
