from __future__ import annotations

import json
import subprocess
import sys

from chassis.logs import is_national_id, mask

ONE = "10000000146"


def test_only_eleven_digits_with_right_check_digits_are_a_national_id() -> None:
    assert is_national_id(ONE)
    assert not is_national_id("10000000147")


def test_a_national_id_is_masked_wherever_it_stands() -> None:
    assert mask(f"no: {ONE}, {ONE}.") == "no: *********46, *********46."
    assert mask("position 12345678901 and 123456789012345") == "position 12345678901 and 123456789012345"


def test_no_line_of_the_log_has_one() -> None:
    script = f"""
from chassis import logs
import logging
logs.configure()
logs.log.info("seen {ONE}", person={{"no": {ONE}, "many": ["{ONE}"]}})
logging.getLogger("library").warning("it said %s", "{ONE}")
try:
    raise ValueError("{ONE}")
except ValueError:
    logs.log.exception("failed")
"""
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)

    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert [line["event"] for line in lines] == ["seen *********46", "it said *********46", "failed"]
    assert ONE not in done.stderr
