"""What is secret is made once and belongs to one person."""

from __future__ import annotations

import json
from pathlib import Path

from joserfc import jwt
from joserfc.jwk import KeySet, OKPKey
from werkzeug.security import check_password_hash

from deploy.local.keys import Keys
from deploy.local.machine import Machine
from deploy.local.passwords import password
from deploy.local.services import SERVICES


def test_a_service_can_check_what_the_gateway_signed(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    keys.make()
    signing = OKPKey.import_key(json.loads(keys.signing.read_text()))

    token = jwt.encode({"alg": "Ed25519", "kid": signing.kid}, {"sub": "someone"}, signing, algorithms=["Ed25519"])
    checked = jwt.decode(token, KeySet.import_key_set(json.loads(keys.tokens.read_text())), algorithms=["Ed25519"])

    assert checked.claims == {"sub": "someone"}
    assert "d" not in json.loads(keys.tokens.read_text())["keys"][0]


def test_keys_and_passwords_are_made_once_and_closed_to_others(tmp_path: Path) -> None:
    keys = Keys(tmp_path / "keys")
    keys.make()
    word = password(tmp_path, "gateway-database")
    files = [keys.signing, keys.tokens, keys.national_ids, tmp_path / "passwords" / "gateway-database"]
    before = [file.read_bytes() for file in files]

    keys.make()

    assert [file.read_bytes() for file in files] == before
    assert password(tmp_path, "gateway-database") == word
    assert {file.stat().st_mode & 0o077 for file in files} == {0}


def test_a_service_shows_the_gateway_a_secret_that_the_gateway_cannot_read(tmp_path: Path) -> None:
    machine = Machine(tmp_path, {})
    added = {"id": "somebody else", "secret_hash": "kept", "scopes": []}
    machine.clients.write_text(json.dumps([added]))

    machine.write_clients()
    machine.write_clients()

    theirs, ours = json.loads(machine.clients.read_text())
    [secret] = [machine.settings_of(place)["KOPRU_CLIENT_SECRET"] for place in SERVICES if place.scopes]
    assert (theirs, ours["id"], ours["scopes"]) == (added, "notifications", ["contacts"])
    assert check_password_hash(ours["secret_hash"], secret)
