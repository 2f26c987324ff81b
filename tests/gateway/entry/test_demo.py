"""The demo, and that nothing of it is there when it is off."""

from __future__ import annotations

from datetime import datetime

import httpx
import pytest

from chassis.identity import Role
from tests.gateway.entry.place import DISTRICT, Place, bearer

DEMO = [
    ("GET", "/demo/sign-in"),
    ("POST", "/demo/sign-in"),
    ("POST", "/demo/token"),
    ("GET", "/demo/clock"),
    ("POST", "/demo/clock"),
    ("DELETE", "/demo/clock"),
    ("GET", "/demo/mail"),
    ("GET", "/demo/mail/1-1"),
]


def test_where_there_is_no_demo_none_of_it_answers(place: Place) -> None:
    with place.gateway(KOPRU_DEMO="") as browser:
        for method, address in DEMO:
            said = {"person": "ipek.su"} if method == "POST" else None
            token = {"X-CSRF-Token": "x"}
            answer = browser.request(method, address, json=said, headers=token)
            assert answer.status_code == 404, (method, address)
        assert "Bir kişi seçin" not in browser.get("/sign-in").text


def test_nobody_of_that_name(browser: httpx.Client) -> None:
    answer = browser.post("/demo/token", json={"person": "nobody"}, headers={"Accept-Language": "en"})

    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize("said", [{}, {"person": 1}, {"person": "a", "more": 1}, [], "x"])
def test_what_cannot_be_read_is_told(browser: httpx.Client, said: object) -> None:
    answer = browser.post("/demo/token", json=said)

    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


def test_the_clock_moves_for_everybody_but_not_for_tokens(place: Place) -> None:
    until = datetime.fromisoformat("2026-12-31").date()
    place.person("ends.soon", (Role.DISTRICT_OFFICER, DISTRICT), until=until)
    with place.gateway() as browser:
        before = bearer(browser, "ends.soon")
        try:
            moved = browser.post("/demo/clock", json={"now": "2027-08-31T23:58:00+03:00"})
            assert (moved.status_code, moved.json()["moved"]) == (200, True)
            assert moved.json()["now"].startswith("2027-08-31T20:58:0")
            assert browser.get("/api/excursions/v1/excursions", headers=before).status_code == 200
            assert (
                browser.post("/demo/clock", json={"now": "2027-08-31T23:58:00"})
                .json()["now"]
                .startswith("2027-08-31T20:58")
            )
            for wrong in ({"now": "soon"}, {"now": "0001-01-01T00:00:00"}, {"now": "9999-12-31T23:59:59Z"}, {}):
                assert browser.post("/demo/clock", json=wrong).status_code == 422
        finally:
            back = browser.delete("/demo/clock")
        assert back.json()["moved"] is False


def test_a_mail_is_read_without_running_what_is_in_it(place: Place, browser: httpx.Client) -> None:
    folder = place.folder / "mails"
    (folder / "1795000000000000000-0.eml").write_bytes(
        "X-Envelope-To: ipek.su@example\r\n"
        "Subject: =?utf-8?q?G=C3=B6rev?=\r\nContent-Type: text/html; charset=utf-8\r\n"
        "\r\n"
        "<p>Sayın Su,</p><script>alert(1)</script><img src='http://outside'>".encode()
    )
    (folder / "1795000000000000001-0.eml").write_text("Subject: Second\n\nText")

    listed = browser.get("/demo/mail", headers={"Accept": "application/json"}).json()["items"]
    page = browser.get(f"/demo/mail/{listed[1]['id']}", headers={"Accept": "text/html"})

    assert [one["subject"] for one in listed] == ["Second", "Görev"]
    assert (listed[1]["to"], listed[1]["text"]) == ("ipek.su@example", "Sayın Su,")
    assert "Sayın Su," in page.text
    assert "alert" not in page.text
    assert browser.get("/demo/mail", headers={"Accept": "text/html"}).status_code == 200
    for nothing in ("x", "..%2f..%2fclients", "1795000000000000000-0.eml"):
        assert browser.get(f"/demo/mail/{nothing}").status_code == 404
