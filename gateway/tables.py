"""The tables of the gateway's own database."""

from chassis import db


class Base(db.Base):
    """What the gateway keeps itself: the directory, sessions, and what it has heard of the services' cases."""

    __abstract__ = True
    metadata = db.tables()
