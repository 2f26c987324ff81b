"""One database and one user per service, made by an administrator; making them again changes nothing."""

from __future__ import annotations

import psycopg
from psycopg import sql
from sqlalchemy import make_url


def name_of(service: str) -> str:
    """The database of a service and its user have one name: `kopru_training` for `services.training`."""
    return f"kopru_{service.rpartition('.')[2]}"


def database_for(admin_url: str, service: str, word: str) -> str:
    """Have the service's user and its own database; answers the URL the service itself uses."""
    name = name_of(service)
    user_for(admin_url, name, word)
    create_database(admin_url, name, owner=name)
    return url_of(admin_url, name, word)


def user_for(admin_url: str, name: str, word: str) -> None:
    """Have a user of this name who signs in with this password; safe where two make the same one at once."""
    with connect(admin_url) as connection:
        # PostgreSQL refuses to change a role that another connection is just changing.
        connection.execute("SELECT pg_advisory_lock(hashtext(%s))", [name])
        known = connection.execute("SELECT FROM pg_roles WHERE rolname = %s", [name]).fetchone() is not None
        verb = sql.SQL("ALTER" if known else "CREATE")
        role = sql.Identifier(name)
        connection.execute(sql.SQL("{} ROLE {} LOGIN PASSWORD {}").format(verb, role, sql.Literal(word)))
        if not known:
            # An administrator who is not a superuser may give a database only to a role they belong to.
            connection.execute(sql.SQL("GRANT {} TO CURRENT_USER").format(role))


def create_database(admin_url: str, name: str, *, owner: str, template: str = "template0") -> None:
    """Have the database; only its owner may enter. Order is the root ICU one, and Turkish is asked for by name."""
    with connect(admin_url) as connection:
        if connection.execute("SELECT FROM pg_database WHERE datname = %s", [name]).fetchone() is not None:
            return
        database, role, source = sql.Identifier(name), sql.Identifier(owner), sql.Identifier(template)
        order = sql.SQL("ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'und'" if template == "template0" else "")
        connection.execute(sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE {} {}").format(database, role, source, order))
        connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))


def drop_database(admin_url: str, name: str) -> None:
    """The database is gone, whoever was connected to it."""
    with connect(admin_url) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def url_of(admin_url: str, name: str, word: str, *, database: str | None = None) -> str:
    """Where this user finds their database on the administrator's server."""
    url = make_url(admin_url).set(drivername="postgresql+psycopg", username=name, password=word)
    return url.set(database=database or name).render_as_string(hide_password=False)


def connect(url: str) -> psycopg.Connection:
    """A plain connection to where a SQLAlchemy URL points; every statement stands on its own."""
    read = make_url(url)
    words = read.translate_connect_args(username="user", database="dbname") | dict(read.query)
    return psycopg.connect(**words, autocommit=True, connect_timeout=10)
