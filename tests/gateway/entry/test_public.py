"""The pages for everybody: what they carry and do not carry, whoever asks, and what a guesser learns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from uuid import UUID, uuid4
from xml.etree import ElementTree as ET

import httpx
import pytest
from sqlalchemy.orm import Session

from chassis import db
from chassis.things import new_case
from gateway.directory.model import Unit
from gateway.subscriptions import LISTENER
from tests.gateway.entry.place import SCHOOL, Place
from tests.gateway.entry.signing_in import sign_in
from tests.gateway.public_pages.showing import entry_told, page_told
from tests.telling import hear

ATOM = "{http://www.w3.org/2005/Atom}"
NAMES = ("<b>Işık</b> & Gölge Lisesi", "Poyrazlı Anadolu Lisesi")
TYPED = "<script>alert('Çığ')</script> & \"tırnak\""
PARTS = ("", "/en", "/block", "/en/block", "/feed", "/en/feed")
LARGEST_PAGE = 100_000


@dataclass
class Shown:
    """A page of two schools with one entry, as its events told it."""

    page: UUID
    number: str
    units: list[str]
    entry: UUID
    told: int = 1

    @property
    def addresses(self) -> list[str]:
        return [f"/p/{self.number}{part}" for part in PARTS]

    def closes(self) -> None:
        """The pair has ended."""
        hear(LISTENER, page_told(self.page, 50, number=self.number, closed=True))

    def is_taken_down(self) -> None:
        self.told += 1
        hear(LISTENER, entry_told(self.page, self.entry, self.told, gone=True))

    def adds(self, **said: object) -> None:
        hear(LISTENER, entry_told(self.page, uuid4(), **said))


@pytest.fixture
def shown(place: Place) -> Iterator[Shown]:
    db.sessions.configure(bind=place.engine)
    number = new_case()
    units = [f"{SCHOOL}-{number}-1", f"{SCHOOL}-{number}-2"]
    with Session(place.engine) as session, session.begin():
        rows = zip(units, NAMES, strict=True)
        session.add_all(Unit(path=path, code=path, name=name, kind="school") for path, name in rows)
    one = Shown(uuid4(), number, units, uuid4())
    entry = entry_told(one.page, one.entry, title={"tr": TYPED}, text={"tr": TYPED, "en": "In English"})
    hear(LISTENER, page_told(one.page, number=number, units=units), entry)
    yield one
    one.closes()


def plain(answer: httpx.Response) -> tuple[int, str, dict[str, str]]:
    """The answer without what is another with every request."""
    changing = {"date", "x-request-id"}
    return answer.status_code, answer.text, {k: v for k, v in answer.headers.items() if k not in changing}


@pytest.mark.requirement("PAR-21")
def test_everybody_reads_the_same_signed_in_or_not_and_gets_no_cookie(browser: httpx.Client, shown: Shown) -> None:
    with httpx.Client(base_url=browser.base_url, trust_env=False) as signed_in:
        sign_in(signed_in, "ipek.su")
        for address in shown.addresses:
            strange = browser.get(address)
            known = signed_in.get(address, headers={"Accept-Language": "en", "Accept": "application/json"})

            assert plain(strange) == plain(known)
            assert strange.status_code == 200, address
            assert "set-cookie" not in strange.headers
            assert "vary" not in strange.headers
            assert "csrf" not in strange.text
            assert len(strange.content) < LARGEST_PAGE
    assert not browser.cookies


def test_it_may_be_kept_but_is_asked_for_each_time_and_answered_in_short(browser: httpx.Client, shown: Shown) -> None:
    for address in shown.addresses:
        first = browser.get(address)
        again = browser.get(address, headers={"If-None-Match": first.headers["ETag"]})
        head = browser.head(address)

        assert first.headers["Cache-Control"] == "public, no-cache"
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["ETag"] == first.headers["ETag"]
        assert "set-cookie" not in again.headers
        assert (head.status_code, head.content, head.headers["ETag"]) == (200, b"", first.headers["ETag"])
    tags = {browser.get(address).headers["ETag"] for address in shown.addresses}
    assert len(tags) == len(shown.addresses)


@pytest.mark.requirement("PAR-28")
def test_what_is_taken_down_is_gone_with_the_next_request_also_for_who_kept_it(
    browser: httpx.Client, shown: Shown
) -> None:
    shown.adds(title={"tr": "Bu kalır"})
    kept = {address: browser.get(address).headers["ETag"] for address in shown.addresses}

    shown.is_taken_down()

    for address, tag in kept.items():
        answer = browser.get(address, headers={"If-None-Match": tag})
        assert answer.status_code == 200
        assert "Çığ" not in answer.text
        assert "Bu kalır" in answer.text


def test_a_page_is_framed_nowhere_and_its_block_everywhere(browser: httpx.Client, shown: Shown) -> None:
    page, block = (browser.get(f"/p/{shown.number}{part}").headers for part in ("", "/block"))

    assert page["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert "X-Frame-Options" not in block
    assert "frame-ancestors *" in block["Content-Security-Policy"]
    for headers in (page, block):
        assert "script-src" not in headers["Content-Security-Policy"]
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_what_people_typed_stays_text(browser: httpx.Client, shown: Shown) -> None:
    for part in ("", "/en", "/block", "/en/block"):
        page = browser.get(f"/p/{shown.number}{part}").text
        assert "<script" not in page
        assert "<b>" not in page
        assert "&lt;script&gt;" in page
    english = browser.get(f"/p/{shown.number}/en").text
    assert '<html lang="en">' in english
    assert '<span lang="tr">&lt;script&gt;' in english
    assert "In English" in english


@pytest.mark.requirement("PAR-21")
def test_the_feed_is_atom_and_leads_to_the_page(browser: httpx.Client, shown: Shown) -> None:
    shown.adds(title={"tr": "Daha yeni"}, released_at="2026-05-05T09:00:00Z")
    page = f"{str(browser.base_url).rstrip('/')}/p/{shown.number}"

    answer = browser.get(f"/p/{shown.number}/feed")

    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ET.fromstring(answer.content)  # noqa: S314  # our own words
    newest, older = feed.findall(f"{ATOM}entry")
    assert (feed.tag, feed.findtext(f"{ATOM}id"), feed.findtext(f"{ATOM}title")) == (
        f"{ATOM}feed",
        page,
        " – ".join(NAMES),
    )
    assert feed.findtext(f"{ATOM}updated") == newest.findtext(f"{ATOM}updated") == "2026-05-05T09:00:00+00:00"
    assert (newest.findtext(f"{ATOM}title"), older.findtext(f"{ATOM}title")) == ("Daha yeni", TYPED)
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"alternate": page, "self": f"{page}/feed"}
    assert {link.get("href", "").partition("#")[0] for link in newest.findall(f"{ATOM}link")} == {page}


@pytest.mark.requirement("PAR-21")
def test_a_guesser_learns_nothing_of_pages_that_are_not_there(
    browser: httpx.Client, place: Place, shown: Shown
) -> None:
    number, page = new_case(), uuid4()
    unreleased = page_told(page, number=number, units=shown.units)
    hear(LISTENER, unreleased)
    ended = new_case()
    hear(LISTENER, page_told(uuid4(), number=ended, closed=True))
    shown.is_taken_down()

    for part in ("", "/block", "/feed"):
        never = plain(browser.get(f"/p/{new_case()}{part}"))
        for asked in (number, ended, shown.number, "x", "..%2f", "0" * 400, str(page), "%F0%9F%98%80", "ııııııı"):
            assert plain(browser.get(f"/p/{asked}{part}")) == never, asked
    for odd in ("/p/", f"/p/{number}/nothing", f"/p/{shown.number}?page=2", f"/p/{shown.number}?page=%00x"):
        assert browser.get(odd).status_code in {400, 404}, odd
    status, text, headers = never
    assert status == 404
    assert "Böyle bir sayfa yok" in text
    assert "set-cookie" not in headers
    assert headers["cache-control"] == "no-store"


def test_a_pair_that_has_ended_has_no_page(browser: httpx.Client, shown: Shown) -> None:
    before = [browser.get(address).status_code for address in shown.addresses]

    shown.closes()

    assert (set(before), {browser.get(address).status_code for address in shown.addresses}) == ({200}, {404})


def test_a_dictated_number_leads_to_the_page(browser: httpx.Client, shown: Shown) -> None:
    typed = shown.number.lower().replace("-", "")

    answer = browser.get(f"/p/{typed}/en")

    assert (answer.status_code, answer.headers["Location"]) == (308, f"/p/{shown.number}/en")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nobody_sends_anything_to_it(browser: httpx.Client, shown: Shown, method: str) -> None:
    answer = browser.request(method, f"/p/{shown.number}")

    assert answer.status_code in {403, 405}
    assert "set-cookie" not in answer.headers
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_what_is_copied_into_a_schools_site_is_whole_and_has_no_script(browser: httpx.Client, shown: Shown) -> None:
    page = browser.get(f"/p/{shown.number}").text

    frame, link = (unescape(found) for found in re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL))
    address = f"{str(browser.base_url).rstrip('/')}/p/{shown.number}"
    for code in (frame, link):
        ET.fromstring(code.replace(' loading="lazy"', ""))  # noqa: S314  # our own words
        assert "script" not in code
    assert f'src="{address}/block"' in frame
    assert f'href="{address}"' in link
    assert "&lt;b&gt;Işık" in link
