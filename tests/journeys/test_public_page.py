"""What two schools released, as anybody sees it in a real browser: small, framed, and while the service is away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext

from deploy.local.broker_users import Broker
from tests.clones import Clones
from tests.journeys.browser import PATIENCE, Visitor, browser
from tests.journeys.later_years import DECLARED, MATERIAL, QUESTION
from tests.journeys.partnership_begins import Story, until_they_work_together
from tests.journeys.system import EVERY_SERVICE, System, eventually

PICTURES = Path(__file__).resolve().parents[2] / ".run" / "pictures"
WORKS = (
    (
        MATERIAL,
        {
            "name": "Türev çalışma kâğıdı iki okulun ortak havuzunda",
            "summary": (
                "Matematik zümrelerinin birlikte hazırladığı çalışma kâğıdı, iki okulun 12. sınıflarında kullanılıyor."
            ),
            "name_en": "A worksheet on derivatives in the pool of both schools",
            "summary_en": "The mathematics teachers of both schools wrote it together; both use it in grade 12.",
        },
    ),
    (
        QUESTION | {"name": "Üçgende açı"},
        {
            "name": "Geometri soruları",
            "summary": "İki okulun öğrencileri birbirinin sorularını çözüyor.\nHavuz her ay büyüyor.",
        },
    ),
    (
        QUESTION | {"kind": "joint_work", "name": "Gökyüzü gözlem gecesi"},
        {
            "name": "Gökyüzü gözlem gecesi: ayın kraterlerinden Satürn’ün halkalarına birlikte baktık",
            "summary": "Fen lisesinin teleskobu bir geceliğine iki okulun öğrencilerine açıldı.",
        },
    ),
)
WHY = {"prohibited": "advertising", "reason": "Metinde bir kursun adı geçiyor"}


@pytest.fixture
def story(tmp_path: Path, clones: Clones, broker: Broker) -> Iterator[Story]:
    with System(tmp_path, clones, broker, EVERY_SERVICE).started() as system:
        yield Story(system)


@pytest.mark.requirement("PAR-21", "PAR-28")
def test_anybody_reads_what_both_schools_released(story: Story) -> None:
    until_they_work_together(story)
    story.at("2025-10-20T10:00:00")
    releases = [_proposed(story, work, text) for work, text in WORKS]
    pair = story.selin_aktas.get(f"/partnership/v1/partnerships/{story.partnership}")
    url = f"{story.system.url}/p/{pair['case']}"
    for release in releases:
        story.kemal_isik.does(f"{release}/release", DECLARED)
    assert (httpx.get(url).status_code, pair["public_page"]) == (404, None)
    for release in releases:
        story.ipek_su.does(f"{release}/release", DECLARED)
    pair = story.selin_aktas.get(f"/partnership/v1/partnerships/{story.partnership}")
    assert pair["public_page"] == url
    eventually(lambda: httpx.get(url).text.count('class="p-work"') == len(WORKS), "all of it is on the page")

    with ExitStack() as stack, browser() as running:
        for name in ("partnership-web", "partnership-work"):
            story.system.processes[name].terminate()
            story.system.processes[name].wait(30)
        _is_read_by_everybody(running, url)
        _stands_in_a_frame(running, url)
        for verb in ("web", "work"):
            story.system.start("services.partnership", verb, stack)
        _is_taken_down(story, releases[0], url)


def _proposed(story: Story, work: dict[str, object], text: dict[str, str]) -> str:
    content = story.aylin_koc.does("/partnership/v1/contents", work | {"partnership": story.partnership})["id"]
    story.aylin_koc.does(f"/partnership/v1/contents/{content}/publish", DECLARED)
    made = story.selin_aktas.does("/partnership/v1/releases", text | {"content": content})
    return f"/partnership/v1/releases/{made['id']}"


def _is_read_by_everybody(running: Browser, url: str) -> None:
    """In both languages, at a desk and on the smallest telephone; nothing serious for axe, nothing kept."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for part in ("", "/en", "/block", "/en/block", "/missing"):
        for width, height in ((1280, 900), (320, 640)):
            with _stranger(running, width, height) as context:
                visitor = Visitor(context.new_page(), url.partition("/p/")[0], javascript=True)
                answer = visitor.page.goto(url + part)
                assert answer is not None
                assert answer.status == (404 if part == "/missing" else 200)
                visitor.page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
                visitor.accessible()
                assert visitor.page.evaluate("document.documentElement.scrollWidth") <= width, (part, width)
                assert context.cookies() == []
                visitor.picture(PICTURES / f"public{part.replace('/', '-')}-{width}.png")


def _stands_in_a_frame(running: Browser, url: str) -> None:
    """The block does, in a page of the school's own site; the page itself does not."""
    with _school_site() as site, _stranger(running, 800, 700) as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"{site}?{url}/block")
        frame = page.frame_locator("iframe")
        frame.get_by_role("link", name="Geometri soruları").wait_for()
        page.screenshot(path=str(PICTURES / "public-in-a-school-site.png"))
        assert context.cookies() == []
        with page.expect_event("requestfailed", lambda one: one.url == url):
            page.goto(f"{site}?{url}")
        assert page.frame_locator("iframe").locator("main").count() == 0


def _is_taken_down(story: Story, release: str, url: str) -> None:
    province, title = story.cansu_ilhan, WORKS[0][1]["name"]
    assert title in httpx.get(url).text
    eventually(lambda: province.post(f"{release}/take_down", WHY).is_success, "the service is back", within=60)
    eventually(lambda: title not in httpx.get(url).text, "it is off the page")
    assert WORKS[1][1]["name"] in httpx.get(url).text
    assert title not in httpx.get(f"{url}/feed").text


@contextmanager
def _stranger(running: Browser, width: int, height: int) -> Iterator[BrowserContext]:
    context = running.new_context(locale="tr-TR", viewport={"width": width, "height": height})
    try:
        yield context
    finally:
        context.close()


class _SchoolSite(BaseHTTPRequestHandler):
    """Answers a page with a frame of the address behind its question mark."""

    def do_GET(self) -> None:
        page = (
            '<!DOCTYPE html><html lang="tr"><title>Okulumuz</title><h1>Okulumuz</h1>'
            f'<iframe src="{self.path.partition("?")[2]}" title="Ortak okulumuz" width="100%" height="420"></iframe>'
        ).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@contextmanager
def _school_site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _SchoolSite)
    thread = Thread(target=partial(server.serve_forever, poll_interval=0.05))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
