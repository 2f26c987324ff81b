"""The tables of this service."""

from chassis import db

Base = db.base()
