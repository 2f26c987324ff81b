"""The keys of this machine: made once, readable only by their owner, never in the repository."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from joserfc.jwk import KeySet, OctKey, OKPKey

from .passwords import write_secret
from .services import SERVICES


@dataclass(frozen=True)
class Keys:
    """Where the keys lie."""

    folder: Path

    @property
    def signing(self) -> Path:
        """With this one the gateway signs its tokens; nobody else has it."""
        return self.folder / "signing.json"

    @property
    def tokens(self) -> Path:
        """With these every service checks a token."""
        return self.folder / "tokens.json"

    @property
    def national_ids(self) -> Path:
        """The gateway's."""
        return self.national_ids_of("gateway")

    def national_ids_of(self, service: str) -> Path:
        """With these a service closes T.C. kimlik no (enc), and finds one again without opening any (sig)."""
        return self.folder / ("national-ids.json" if service == "gateway" else f"{service}-national-ids.json")

    def make(self) -> None:
        """Make what is missing. A key that is there is never replaced: records closed with it would stay closed."""
        if not self.signing.exists():
            key = OKPKey.generate_key("Ed25519", parameters={"use": "sig"})
            key.ensure_kid()
            write_secret(self.tokens, json.dumps(KeySet([key]).as_dict(private=False)))
            write_secret(self.signing, json.dumps(key.as_dict(private=True)))
        for place in SERVICES:
            if place.national_ids and not self.national_ids_of(place.name).exists():
                closing = OctKey.generate_key(256, parameters={"use": "enc"})
                finding = OctKey.generate_key(256, parameters={"use": "sig"})
                held = KeySet([closing, finding]).as_dict(private=True)
                write_secret(self.national_ids_of(place.name), json.dumps(held))
