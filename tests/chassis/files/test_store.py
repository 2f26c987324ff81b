"""Both places where files lie do the same: a folder, and a bucket of a real S3-compatible server."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import boto3
import pytest
from moto.moto_server.threaded_moto_server import ThreadedMotoServer

from chassis import settings
from chassis.errors import Unavailable
from chassis.files.store import Bucket, Folder, Store, store
from deploy.local.programs import free_ports

CONTENT = bytes(range(256)) * 40_000
DIGEST = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """An empty bucket called `kopru`, and the settings that lead to it."""
    request.getfixturevalue("in_memory")
    [port] = free_ports(1)
    server = ThreadedMotoServer("127.0.0.1", port=port, verbose=False)
    server.start()
    said = {"region_name": "us-east-1", "aws_access_key_id": "key", "aws_secret_access_key": "word"}
    boto3.client("s3", endpoint_url=f"http://127.0.0.1:{port}", **said).create_bucket(Bucket="kopru")
    for name, value in (("ENDPOINT", f"http://127.0.0.1:{port}"), ("KEY_ID", "key"), ("KEY", "word")):
        monkeypatch.setenv(f"KOPRU_FILES_{name}", value)
    monkeypatch.setenv("KOPRU_FILES", "s3://kopru/partnership")
    settings.settings.cache_clear()
    store.cache_clear()
    yield
    server.stop()
    store.cache_clear()


@pytest.fixture(params=["folder", "bucket"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "folder":
        return Folder(tmp_path / "files")
    request.getfixturevalue("bucket")
    found = store()
    assert isinstance(found, Bucket)
    return found


def test_what_is_kept_is_there_until_it_is_forgotten(place: Store) -> None:
    place.keep(BytesIO(CONTENT), DIGEST)
    place.keep(BytesIO(CONTENT), DIGEST)

    assert b"".join(place.pieces(DIGEST)) == CONTENT
    place.forget(DIGEST)
    place.forget(DIGEST)
    with pytest.raises(FileNotFoundError):
        place.pieces(DIGEST)


def test_no_name_leads_out_of_the_place(place: Store) -> None:
    for name in ("../../etc/passwd", DIGEST.upper(), "", DIGEST[:63]):
        with pytest.raises(ValueError, match="no digest"):
            place.pieces(name)


@pytest.mark.usefixtures("bucket")
def test_a_bucket_that_is_away_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOPRU_FILES_ENDPOINT", "http://127.0.0.1:9")
    settings.settings.cache_clear()

    with pytest.raises(Unavailable):
        Bucket("s3://kopru").keep(BytesIO(b"x"), hashlib.sha256(b"x").hexdigest())


def test_nobody_ever_reads_half_a_file(tmp_path: Path) -> None:
    class Broken(BytesIO):
        def read(self, *_: object) -> bytes:
            raise OSError("the line was cut")

    place = Folder(tmp_path)
    with pytest.raises(OSError, match="cut"):
        place.keep(Broken(), DIGEST)

    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []
