"""Who gets in with a token, and who does not."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import KeySet, OKPKey

from chassis import identity
from chassis.identity import Actor, Post, Role
from tests.gateway.entry.place import DISTRICT, SCHOOL, SECRET_OF_CLIENT, Place, bearer, yesterday

LIST = "/api/excursions/v1/excursions"


def signed(
    place: Place, person: str, *, audience: str = "gateway", ends_in: int = 60, key: OKPKey | None = None
) -> str:
    key = key or OKPKey.import_key(json.loads(place.keys.signing.read_bytes()))
    now = int(datetime.now(UTC).timestamp())
    claims = {"iss": "gateway", "aud": audience, "sub": person, "iat": now, "exp": now + ends_in, "posts": []}
    return jwt.encode({"alg": "Ed25519", "kid": key.kid}, claims, key, algorithms=["Ed25519"])


def test_a_person_of_the_demo_asks_a_service_with_a_token(browser: httpx.Client) -> None:
    answer = browser.get(LIST, headers=bearer(browser, "ipek.su"))

    assert answer.status_code == 200


@pytest.mark.requirement("SEC-08")
def test_without_a_token_there_is_nothing(browser: httpx.Client) -> None:
    answer = browser.get(LIST, headers={"Accept-Language": "en"})

    assert (answer.status_code, answer.json()["title"]) == (401, "You need to sign in.")
    assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.requirement("SEC-08")
@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"audience": "excursions"}, id="for another"),
        pytest.param({"ends_in": -1}, id="expired"),
        pytest.param({"key": OKPKey.generate_key("Ed25519", auto_kid=True)}, id="forged"),
    ],
)
def test_a_token_that_is_not_ours_or_not_for_us_is_refused(place: Place, browser: httpx.Client, wrong: dict) -> None:
    person = str(place.person(f"w{uuid4().hex[:8]}", (Role.TEACHER, SCHOOL)))
    right = {"Authorization": f"Bearer {signed(place, person)}"}
    assert browser.get(LIST, headers=right).status_code == 200

    answer = browser.get(LIST, headers={"Authorization": f"Bearer {signed(place, person, **wrong)}"})

    assert answer.status_code == 401


@pytest.mark.requirement("SEC-08")
@pytest.mark.parametrize("said", ["Bearer", "Bearer x.y.z", "Basic abc", "Bearer eyJhbGciOiJub25lIn0.e30."])
def test_what_is_no_token_is_refused(browser: httpx.Client, said: str) -> None:
    assert browser.get(LIST, headers={"Authorization": said}).status_code == 401


@pytest.mark.requirement("SEC-09")
def test_a_post_that_has_ended_grants_nothing_from_the_next_request_on(place: Place, browser: httpx.Client) -> None:
    username = f"p{uuid4().hex[:8]}"
    person = place.person(username, (Role.PRINCIPAL, SCHOOL))
    said = {"place": "Kaz Dağı", "pupils": 30}
    headers = bearer(browser, username)
    assert browser.post(LIST, json=said, headers=headers).status_code == 201

    place.end_posts(person, yesterday())

    assert browser.post(LIST, json=said, headers=headers).status_code == 403


@pytest.mark.requirement("SEC-09")
def test_who_has_left_asks_nothing_any_more(place: Place, browser: httpx.Client) -> None:
    from sqlalchemy.orm import Session  # noqa: PLC0415  # as above

    from gateway.directory.model import Person  # noqa: PLC0415  # beside the row it changes

    username = f"l{uuid4().hex[:8]}"
    person = place.person(username, (Role.TEACHER, SCHOOL))
    headers = bearer(browser, username)
    with Session(place.engine) as session, session.begin():
        session.get_one(Person, person).left_on = yesterday()

    assert browser.get(LIST, headers=headers).status_code == 401


def test_one_acts_in_the_post_one_names(place: Place, browser: httpx.Client) -> None:
    username = f"two{uuid4().hex[:8]}"
    person = place.person(username, (Role.DISTRICT_OFFICER, DISTRICT), (Role.PRINCIPAL, SCHOOL))
    officer, principal = place.posts_of(person)
    headers, said = bearer(browser, username), {"place": "Kaz Dağı", "pupils": 30}

    assert browser.post(LIST, json=said, headers=headers | {"X-Kopru-Post": str(officer)}).status_code == 403
    assert browser.post(LIST, json=said, headers=headers | {"X-Kopru-Post": str(principal)}).status_code == 201
    assert browser.post(LIST, json=said, headers=headers | {"X-Kopru-Post": str(uuid4())}).status_code == 403
    assert browser.post(LIST, json=said, headers=headers | {"X-Kopru-Post": "teacher"}).status_code == 403


def test_anybody_can_check_a_token_with_the_public_keys(place: Place, browser: httpx.Client) -> None:
    keys = KeySet.import_key_set(browser.get("/.well-known/jwks.json").json())
    token = bearer(browser, "ipek.su")["Authorization"].removeprefix("Bearer ")

    claims = jwt.decode(token, keys, algorithms=["Ed25519"]).claims

    assert (claims["aud"], claims["posts"]) == ("gateway", [])
    assert "d" not in browser.get("/.well-known/jwks.json").json()["keys"][0]


def test_the_token_a_service_gets_lives_five_minutes_at_most() -> None:
    assert timedelta(minutes=5) >= identity.LIFETIME
    key = OKPKey.generate_key("Ed25519", auto_kid=True)
    token = identity.sign(Actor(uuid4(), (Post(Role.TEACHER, SCHOOL),)), "excursions", key)
    claims = jwt.decode(token, key, algorithms=["Ed25519"]).claims
    assert claims["exp"] - claims["iat"] <= 300


def ask_as_client(browser: httpx.Client, secret: str = SECRET_OF_CLIENT, **said: str) -> httpx.Response:
    return browser.post("/oauth/token", data={"grant_type": "client_credentials", **said}, auth=("robot", secret))


def test_a_program_gets_a_token_for_its_secret(browser: httpx.Client) -> None:
    answer = ask_as_client(browser)

    body = answer.json()
    assert (answer.status_code, body["token_type"], body["expires_in"], body["scope"]) == (
        200,
        "Bearer",
        3600,
        "contacts",
    )
    token = {"Authorization": f"Bearer {body['access_token']}"}
    assert browser.get(LIST, headers=token).json()["items"] == []


def test_a_program_with_a_wrong_secret_gets_nothing_and_soon_is_not_even_heard(place: Place) -> None:
    with place.gateway() as browser:
        assert ask_as_client(browser, scope="everything").json() == {"error": "invalid_scope"}
        refused = [ask_as_client(browser, "guess").status_code for _ in range(11)]

        assert refused == [401] * 10 + [429]
        late = ask_as_client(browser)
        assert late.status_code == 429
        assert 0 < int(late.headers["Retry-After"]) <= 900


@pytest.mark.parametrize("way", ["form", "nobody", "rubbish"])
def test_a_program_shows_its_secret_in_the_header_or_in_the_form(place: Place, browser: httpx.Client, way: str) -> None:
    said = {"grant_type": "client_credentials"}
    if way == "form":
        shown = {"client_id": f"nobody-{uuid4()}", "client_secret": SECRET_OF_CLIENT}
        assert browser.post("/oauth/token", data=said | shown).status_code == 401
    elif way == "nobody":
        assert browser.post("/oauth/token", data=said).status_code == 401
    else:
        answer = browser.post("/oauth/token", data=said, headers={"Authorization": "Basic %%%"})
        assert (answer.status_code, answer.json()) == (401, {"error": "invalid_client"})
