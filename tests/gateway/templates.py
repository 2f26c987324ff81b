"""Where the pages' templates lie."""

from __future__ import annotations

from pathlib import Path

from gateway import wording

TEMPLATES = Path(wording.__file__).parent / "templates"
