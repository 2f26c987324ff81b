"""Signing in with MEBBİS or e-Devlet, played by a provider of the tests' own, over HTTP from end to end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import httpx
import pytest
from joserfc.jwk import RSAKey

from chassis.identity import Role
from tests.gateway.entry.issuer import Issuer
from tests.gateway.entry.place import SCHOOL, Place

THINGS = "/api/excursions/v1/excursions"
START = "/sign-in/mebbis?next=/partnership"
# Made up, with right check digits, from the range the demo uses.
NATIONAL_ID = "10000013846"


@dataclass
class House:
    """A provider and a gateway that trusts it."""

    issuer: Issuer
    url: httpx.URL

    def browser(self) -> httpx.Client:
        return httpx.Client(base_url=self.url, trust_env=False)


@pytest.fixture(scope="module")
def house(place: Place) -> Iterator[House]:
    with Issuer().answering() as issuer:
        providers = [issuer.row(), issuer.row(name="e-devlet", claim="name", finds_by="username")]
        file = place.folder / "providers.json"
        file.write_text(json.dumps(providers))
        with place.gateway(KOPRU_OIDC_PROVIDERS=str(file), KOPRU_DEMO="") as browser:
            yield House(issuer, browser.base_url)


@pytest.fixture
def browser(house: House) -> Iterator[httpx.Client]:
    house.issuer.otherwise, house.issuer.signs_with, house.issuer.is_broken = {}, None, False
    with house.browser() as fresh:
        yield fresh


@pytest.fixture(scope="module")
def national_id(place: Place) -> str:
    """Somebody whom the directory knows by their T.C. kimlik no."""
    place.person_with_national_id("signs.in", NATIONAL_ID, (Role.TEACHER, SCHOOL))
    return NATIONAL_ID


def begun(browser: httpx.Client, address: str = START) -> str:
    answer = browser.get(address)
    assert answer.status_code == 302, answer.text
    return answer.headers["Location"]


def refused(answer: httpx.Response, sentence: str = "Oturum açılamadı") -> bool:
    return answer.status_code in {401, 403, 503} and sentence in answer.text and "Location" not in answer.headers


@pytest.mark.requirement("PLT-02")
def test_who_signs_in_with_their_t_c_kimlik_no_is_the_person_of_the_directory(
    house: House, browser: httpx.Client, national_id: str
) -> None:
    back = house.issuer.sign_in(begun(browser), tckn=national_id)
    before = browser.cookies["kopru"]

    answer = browser.get(back)

    assert (answer.status_code, answer.headers["Location"]) == (302, "/partnership")
    assert browser.cookies["kopru"] != before
    assert browser.get(THINGS).status_code == 200


@pytest.mark.requirement("PLT-02")
def test_the_other_provider_leads_to_the_same_person(house: House, browser: httpx.Client, national_id: str) -> None:
    browser.get(house.issuer.sign_in(begun(browser, "/sign-in/e-devlet"), name="signs.in"))

    assert browser.get(THINGS).status_code == 200


@pytest.mark.requirement("PLT-02")
def test_whom_the_directory_does_not_know_is_told_so(house: House, browser: httpx.Client) -> None:
    answer = browser.get(house.issuer.sign_in(begun(browser), tckn="10000000146"))

    assert answer.status_code == 403
    assert refused(answer, "rehberde kaydınız yok")
    assert browser.get(THINGS).status_code == 401


def test_an_answer_that_was_not_asked_for_is_refused(house: House, browser: httpx.Client, national_id: str) -> None:
    back = house.issuer.sign_in(begun(browser), tckn=national_id)

    waiting = dict(house.issuer.codes)
    with house.browser() as other:
        assert refused(other.get(back))
        begun(other)
        assert refused(other.get(back))
    assert refused(browser.get(back.split("&state=")[0] + "&state=other"))
    # One begun sign-in is good for one answer: after a wrong one the right one is refused too.
    assert refused(browser.get(back))
    # Refused by us, not by the provider: it was not even asked.
    assert house.issuer.codes == waiting


def test_an_answer_cannot_be_sent_twice(house: House, browser: httpx.Client, national_id: str) -> None:
    back = house.issuer.sign_in(begun(browser), tckn=national_id)
    assert browser.get(back).status_code == 302

    assert refused(browser.get(back))
    with house.browser() as thief:
        assert refused(thief.get(back))


def test_a_code_that_the_provider_does_not_take_any_more_is_refused(
    house: House, browser: httpx.Client, national_id: str
) -> None:
    back = house.issuer.sign_in(begun(browser), tckn=national_id)
    house.issuer.codes.clear()

    assert refused(browser.get(back))


def test_another_one_s_code_is_of_no_use_without_their_verifier(
    house: House, browser: httpx.Client, national_id: str
) -> None:
    stolen = parse_qs(urlsplit(house.issuer.sign_in(begun(browser), tckn=national_id)).query)["code"][0]

    with house.browser() as thief:
        mine = house.issuer.sign_in(begun(thief), tckn="x")
        state = parse_qs(urlsplit(mine).query)["state"][0]
        assert refused(thief.get(f"/sign-in/mebbis/callback?code={stolen}&state={state}"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"nonce": "another"},
        {"nonce": None},
        {"aud": "somebody-else"},
        {"iss": "http://evil.example"},
        {"exp": 1_700_000_000},  # November 2023
        {"azp": "somebody-else"},
        {"tckn": None},
    ],
    ids=str,
)
def test_a_token_in_which_anything_is_wrong_is_refused(
    house: House, browser: httpx.Client, national_id: str, wrong: dict[str, Any]
) -> None:
    house.issuer.otherwise = wrong

    assert refused(browser.get(house.issuer.sign_in(begun(browser), tckn=national_id)), "")
    assert browser.get(THINGS).status_code == 401


def test_a_token_signed_with_another_key_is_refused(house: House, browser: httpx.Client, national_id: str) -> None:
    house.issuer.signs_with = RSAKey.generate_key(2048, parameters={"kid": house.issuer.key.kid or ""})

    assert refused(browser.get(house.issuer.sign_in(begun(browser), tckn=national_id)))


def test_a_provider_that_is_away_is_told_as_such(place: Place, house: House, browser: httpx.Client) -> None:
    back = house.issuer.sign_in(begun(browser), tckn=NATIONAL_ID)
    house.issuer.is_broken = True

    answer = browser.get(back)

    assert answer.status_code == 503
    assert refused(answer, "geçici olarak")


def test_a_person_who_says_no_at_the_provider_is_told_to_start_again(browser: httpx.Client) -> None:
    state = parse_qs(urlsplit(begun(browser)).query)["state"][0]

    assert refused(browser.get(f"/sign-in/mebbis/callback?error=access_denied&state={state}"))


def test_the_page_offers_each_provider_in_the_reader_s_language(browser: httpx.Client) -> None:
    assert "MEBBİS ile gir" in browser.get("/sign-in").text
    assert "Sign in with MEBBİS" in browser.get("/sign-in", headers={"Accept-Language": "en"}).text
    assert browser.get(f"/sign-in/{uuid4()}").status_code == 404


def _tries(browser: httpx.Client, address: str) -> httpx.Response:
    """Somebody comes back from a provider with nothing in hand."""
    return browser.get("/sign-in/mebbis/callback", headers={"X-Forwarded-For": address})


def test_who_tries_too_often_has_to_wait(place: Place) -> None:
    with Issuer().answering() as issuer:
        file = place.folder / "one-provider.json"
        file.write_text(json.dumps([issuer.row()]))
        with place.gateway(KOPRU_OIDC_PROVIDERS=str(file), KOPRU_PROXIES="1") as browser:
            tries = [_tries(browser, "192.0.2.7")]
            # They are counted by the minute, and one may end meanwhile.
            while tries[-1].status_code == 401 and len(tries) < 3 * 121:
                tries.append(_tries(browser, "192.0.2.7"))
            elsewhere = _tries(browser, "192.0.2.8")

    assert len(tries) > 120
    assert tries[-1].status_code == 429
    assert 0 < int(tries[-1].headers["Retry-After"]) <= 60
    assert elsewhere.status_code == 401
