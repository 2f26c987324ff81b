"""One pair whose year is played through the doors, as the tests play it: of it all the others are copied."""

from __future__ import annotations

from pathlib import Path

from tests.doors import opened
from tests.partnership.cast import Cast, at, ok
from tests.partnership.reporting import complete, sent
from tests.partnership.sharing import cooperation, evaluation, gift, share

SERVICE = "services.partnership"


def played(url: str, folder: Path) -> None:
    """A year from the list of schools to the accepted report, with what the schools shared and recorded."""
    folder.mkdir(parents=True, exist_ok=True)
    with opened(SERVICE, url, folder) as house:
        cast = Cast(house)
        cast.settle()
        report = complete(cast)
        with at("6.10.2025"):
            share(cast, cast.aylin)
            ok(cast.aylin.post("/v1/teacher-cooperations", cooperation(cast, cast.aylin, cast.teacher)))
            ok(cast.head_one.post("/v1/material-supports", gift(cast)))
            ok(cast.selin.post("/v1/plan-revisions", cast.proposing()))
        evaluation(cast)
        sent(cast, report)
        with at("19.6.2026"):
            for officer in (cast.altieylul, cast.province):
                ok(officer.post(f"{report}/forward"))
            ok(cast.ogm.post(f"{report}/accept"))
