"""Databases for tests: each service is migrated once into a template, and every test gets a quick copy of it."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from threading import RLock

from sqlalchemy import make_url

from deploy.local.databases import create_database, drop_database, name_of, url_of, user_for


@dataclass
class Clones:
    """The templates and copies of one session; all of them are dropped at its end."""

    admin_url: str
    word: str = field(default_factory=lambda: secrets.token_hex(12))
    mark: str = field(default_factory=lambda: secrets.token_hex(3))
    templates: dict[str, str] = field(default_factory=dict)
    # What has to be known of a template besides: the keys with which something in it is closed.
    kept: dict[str, bytes] = field(default_factory=dict)
    users: set[str] = field(default_factory=set)
    made: list[str] = field(default_factory=list)
    # Never given twice: the name of a copy that is gone would soon be the name of one that is not.
    numbers: Iterator[int] = field(default_factory=count)
    # Drills play side by side, and a template is made once.
    alone: RLock = field(default_factory=RLock)

    def empty(self, service: str) -> str:
        """A database of this service's user without any table."""
        with self.alone:
            user = self._user_of(service)
            name = self._new_name(user)
            create_database(self.admin_url, name, owner=user)
        return url_of(self.admin_url, user, self.word, database=name)

    def migrated(self, service: str) -> str:
        """A database of this service's user with all its tables."""

        def first() -> str:
            url = self.empty(service)
            migrate(service, url)
            return url

        return self._copied(service, service, first)

    def grown(self, service: str, what: str, grow: Callable[[str], None]) -> str:
        """One in which something has happened that all copies begin with; it happens once."""

        def first() -> str:
            url = self.migrated(service)
            grow(url)
            return url

        return self._copied(service, what, first)

    def _copied(self, service: str, template: str, first: Callable[[], str]) -> str:
        with self.alone:
            if template not in self.templates:
                self.templates[template] = first().rpartition("/")[2]
            url = self.awaited(service)
            self.copy(template, url)
        return url

    def awaited(self, service: str) -> str:
        """Where a database of this service's user is going to be: `copy` makes it."""
        with self.alone:
            user = self._user_of(service)
            name = self._new_name(user)
        return url_of(self.admin_url, user, self.word, database=name)

    def copy(self, template: str, url: str) -> None:
        """The database of this URL is made, and begins as the template stands."""
        place = make_url(url)
        name, owner = str(place.database), str(place.username)
        create_database(self.admin_url, name, owner=owner, template=self.templates[template])

    def copy_anew(self, template: str, url: str) -> None:
        """As `copy`, in place of the one that is there."""
        drop_database(self.admin_url, str(make_url(url).database))
        self.copy(template, url)

    def keep(self, template: str, url: str) -> None:
        """Copies may begin as this database stands now; nobody is connected to it."""
        place = make_url(url)
        owner = str(place.username)
        with self.alone:
            name = self._new_name(owner)
            create_database(self.admin_url, name, owner=owner, template=str(place.database))
            self.templates[template] = name

    def drop(self, url: str) -> None:
        """One copy is not needed any more."""
        name = url.rpartition("/")[2]
        drop_database(self.admin_url, name)
        self.made.remove(name)

    def drop_all(self) -> None:
        for name in self.made:
            drop_database(self.admin_url, name)

    def _user_of(self, service: str) -> str:
        # Marked as ours alone: the server may be one that others use too.
        name = f"{name_of(service)}_{self.mark}"
        if name not in self.users:
            user_for(self.admin_url, name, self.word)
            self.users.add(name)
        return name

    def _new_name(self, user: str) -> str:
        self.made.append(f"{user}_{next(self.numbers)}")
        return self.made[-1]


def migrate(service: str, url: str) -> None:
    """What `make run` does too, in a process of its own."""
    environment = os.environ | {
        "KOPRU_DATABASE_URL": url,
        "KOPRU_AMQP_URL": "amqp://not-needed-to-migrate",
        "KOPRU_TOKEN_KEYS": os.devnull,
    }
    command = [sys.executable, "-m", "chassis", "migrate", service]
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
