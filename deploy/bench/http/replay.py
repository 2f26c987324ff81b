"""The statements of one transition as PostgreSQL itself logged them, so that a reference does the same and no less."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from deploy.bench.http.askers import Asker
from deploy.bench.http.load import as_fast_as_answered
from deploy.bench.http.rows import DRAFT_ID, Drafts
from deploy.bench.http.servers import Place, Served
from deploy.local.programs import wait_until

_STATEMENT = re.compile(r" LOG:  execute [^:]+: (.*?)\n\S+ \S+ UTC \[\d+\] DETAIL:  parameters: (.*)", re.DOTALL)
_PARAMETER = re.compile(r"\$\d+ = (?:'((?:[^']|'')*)'|NULL)")
_PLACE = re.compile(r"\$(\d+)")
# What differs from call to call; everything else is sent as it was logged.
THING, KEY, FRESH = "thing", "key", "fresh"


@dataclass(frozen=True)
class Statement:
    """One statement with what is sent along, and which of it every call has anew."""

    sql: str
    said: list[str | None]
    anew: dict[int, str]  # the position in `said` → THING, KEY or FRESH


def logged(place: Place, served: Served, asker: Asker, drafts: Drafts) -> list[Statement]:
    """What the service executes for one submission, between BEGIN and COMMIT."""
    log = place.server.folder / "postgresql.log"
    as_fast_as_answered(served.port, asker.submits(drafts.ids()), clients=8, seconds=0.5)  # its caches are warm
    draft, end = next(drafts.ids()), ""
    with place.administrator() as connection:
        for setting in ("SET log_statement = 'all'", "RESET log_statement"):
            connection.execute(f"ALTER SYSTEM {setting}")
            connection.execute("SELECT pg_reload_conf()")
            end = f'parameter "log_statement" {"changed to" if "all" in setting else "removed"}'
            wait_until(lambda said=end: said in log.read_text(encoding="utf-8"), "PostgreSQL's log")  # type: ignore[misc]  # bound at once
            if "all" in setting:
                as_fast_as_answered(served.port, asker.submits(iter([draft])), clients=1, seconds=0)
    return read(log.read_text(encoding="utf-8").partition('"log_statement" changed to')[2], draft)


def read(text: str, draft: UUID) -> list[Statement]:
    """The statements of one transition in the log, with what is sent along. Raises RuntimeError for none."""
    lines = re.split(r"\n(?=\d{4}-\S+ \S+ UTC \[\d+\] (?:LOG|ERROR|STATEMENT))", text)
    found = [_statement(match[1], match[2], draft) for line in lines if (match := _STATEMENT.search(line))]
    if not any("outbox" in one.sql for one in found):
        raise RuntimeError("PostgreSQL's log shows no transition")
    return found


def _statement(sql: str, parameters: str, draft: UUID) -> Statement:
    said = [None if match[1] is None else match[1].replace("''", "'") for match in _PARAMETER.finditer(parameters)]
    anew = {place: kind for place, text in enumerate(said) if (kind := _kind(text, draft))}
    return Statement(" ".join(sql.split()), said, anew)


def _kind(text: str | None, draft: UUID) -> str:
    """An id that begins with this minute's time was made for the call; a key is 32 digits."""
    if text == str(draft):
        return THING
    if text and re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", text):
        return FRESH
    return KEY if text and re.fullmatch(r"key-[0-9a-f]{32}", text) else ""


def keep(statements: list[Statement], file: Path) -> None:
    """For the bare application, which runs in a process of its own."""
    file.write_text(json.dumps([vars(one) for one in statements]), encoding="utf-8")


def as_script(statements: list[Statement], first: int, each: int) -> tuple[str, list[str]]:
    """A transaction for pgbench, and the options with what is sent along; client c begins at first + c × each."""
    kinds = {THING: DRAFT_ID, KEY: "md5(CAST(:n AS text))", FRESH: "gen_random_uuid()"}
    lines = ["\\set i :i + 1", f"\\set n {first} + :client_id * {each} + :i - 1", "BEGIN;"]
    options = ["-D", "i=0"]
    for number, one in enumerate(statements):

        def sent(match: re.Match[str], number: int = number, one: Statement = one) -> str:
            place = int(match[1]) - 1
            text = one.said[place]
            if place in one.anew:
                return f"({kinds[one.anew[place]].format(n='CAST(:n AS bigint)')})"
            if text is None:
                return "NULL"
            # pgbench has no variable without anything in it.
            return f":s{number}p{place}" if text else "''"

        lines.append(f"{_PLACE.sub(sent, one.sql)};")
        for place, text in enumerate(one.said):
            if text and place not in one.anew:
                options += ["-D", f"s{number}p{place}={text}"]
    return "\n".join([*lines, "COMMIT;", ""]), options
