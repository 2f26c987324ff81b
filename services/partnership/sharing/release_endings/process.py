"""What is shared no more is not public either (PAR-28)."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import processes_of
from chassis.transitions import take
from services.partnership.sharing.contents.model import Content
from services.partnership.sharing.releases.model import STANDING, Release


def end_releases_of(content: Content, session: Session) -> None:
    """Off the public page with it; should it come back, both schools decide anew."""
    # Whoever releases it at this moment is waited for, and theirs ended too.
    wanted = select(Release).where(Release.work_id == content.id, Release.state.in_(STANDING))
    for release in session.scalars(wanted.with_for_update().execution_options(populate_existing=True)):
        take(session, processes_of(Release)[0], "end", release, SYSTEM_ACTOR)
