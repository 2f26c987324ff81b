"""Every kind of page is read in Turkish and in English: no key, code, id or machine's date; one language at a time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from html import unescape

import pytest

from gateway import texts_en, texts_tr
from tests.gateway.pages.reader import Reader
from tests.journeys import test_school_partnership
from tests.journeys.system import System

READERS = ("haluk.sezer", "kemal.isik", "selin.aktas")
MOST_OF_A_KIND, MOST_PAGES = 1, 60
# Row headings, captions and options may hold what people have typed; these never do.
LABELS = re.compile(r'<(dt|th scope="col"|legend|button)(?:\s[^>]*)?>(.*?)</(?:dt|th|legend|button)>', re.DOTALL)
WORDS = re.compile(r"<(dt|th|label|legend|button|h1|h2|h3|caption|option|summary)\b[^>]*>(.*?)</\1>", re.DOTALL)
LEFT_ALONE = re.compile(r"/(static|api|docs|sign-in|sign-out|language|directory/import|demo/)")
# What the machine says to itself: a key of the texts, an id, a day as ISO 8601 has it, a code.
FOR_MACHINES = re.compile(
    r"\b(?:field|state|action|things?|rule|problem|event|choice|role|awaited|source|hint|case|home)\.[a-z]\w+"
    r"|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"
    r"|\b\d{4}-\d\d-\d\d\b|\b[a-z]+(?:_[a-z]+)+\b|\bNone\b|\bTrue\b|\bFalse\b"
)
# Turkish letters that no English word has; the programme's own names keep them.
TURKISH = re.compile(r"\w*[ğışĞİŞ]\w*")
NAMES = {"BİGEP"}


@pytest.mark.parametrize("language", ["tr", "en"])
@pytest.mark.parametrize("username", READERS)
def test_every_kind_of_page_speaks_to_people_in_their_language(system: System, username: str, language: str) -> None:
    _somewhere_to_look(system)
    own, foreign = _words(system, language)
    reader = Reader.signed_in(system.url, username)
    reader.client.headers["Accept-Language"] = language

    with closing(reader.client):
        faults = [
            (address, what)
            for address in _walk(reader)
            for what in (*_of_machines(reader), *_of_the_other_language(reader, own, foreign))
            if language == "tr" or not _is_name(system, what)
        ]

    assert sorted(set(faults)) == []


def _somewhere_to_look(system: System) -> None:
    """The pages of a whole story, where no other journey has told it yet."""
    if not system.caller("haluk.sezer").get("/partnership/v1/partnerships")["items"]:
        test_school_partnership.test_two_schools_live_through_their_four_years(system)


def _walk(reader: Reader) -> Iterator[str]:
    """Open what the pages lead to, a few of each kind; the reader has the page before them."""
    waiting, seen = ["/"], Counter[str]()
    while waiting and seen.total() < MOST_PAGES:
        address = waiting.pop(0)
        kind = re.sub(r"[0-9a-f-]{36}", "…", address).partition("?")[0]
        if seen[kind] >= MOST_OF_A_KIND:
            continue
        seen[kind] += 1
        reader.opens(address)
        assert reader.status < 500, address
        yield address
        links = re.findall(r'<a\b[^>]*\bhref="(/[^"#]*)"', reader.page)
        waiting += [link for one in links if not LEFT_ALONE.match(link := unescape(one)) and link not in waiting]


def _of_machines(reader: Reader) -> list[str]:
    return FOR_MACHINES.findall(reader.text)


def _of_the_other_language(reader: Reader, own: set[str], foreign: set[str]) -> list[str]:
    main = reader.page.partition("<main")[2]
    wrong = {_plain(words) for _, words in WORDS.findall(main)} & (foreign - own)
    if '<html lang="en"' in reader.page:
        wrong |= {label for _, words in LABELS.findall(main) if TURKISH.search(label := _plain(words))}
    return sorted(wrong)


def _plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def _words(system: System, language: str) -> tuple[set[str], set[str]]:
    """All that pages say in this language, and in the other one."""
    said = {"tr": set(texts_tr.TEXTS.values()), "en": set(texts_en.TEXTS.values())}
    for service in ("partnership", "notifications"):
        description = system.caller("haluk.sezer").client.get(f"/api/{service}/openapi.json").json()
        for words in description["x-words"].values():
            for spoken, text in words.items():
                said[spoken].add(text)
    other = "en" if language == "tr" else "tr"
    return said[language], said[other]


def _is_name(system: System, label: str) -> bool:
    """A label that holds somebody's or something's own name: a person, a unit, what people have typed."""
    names = {name for (name,) in system.rows("gateway", "SELECT name FROM people UNION SELECT name FROM units")}
    return label in NAMES or any(name in label for name in names)
