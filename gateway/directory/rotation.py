"""`python -m gateway.directory.rotation`: closes every T.C. kimlik no with the newest keys, while people work on.

A new key is added at the end of the file and the gateway started again; this run follows; then the old key may go.
"""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from chassis import db, logs
from chassis.national_ids import Keys, keys
from gateway.directory.model import NationalId

AT_ONCE = 1_000


def main() -> None:
    """Go on until no row is closed with an older key."""
    logs.configure()
    db.connect(1)
    renewed = 0
    while True:
        with db.transaction() as session:
            portion = renew(session, keys())
        if not portion:
            break
        renewed += portion
    logs.log.info("national ids renewed", rows=renewed)


def renew(session: Session, ring: Keys, at_most: int = AT_ONCE) -> int:
    """Close some rows again, and say how many; a row that somebody else holds is left for the next portion."""
    closing, finding = list(ring.closing)[-1], list(ring.finding)[-1]
    old = select(NationalId).where(or_(NationalId.sealed_with != closing, NationalId.finder_key != finding))
    found = session.scalars(old.limit(at_most).with_for_update(skip_locked=True)).all()
    for kept in found:
        ring.close(kept, ring.open(kept))
    return len(found)


if __name__ == "__main__":
    main()
