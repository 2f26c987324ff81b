"""What is kept of a thing that goes on at another school when its own is closed."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped


class OutlivesSchool:
    """It lies at a school; where that one is closed, the province says which school goes on with it (Q-48)."""

    # Since when nobody goes on with it: its school was closed, and it is not said yet where it goes.
    frozen_on: Mapped[date | None]
    # The school at which it lay before.
    moved_from: Mapped[str | None]
