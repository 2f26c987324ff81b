"""An image holds nothing that the tests have not run with."""

from __future__ import annotations

import re

from deploy.local.machine import ROOT

PINNED = re.compile(r"^(\S+==\S+)[^\n]*((?:\n    --hash=\S+(?: \\)?)+)", re.MULTILINE)


def pins(file: str) -> dict[str, str]:
    return dict(PINNED.findall((ROOT / file).read_text(encoding="utf-8")))


def test_the_images_packages_are_those_of_the_tests_by_hash() -> None:
    images, tests = pins("requirements.runtime.lock"), pins("requirements.lock")

    assert len(images) > 40
    assert images.items() < tests.items()
