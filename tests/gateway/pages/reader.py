"""A person at a browser without JavaScript: reads pages, follows links, sends the forms that stand on them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

import httpx

LARGEST_PAGE = 100_000


class Forms(HTMLParser):
    """The forms of a page: where each is sent, and what it sends when nothing is typed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, list[tuple[str, str]]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Only hidden fields are read: everything else a person types."""
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.found.append((given.get("action", ""), []))
        elif tag == "input" and given.get("type") == "hidden" and "disabled" not in given and self.found:
            self.found[-1][1].append((given["name"], given.get("value", "")))


@dataclass
class Reader:
    """Somebody who is signed in, with the page that lies before them."""

    client: httpx.Client
    status: int = 0
    page: str = ""
    address: str = ""
    headers: httpx.Headers = field(default_factory=httpx.Headers)

    @classmethod
    def signed_in(cls, url: str, username: str) -> Reader:
        client = httpx.Client(base_url=url, follow_redirects=True, timeout=20, headers={"Accept": "text/html"})
        reader = cls(client)
        reader.opens("/sign-in")
        reader.sends("/demo/sign-in", person=username)
        assert reader.address == "/"
        return reader

    def opens(self, address: str) -> str:
        return self._shows(self.client.get(address))

    def sends(self, action: str, **typed: str) -> str:
        """Send the form that goes to this address, with what it hides and what is typed."""
        hidden = next(pairs for there, pairs in Forms(self.page).found if there == action)
        return self._shows(self.client.post(action, data={**dict(hidden), **typed}))

    def goes_back(self, page: str) -> None:
        """What lies before them is an earlier page, as after the browser's Back."""
        self.page = page

    @property
    def text(self) -> str:
        """The page as one reads it, without its frame."""
        main = self.page.partition("<main")[2].partition("</main>")[0]
        return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main)))

    @property
    def title(self) -> str:
        return unescape(self.page.partition("<title>")[2].partition("</title>")[0])

    def _shows(self, answer: httpx.Response) -> str:
        self.status, self.page, self.headers = answer.status_code, answer.text, answer.headers
        self.address = answer.url.raw_path.decode()
        assert len(answer.content) < LARGEST_PAGE, self.address
        # The Content-Security-Policy would not let them in.
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", answer.text), self.address
        return self.text
