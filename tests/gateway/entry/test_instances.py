"""Several instances of a service and of the gateway: one after the other starts again, and nobody notices (R15)."""

from __future__ import annotations

import http.client
import json
import os
import socket
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

import httpx
import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis.db import engine_of
from chassis.identity import Role
from deploy.local.programs import free_ports
from tests.clones import Clones
from tests.gateway.entry.place import SCHOOL, Place, bearer

ROUNDS = int(os.environ.get("ROUNDS", "1"))
THINGS = "/api/excursions/v1/excursions"


@dataclass
class Public:
    """People at several doors: whoever finds one closed goes to the next; nothing else is tried twice."""

    headers: dict[str, str]
    doors: list[int]
    met: Counter[str] = field(default_factory=Counter)
    _over: Event = field(default_factory=Event)

    @contextmanager
    def calling(self, crowd: int = 6) -> Iterator[None]:
        threads = [Thread(target=self._call_on, args=(number,), daemon=True) for number in range(crowd)]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self._over.set()
            for thread in threads:
                thread.join(30)

    def _call_on(self, number: int) -> None:
        while not self._over.is_set():
            method = "GET" if number % 2 else "POST"
            self.met[f"{method} {self._call(method)}"] += 1

    def _call(self, method: str) -> object:
        body = None if method == "GET" else json.dumps({"place": "Kaz Dağı", "pupils": 30})
        headers = self.headers | ({"Content-Type": "application/json"} if body else {})
        for door in [*self.doors, *self.doors]:
            line = http.client.HTTPConnection("127.0.0.1", door, timeout=20)
            try:
                line.connect()
            except ConnectionRefusedError:
                continue
            try:
                line.request(method, f"{THINGS}?limit=1" if body is None else THINGS, body, headers)
                return line.getresponse().status
            except (OSError, http.client.HTTPException) as trouble:
                return repr(trouble)
            finally:
                line.close()
        return "every door was closed"

    def failed(self) -> dict[str, int]:
        return {how: count for how, count in self.met.items() if how not in {"GET 200", "POST 201"}}


@pytest.fixture
def province(tmp_path: Path, clones: Clones) -> Iterator[Place]:
    place = Place(tmp_path, clones.migrated("gateway"), clones.migrated("tests.excursions"))
    place.units()
    place.person("ipek.su", (Role.PRINCIPAL, SCHOOL))
    # More seats than people: on a machine that is busy with other things, a service may seem to hang.
    place.settings["KOPRU_WEB_THREADS"] = "12"
    yield place
    place.engine.dispose()


def test_each_instance_is_started_again_under_load_and_no_call_fails(province: Place) -> None:
    behind = free_ports(2)
    province.settings["KOPRU_UPSTREAMS"] = "excursions=" + ",".join(f"http://127.0.0.1:{port}" for port in behind)
    with ExitStack() as everything:
        services = {port: everything.enter_context(ExitStack()) for port in behind}
        for port, life in services.items():
            life.enter_context(province.excursions(port))
        gateways = [everything.enter_context(ExitStack()) for _ in range(2)]
        browsers = [life.enter_context(province.gateway()) for life in gateways]
        public = Public(bearer(browsers[0], "ipek.su"), [browser.base_url.port or 0 for browser in browsers])
        with public.calling():
            for _ in range(ROUNDS):
                for port, life in services.items():
                    life.close()
                    life.enter_context(province.excursions(port))
                for number, life in enumerate(gateways):
                    life.close()
                    public.doors[number] = life.enter_context(province.gateway()).base_url.port or 0

    assert public.failed() == {}
    assert min(public.met["GET 200"], public.met["POST 201"]) > 20
    assert made(province) == public.met["POST 201"]


def test_the_control_with_one_instance_alone_some_calls_fail(province: Place) -> None:
    [behind] = free_ports(1)
    province.settings["KOPRU_UPSTREAMS"] = f"excursions=http://127.0.0.1:{behind}"
    with province.gateway() as browser:
        public = Public(bearer(browser, "ipek.su"), [browser.base_url.port or 0])
        with public.calling():
            for _ in range(2):
                with province.excursions(behind):
                    pass

    assert public.failed()


def made(province: Place) -> int:
    engine = engine_of(province.excursions_url, 1)
    with Session(engine) as session:
        count = session.scalar(text("SELECT count(*) FROM excursions"))
    engine.dispose()
    return int(count or 0)


def test_a_service_that_hangs_does_not_hold_those_who_ask_for_another(province: Place) -> None:
    [behind] = free_ports(1)
    with ExitStack() as stack:
        silent = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        stack.enter_context(province.excursions(behind))
        table = f"excursions=http://127.0.0.1:{behind} silent=http://127.0.0.1:{silent.getsockname()[1]}"
        browser = stack.enter_context(
            province.gateway(KOPRU_UPSTREAMS=table, KOPRU_UPSTREAM_SECONDS="60", KOPRU_WEB_THREADS="4")
        )
        headers = bearer(browser, "ipek.su")
        pool = stack.enter_context(ThreadPoolExecutor(3))
        waiting = [pool.submit(ask, f"{browser.base_url}/api/silent/v1/things", headers) for _ in range(3)]
        callers = [silent.accept()[0] for _ in range(3)]

        refused = browser.get("/api/silent/v1/things", headers=headers, timeout=20)
        others = [browser.get(f"{THINGS}?limit=1", headers=headers, timeout=20).status_code for _ in range(5)]
        silent.close()
        for caller in callers:
            caller.close()

        assert (refused.status_code, refused.headers["Retry-After"]) == (503, "5")
        assert others == [200] * 5
        assert [one.result(60) for one in waiting] == [503] * 3


def ask(address: str, headers: dict[str, str]) -> int:
    return httpx.get(address, headers=headers, timeout=70, trust_env=False).status_code
