"""The tables of this service."""

from chassis import db


class Base(db.Base):
    """A model of this service."""

    __abstract__ = True
    metadata = db.tables()
