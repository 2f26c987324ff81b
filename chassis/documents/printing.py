"""From a page to a tagged PDF, in a process of its own: what a page costs in time and memory, no other work pays.

`python -m chassis.documents.printing` reads the page and writes the PDF; it has no settings and reaches nothing.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

from chassis.logs import mask

# Of the processor; on a busy machine that may take a while.
MOST_WORK = 300
LONGEST = 900
MOST_MEMORY = 1_500_000_000
HERE = Path(__file__).parent
FONTS = HERE / "fonts"
# Stands for a sign that our fonts do not have; a box of unknown origin would be no better.
UNKNOWN = "\ufffd"


class NotPrinted(Exception):
    """The page did not become a PDF: too long, too large, or our own mistake."""


def printed(page: str) -> bytes:
    """The PDF. Raises NotPrinted."""
    command = [sys.executable, "-m", "chassis.documents.printing", str(MOST_MEMORY)]
    # Of our own settings it gets none: it needs no password.
    surroundings = {"PYTHONPATH": str(HERE.parent.parent), "XDG_CACHE_HOME": "/tmp", "LANG": "C.UTF-8"}  # noqa: S108  # fontconfig's own cache
    try:
        done = subprocess.run(  # noqa: S603  # our own interpreter
            command, input=page.encode(), env=surroundings, capture_output=True, timeout=LONGEST, check=False
        )
    except subprocess.TimeoutExpired as late:
        raise NotPrinted(f"took longer than {LONGEST} seconds") from late
    if done.returncode or not done.stdout.startswith(b"%PDF-"):
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
        raise NotPrinted(mask(f"ended with {done.returncode}: {' '.join(last)}"))
    return done.stdout


def main() -> None:
    """Print what comes on standard input."""
    most = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_WORK, MOST_WORK))
    page = sys.stdin.buffer.read().decode()
    sys.stdout.buffer.write(_pdf(page.translate(_without_shape(page))))


def _pdf(page: str) -> bytes:
    from weasyprint import HTML  # noqa: PLC0415  # only this process loads it
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


def _without_shape(page: str) -> dict[int, str]:
    """The signs on the page that our fonts do not have, each with what stands for it."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # as above

    known = {sign for font in FONTS.glob("*.ttf") for sign in TTFont(font).getBestCmap()}
    return {ord(sign): UNKNOWN for sign in set(page) if sign >= " " and ord(sign) not in known}


if __name__ == "__main__":
    main()
