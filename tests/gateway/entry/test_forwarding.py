"""A call through the gateway is the call itself, with the one who asks made sure of."""

from __future__ import annotations

import socket
import threading
from uuid import uuid4

import httpx
import pytest

from deploy.local.programs import free_ports
from tests.gateway.entry.place import AWAY, Place, bearer

THINGS = "/api/excursions/v1/excursions"


def test_a_thing_is_made_read_and_acted_on_at_addresses_of_the_gateway(browser: httpx.Client) -> None:
    headers = bearer(browser, "ipek.su")
    made = browser.post(THINGS, json={"place": "Kaz Dağı", "pupils": 30}, headers=headers)
    assert made.status_code == 201, made.text
    assert made.headers["Location"] == f"{THINGS}/{made.json()['id']}"

    read = browser.get(made.headers["Location"], headers=headers)
    assert (read.json()["place"], read.headers["ETag"]) == ("Kaz Dağı", '"1"')

    [submit] = [one for one in read.json()["actions"] if one["action"] == "submit"]
    assert submit["href"] == f"{THINGS}/{made.json()['id']}/submit"
    assert browser.post(submit["href"], headers=headers | {"If-Match": '"9"'}).status_code == 412
    assert browser.post(submit["href"], headers=headers).json()["state"]["code"] == "at_district"


def test_a_call_that_is_sent_again_with_its_key_has_one_effect(browser: httpx.Client) -> None:
    headers = bearer(browser, "ipek.su") | {"Idempotency-Key": uuid4().hex}
    said = {"place": "Kaz Dağı", "pupils": 30}

    first, second = (browser.post(THINGS, json=said, headers=headers) for _ in range(2))

    assert first.json()["id"] == second.json()["id"]
    assert second.headers["Idempotency-Replayed"] == "true"


def test_a_field_that_says_href_is_left_as_it_was_written(browser: httpx.Client) -> None:
    said = {"place": '"href":"/v1/x" \\"href":"/v1/', "pupils": 30}

    made = browser.post(THINGS, json=said, headers=bearer(browser, "ipek.su"))

    assert made.json()["place"] == said["place"]


@pytest.mark.parametrize(("language", "said"), [("tr", "Hizmet geçici olarak"), ("en", "The service is temporarily")])
def test_a_service_that_is_down_is_told_as_such(browser: httpx.Client, language: str, said: str) -> None:
    headers = bearer(browser, "ipek.su") | {"Accept-Language": language}

    answer = browser.get(f"/api/{AWAY}/v1/things", headers=headers)

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["title"].startswith(said)
    assert answer.json()["service"] == AWAY


def test_a_service_that_never_answers_is_given_up(place: Place) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        upstream = f"silent=http://127.0.0.1:{silent.getsockname()[1]}"
        with place.gateway(KOPRU_UPSTREAMS=upstream, KOPRU_UPSTREAM_SECONDS="1") as browser:
            answer = browser.get("/api/silent/v1/things", headers=bearer(browser, "ipek.su"), timeout=5)

    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")


def test_a_read_whose_connection_broke_is_tried_once_more_and_a_write_is_not(place: Place) -> None:
    heard: list[list[bytes]] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def hang_up() -> None:
            while True:
                try:
                    caller, _ = server.accept()
                except OSError:
                    return
                heard.append(caller.recv(65536).split(b" ")[:2])
                caller.close()

        threading.Thread(target=hang_up, daemon=True).start()
        with place.gateway(KOPRU_UPSTREAMS=f"rude=http://127.0.0.1:{server.getsockname()[1]}") as browser:
            headers = bearer(browser, "ipek.su")
            assert browser.get("/api/rude/v1/things", headers=headers).status_code == 503
            assert browser.post("/api/rude/v1/things", json={}, headers=headers).status_code == 503
        server.shutdown(socket.SHUT_RDWR)

    said = [method for method, path in heard if path == b"/v1/things"]
    assert said == [b"GET", b"GET", b"POST"]


@pytest.mark.parametrize(
    "address",
    [
        "/api/nobody/v1/things",
        "/api/excursions/health/ready",
        "/api/excursions/metrics",
        "/api/excursions/v1/%2e%2e/health/ready",
        "/api/excursions/v1/..%2f..%2fhealth/ready",
        "/api/excursions/v1/%252e%252e/health/ready",
        "/api/excursions/v1/..%5chealth",
        "/api/excursions@127.0.0.1/v1/things",
        "/api/http:%2f127.0.0.1/v1/things",
    ],
)
def test_only_what_a_service_opens_is_reached(browser: httpx.Client, address: str) -> None:
    answer = browser.get(address, headers=bearer(browser, "ipek.su"))

    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_what_is_too_large_is_not_even_read(browser: httpx.Client) -> None:
    headers = bearer(browser, "ipek.su") | {"Content-Type": "application/json"}

    with socket.create_connection((browser.base_url.host, browser.base_url.port or 80), timeout=5) as line:
        said = {"Host": "x", "Content-Length": "1000001"} | headers
        line.sendall("\r\n".join([f"POST {THINGS} HTTP/1.1", *(f"{n}: {v}" for n, v in said.items()), "", ""]).encode())
        assert line.recv(12) == b"HTTP/1.1 413"
    assert browser.post(THINGS, content=iter([b" " * 1_000_001]), headers=headers).status_code == 413
    assert browser.post(THINGS, content=b"<x/>", headers=headers | {"Content-Type": "text/xml"}).status_code == 415


def test_a_header_of_the_caller_does_not_become_who_asks(browser: httpx.Client) -> None:
    headers = bearer(browser, "gul.ay") | {"X-Forwarded-For": "1.2.3.4", "Cookie": "kopru=x", "X-Client": "gateway"}

    assert browser.post(THINGS, json={"place": "Kaz Dağı", "pupils": 30}, headers=headers).status_code == 403


def test_what_a_service_says_of_itself_is_open(browser: httpx.Client) -> None:
    described = browser.get("/api/excursions/openapi.json")

    assert described.status_code == 200
    assert "/v1/excursions" in described.json()["paths"]
    own = browser.get("/api/gateway/openapi.json").json()
    assert own["servers"] == [{"url": "/api/gateway"}]


def test_a_gateway_whose_table_is_wrong_does_not_start(place: Place) -> None:
    import subprocess  # noqa: PLC0415  # only here
    import sys  # noqa: PLC0415  # as above

    [port] = free_ports(1)
    for wrong in ({"KOPRU_UPSTREAMS": "excursions"}, {"KOPRU_SECRET": "short"}, {"KOPRU_SIGNING_KEY": ""}):
        command = [sys.executable, "-c", "from gateway.app import create_app; create_app()"]
        settings = place.environment | {"KOPRU_PORT": str(port)} | wrong
        done = subprocess.run(command, env=settings, check=False, capture_output=True, text=True)
        assert done.returncode != 0
        assert next(iter(wrong)) in done.stderr


def test_a_file_for_the_directory_may_be_larger_than_a_record(browser: httpx.Client) -> None:
    headers, address = bearer(browser, "ipek.su"), "/api/gateway/v1/imports?kind=people"
    for size, refused in ((2_000_000, False), (21_000_000, True)):
        answer = browser.post(address, files={"file": ("people.csv", b"x" * size)}, headers=headers)
        assert (answer.status_code == 413) is refused
