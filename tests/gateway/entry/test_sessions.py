"""A browser: its cookie, its forms, and what every answer carries."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from chassis.identity import Role
from gateway.directory.model import HeldPost, Person
from gateway.sessions import WebSession
from tests.gateway.entry.place import DISTRICT, SCHOOL, Place, yesterday
from tests.gateway.entry.signing_in import form_token, sign_in

THINGS = "/api/excursions/v1/excursions"


def somebody(place: Place) -> str:
    username = f"s{uuid4().hex[:8]}"
    place.person(username, (Role.PRINCIPAL, SCHOOL))
    return username


def test_who_is_signed_in_uses_the_api_with_the_cookie(browser: httpx.Client) -> None:
    sign_in(browser, "ipek.su")

    assert browser.get(THINGS).status_code == 200


def test_a_page_leads_who_is_not_signed_in_to_where_they_sign_in_and_back(browser: httpx.Client) -> None:
    led = browser.get("/partnership/partnerships/1?tab=history")

    assert (led.status_code, led.headers["Location"]) == (
        302,
        "/sign-in?next=%2Fpartnership%2Fpartnerships%2F1%3Ftab%3Dhistory",
    )
    assert sign_in(browser, "ipek.su", "/partnership").headers["Location"] == "/partnership"
    for outside in ("https://evil.example/", "//evil.example", "/\\evil.example", "evil", "/\tx"):
        assert sign_in(browser, "ipek.su", outside).headers["Location"] == "/"


@pytest.mark.requirement("PLT-02")
def test_a_token_planted_before_signing_in_is_worth_nothing_afterwards(place: Place, browser: httpx.Client) -> None:
    form_token(browser)
    planted = browser.cookies["kopru"]

    sign_in(browser, "ipek.su")

    assert browser.cookies["kopru"] != planted
    assert browser.get(THINGS, headers={"Cookie": f"kopru={planted}"}).status_code in {200, 401}
    with httpx.Client(base_url=browser.base_url, cookies={"kopru": planted}, trust_env=False) as attacker:
        assert attacker.get(THINGS).status_code == 401


def test_a_new_sign_in_ends_the_session_before(browser: httpx.Client) -> None:
    sign_in(browser, "ipek.su")
    before = browser.cookies["kopru"]

    sign_in(browser, "gul.ay")

    with httpx.Client(base_url=browser.base_url, cookies={"kopru": before}, trust_env=False) as attacker:
        assert attacker.get(THINGS).status_code == 401


def test_after_signing_out_the_token_is_dead(browser: httpx.Client) -> None:
    sign_in(browser, "ipek.su")
    token = browser.cookies["kopru"]

    left = browser.post("/sign-out", data={"csrf_token": form_token(browser)})

    assert (left.status_code, left.headers["Location"]) == (302, "/sign-in")
    assert "kopru" not in browser.cookies
    with httpx.Client(base_url=browser.base_url, cookies={"kopru": token}, trust_env=False) as attacker:
        assert attacker.get(THINGS).status_code == 401


def test_the_database_keeps_no_token(place: Place, browser: httpx.Client) -> None:
    sign_in(browser, "ipek.su")

    with place.engine.connect() as connection:
        kept = str(connection.execute(text("SELECT * FROM web_sessions")).all())

    assert browser.cookies["kopru"] not in kept


@pytest.mark.parametrize("age", ["seen_at", "began_at"])
def test_a_session_left_alone_or_open_too_long_is_over(place: Place, browser: httpx.Client, age: str) -> None:
    username = somebody(place)
    sign_in(browser, username)
    with Session(place.engine) as session, session.begin():
        long_ago = datetime.now(UTC) - timedelta(hours=1 if age == "seen_at" else 12, seconds=1)
        mine = select(WebSession).join(Person, Person.id == WebSession.person).where(Person.username == username)
        setattr(session.scalars(mine).one(), age, long_ago)

    assert browser.get(THINGS).status_code == 401


@pytest.mark.requirement("SEC-09")
def test_a_post_that_has_ended_grants_nothing_from_the_next_request_on(place: Place, browser: httpx.Client) -> None:
    username = f"e{uuid4().hex[:8]}"
    person = place.person(username, (Role.PRINCIPAL, SCHOOL))
    sign_in(browser, username)
    headers, said = {"X-CSRF-Token": form_token(browser)}, {"place": "Kaz Dağı", "pupils": 30}
    assert browser.post(THINGS, json=said, headers=headers).status_code == 201

    place.end_posts(person, yesterday())

    assert browser.post(THINGS, json=said, headers=headers).status_code == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("address", [THINGS, "/demo/sign-in", "/sign-out", "/nowhere"])
def test_a_change_without_the_form_s_token_is_refused(browser: httpx.Client, method: str, address: str) -> None:
    sign_in(browser, "ipek.su")

    for token in ("", "0" * 64, "ğ"):
        refused = browser.request(method, address, headers={"X-CSRF-Token": token.encode()})
        assert (refused.status_code, "form_expired" in refused.text or "süresi doldu" in refused.text) == (403, True)


def test_the_form_token_of_another_browser_is_refused(browser: httpx.Client) -> None:
    sign_in(browser, "ipek.su")
    with httpx.Client(base_url=browser.base_url, trust_env=False) as other:
        sign_in(other, "gul.ay")
        stolen = form_token(other)

    said = {"place": "Kaz Dağı", "pupils": 30}
    assert browser.post(THINGS, json=said, headers={"X-CSRF-Token": stolen}).status_code == 403


@pytest.mark.parametrize(
    "address",
    ["/sign-in", "/", "/nowhere", "/static/kopru.css", "/static/nothing", THINGS, "/health/live", "/demo/clock",
     "/api/gateway/openapi.json", "/sign-in/nobody", "/.well-known/jwks.json", "/%00"],
)  # fmt: skip
def test_every_answer_is_protected(browser: httpx.Client, address: str) -> None:
    headers = browser.get(address).headers

    policy = headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "Strict-Transport-Security" not in headers


def test_behind_https_the_cookie_belongs_to_this_host_alone(place: Place) -> None:
    with place.gateway(KOPRU_PUBLIC_URL="https://kopru.example") as browser:
        answer = browser.get("/sign-in")

        assert re.fullmatch(
            r"__Host-kopru=[\w-]{43}; Secure; HttpOnly; Path=/; SameSite=Lax", answer.headers["Set-Cookie"]
        )
        assert answer.headers["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains"


def test_the_language_that_is_chosen_stays(browser: httpx.Client) -> None:
    assert '<html lang="tr"' in browser.get("/sign-in").text

    chosen = browser.get("/language/en", params={"next": "/sign-in"})
    assert (chosen.status_code, chosen.headers["Location"]) == (302, "/sign-in")
    assert '<html lang="en"' in browser.get("/sign-in").text
    sign_in(browser, "ipek.su")
    assert '<html lang="en"' in browser.get("/sign-in").text
    assert browser.get("/language/de").status_code == 404


def test_sessions_that_are_over_are_swept_away(place: Place) -> None:
    from chassis import db  # noqa: PLC0415  # bound to the place's database here alone
    from gateway import sessions  # noqa: PLC0415  # as above

    now = datetime.now(UTC)
    kinds = {
        b"idle": {"person": uuid4(), "began_at": now, "seen_at": now - timedelta(hours=2)},
        b"old": {"person": uuid4(), "began_at": now - timedelta(hours=13), "seen_at": now},
        b"never signed in": {"person": None, "began_at": now - timedelta(hours=1), "seen_at": now},
        b"fresh": {"person": uuid4(), "began_at": now, "seen_at": now},
    }
    with Session(place.engine) as session, session.begin():
        session.add_all(WebSession(token_hash=name, kept={}, **row) for name, row in kinds.items())
    db.sessions.configure(bind=place.engine)

    sessions.forget_old()

    with Session(place.engine) as session:
        assert [name for name in kinds if session.get(WebSession, name)] == [b"fresh"]


def test_one_acts_in_the_post_one_has_chosen_until_it_ends(place: Place, browser: httpx.Client) -> None:
    username = f"c{uuid4().hex[:8]}"
    person = place.person(username, (Role.DISTRICT_OFFICER, DISTRICT), (Role.PRINCIPAL, SCHOOL))
    officer, _ = place.posts_of(person)
    sign_in(browser, username)
    headers, said = {"X-CSRF-Token": form_token(browser)}, {"place": "Kaz Dağı", "pupils": 30}

    with Session(place.engine) as session, session.begin():
        session.execute(update(WebSession).where(WebSession.person == person).values(post=str(officer)))
    assert browser.post(THINGS, json=said, headers=headers).status_code == 403

    with Session(place.engine) as session, session.begin():
        session.get_one(HeldPost, officer).ends_on = yesterday()
    assert browser.post(THINGS, json=said, headers=headers).status_code == 201


def test_without_its_database_the_gateway_says_so_in_the_way_it_was_asked(place: Place) -> None:
    nowhere = place.database_url.rpartition("@")[0] + "@127.0.0.1:1/nothing"
    with place.gateway(KOPRU_DATABASE_URL=nowhere) as browser:
        browser.cookies.set("kopru", "x" * 43)
        form_page = browser.get("/sign-in", headers={"Accept": "text/html"})
        api = browser.get(THINGS, headers={"Accept-Language": "en"})

    assert (form_page.status_code, form_page.headers["Content-Type"]) == (503, "text/html; charset=utf-8")
    assert "Şu anda yanıt veremiyoruz" in form_page.text
    assert (api.status_code, api.json()["code"], api.headers["Retry-After"]) == (503, "unavailable", "5")
