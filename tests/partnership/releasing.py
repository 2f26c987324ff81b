"""What people of the story say when they let everybody see what they did."""

from __future__ import annotations

from typing import Any

from tests.partnership.cast import DONE, Cast, ok
from tests.partnership.sharing import DECLARED, share

DAY = "20.10.2025"
TEXT = {
    "name": "İki okulun ortak sınavı",
    "summary": "Çamlıtepe ve Poyrazlı öğrencileri aynı gün aynı sınava girdi; sonuçlar birlikte değerlendirildi.",
}
IN_ENGLISH = {"name_en": "One exam for two schools", "summary_en": "Students of both schools sat the same exam."}


def completed(cast: Cast) -> str:
    """The id of the joint exam, which was held."""
    exam = cast.exam
    ok(cast.selin.post(f"{exam}/start"))
    ok(cast.murat.post(f"{exam}/complete", DONE))
    return exam.rpartition("/")[2]


def proposed(cast: Cast, **said: Any) -> str:
    """The address of a release that waits for both principals; of a shared material where nothing else is said."""
    about = said.keys() & {"activity", "content"}
    work = {} if about else {"content": share(cast, cast.aylin).rpartition("/")[2]}
    release = ok(cast.selin.post("/v1/releases", TEXT | work | said))
    return f"/v1/releases/{release['id']}"


def released(cast: Cast, **said: Any) -> str:
    """The address of a release that everybody can read."""
    release = proposed(cast, **said)
    for principal in (cast.head_one, cast.head_two):
        ok(principal.post(f"{release}/release", DECLARED))
    return release
