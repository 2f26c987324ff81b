"""The T.C. kimlik no: checked when entered, kept closed, found by a keyed hash, shown masked (PRV-01 to PRV-03)."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar
from uuid import UUID

import orjson
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from joserfc.jwk import KeySet
from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from chassis.errors import RuleNotMet
from chassis.logs import is_national_id
from chassis.settings import MissingSettingError, settings

_DIGITS = re.compile("[0-9]{11}")
_NONCE = 12


class NationalIdInvalid(RuleNotMet):
    """Not eleven digits, or a check digit is wrong; the number itself is never said back."""

    code = "national_id_invalid"


class ClosedNumber:
    """The columns of a row that holds a number: closed with one key, and found again by a keyed hash of another."""

    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    sealed_with: Mapped[str] = mapped_column(index=True)
    finder: Mapped[bytes] = mapped_column(LargeBinary)
    finder_key: Mapped[str] = mapped_column(index=True)

    @property
    def owner(self) -> UUID:
        """For whom it is closed: the same number in another's row does not open."""
        raise NotImplementedError


Row = TypeVar("Row", bound=ClosedNumber)


def is_valid(entered: str) -> bool:
    """Eleven digits with both check digits right; blanks around them do not matter (PRV-01)."""
    digits = entered.strip()
    return bool(_DIGITS.fullmatch(digits)) and is_national_id(digits)


def check(entered: str) -> str:
    """The number without the blanks around it. Raises NationalIdInvalid."""
    if not is_valid(entered):
        raise NationalIdInvalid(errors={"national_id": [NationalIdInvalid.code]})
    return entered.strip()


def mask(number: str) -> str:
    """As lists, forms and exports show it: `10*******46`; nothing of one that was erased."""
    return number and f"{number[:2]}*******{number[-2:]}"


@dataclass(frozen=True)
class Keys:
    """The keys of the file, by id. The last of each use is the one in force; older ones still open and find."""

    closing: dict[str, bytes]
    finding: dict[str, bytes]

    def close(self, row: Row, number: str) -> Row:
        """Close a number for this row: moved to another row, it would not open."""
        row.sealed_with, key = list(self.closing.items())[-1]
        nonce = secrets.token_bytes(_NONCE)
        row.sealed = nonce + AESGCM(key).encrypt(nonce, number.encode("ascii"), row.owner.bytes)
        row.finder_key = list(self.finding)[-1]
        row.finder = _hash(self.finding[row.finder_key], number)
        return row

    def open(self, kept: ClosedNumber) -> str:
        """The number again; nothing where it was erased."""
        if not kept.sealed:
            return ""
        cipher = AESGCM(self.closing[kept.sealed_with])
        return cipher.decrypt(kept.sealed[:_NONCE], kept.sealed[_NONCE:], kept.owner.bytes).decode("ascii")

    def finders(self, number: str) -> list[bytes]:
        """What a number is found by, under every key that may still be in use."""
        return [_hash(key, number) for key in self.finding.values()]


def _hash(key: bytes, number: str) -> bytes:
    return hmac.digest(key, number.encode("ascii"), hashlib.sha256)


def keys_of(file: bytes) -> Keys:
    """The keys that a JWKS file holds: `enc` closes, `sig` finds."""
    held = KeySet.import_key_set(orjson.loads(file)).keys
    by_use: dict[str, dict[str, bytes]] = {"enc": {}, "sig": {}}
    for key in held:
        by_use[str(key.get("use"))][str(key.kid)] = key.raw_value  # type: ignore[assignment]  # an `oct` key is bytes
    return Keys(by_use["enc"], by_use["sig"])


@lru_cache(maxsize=1)
def keys() -> Keys:
    """The keys of this process. Raises MissingSettingError where there is no file."""
    file = settings().national_id_keys
    if file is None:
        raise MissingSettingError("KOPRU_NATIONAL_ID_KEYS", "is not set")
    return keys_of(file.read_bytes())
