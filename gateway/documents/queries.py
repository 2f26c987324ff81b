"""Asking for a document: by its code, or by the file itself."""

from __future__ import annotations

import hashlib
from typing import BinaryIO

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.documents.codes import digest_of
from gateway.documents.model import IssuedDocument

PIECE = 65_536


def by_code(session: Session, code: str) -> IssuedDocument | None:
    """The document with this code."""
    return session.scalar(select(IssuedDocument).filter_by(code_digest=digest_of(code)))


def by_file(session: Session, sha256: str) -> IssuedDocument | None:
    """The document that is this very file."""
    return session.scalar(select(IssuedDocument).filter_by(sha256=sha256).limit(1))


def digest_of_file(file: BinaryIO) -> str:
    """What tells this file from every other."""
    digest = hashlib.sha256()
    while piece := file.read(PIECE):
        digest.update(piece)
    return digest.hexdigest()
