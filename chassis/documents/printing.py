"""From a page to a tagged PDF: what a page costs in time and memory, no other work pays.

`python -m chassis.documents.printing` has no settings and reaches nothing. It loads once what printing takes, and
leaves each page to a child; it ends when whoever asked it is gone, or has nothing to print for a while.
"""

from __future__ import annotations

import os
import resource
import socket
import sys
from functools import cache
from pathlib import Path
from typing import Any

from chassis.documents.press import LONGEST, hear, mark_of, say

# Of the processor; on a busy machine that may take a while.
MOST_WORK = 300
FONTS = Path(__file__).parent / "fonts"
# Stands for a sign that our fonts do not have; a box of unknown origin would be no better.
UNKNOWN = "\ufffd"


def main() -> None:
    """Print one page after the other."""
    import weasyprint  # noqa: F401, PLC0415  # only this process loads it; its children have it then

    _signs()
    kept = float(sys.argv[1])
    with socket.socket(fileno=sys.stdin.fileno()) as line:
        while True:
            try:
                line.settimeout(kept)
                asked = hear(line)
                line.settimeout(LONGEST)
                most_memory, page = int.from_bytes(asked[:8]), asked[8:]
                say(line, mark_of(page) + _by_a_child(most_memory, page.decode()))
            except (ConnectionError, TimeoutError):
                return


def _by_a_child(most_memory: int, page: str) -> bytes:
    """The PDF, or why there is none."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _print_and_leave(writing, most_memory, page)
    os.close(writing)
    with os.fdopen(reading, "rb") as end:
        answer = end.read()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return answer if code == 0 else f"ended with {code}: ".encode() + answer


def _print_and_leave(writing: int, most_memory: int, page: str) -> None:
    code = 1
    try:
        with os.fdopen(writing, "wb") as end:
            try:
                resource.setrlimit(resource.RLIMIT_AS, (most_memory, most_memory))
                resource.setrlimit(resource.RLIMIT_CPU, (MOST_WORK, MOST_WORK))
                end.write(_pdf(page.translate(_without_shape(page))))
                code = 0
            except Exception as why:  # noqa: BLE001  # whatever it was, it is told
                end.write(f"{type(why).__name__}: {why}".encode())
    finally:
        # As if it had never been: what the parent would do at its end is not the child's.
        os._exit(code)


def _pdf(page: str) -> bytes:
    from weasyprint import HTML  # noqa: PLC0415  # see main
    from weasyprint.urls import URLFetcher  # noqa: PLC0415  # as above

    class Inside(URLFetcher):
        """Our fonts and what lies in the page itself; nothing is fetched from elsewhere."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            """As WeasyPrint asks."""
            if not url.startswith((f"{FONTS.as_uri()}/noto-", "data:image/svg+xml")):
                raise ValueError("a document fetches nothing")
            return super().fetch(url, headers)

    document: bytes = HTML(string=page, url_fetcher=Inside()).write_pdf(pdf_variant="pdf/ua-1")
    return document


@cache
def _signs() -> frozenset[int]:
    """Every sign that our fonts have."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # see main

    return frozenset(sign for font in FONTS.glob("*.ttf") for sign in TTFont(font).getBestCmap())


def _without_shape(page: str) -> dict[int, str]:
    """The signs on the page that our fonts do not have, each with what stands for it."""
    return {ord(sign): UNKNOWN for sign in set(page) if sign >= " " and ord(sign) not in _signs()}


if __name__ == "__main__":
    main()
