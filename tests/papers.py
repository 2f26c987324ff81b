"""Reading a PDF as people do: its words, its pages as pictures, and where the picture of its code leads."""

from __future__ import annotations

import subprocess
from pathlib import Path

import zxingcpp
from PIL import Image

from deploy.local import packages

DOTS = 110


def words_of(pdf: bytes) -> str:
    """Every word, in reading order."""
    packages.poppler()
    command = ["pdftotext", "-layout", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def read_aloud(pdf: bytes) -> str:
    """Every word as a screen reader comes to it: what is broken over lines in a cell stays together."""
    packages.poppler()
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    return " ".join(subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode().split())


def pages_of(pdf: bytes, folder: Path) -> list[Path]:
    """Every page as a picture."""
    packages.poppler()
    folder.mkdir(parents=True, exist_ok=True)
    command = ["pdftoppm", "-png", "-r", str(DOTS), "-", str(folder / "page")]
    subprocess.run(command, input=pdf, capture_output=True, check=True)
    return sorted(folder.glob("page*.png"))


def codes_on(page: Path) -> list[str]:
    """What a telephone's camera would read from the page."""
    with Image.open(page) as picture:
        return [found.text for found in zxingcpp.read_barcodes(picture)]
