"""Reading CSV as Turkish office programs write it: any of four encodings, `;`, `,` or a tab between cells."""

from __future__ import annotations

import codecs
import csv
import io
import re

from chassis.sheets.sheet import MOST_COLUMNS, FileUnreadable, Row, Sheet

_SEPARATORS = ";\t,"
_SAMPLE = 4_000
# No header has such signs; an old workbook or a picture begins with them.
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")


def read(content: bytes) -> Sheet:
    """The rows. Raises FileUnreadable or RuleNotMet."""
    text = decoded(content)
    first = next((line for line in text.splitlines() if line.strip()), "")
    if _BINARY.search(first):
        raise FileUnreadable
    separator = max(_SEPARATORS, key=first.count)
    sheet = Sheet()
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        before = 0
        for cells in lines:
            sheet.add(Row(before + 1, tuple(cell.strip() for cell in cells[:MOST_COLUMNS])))
            before = lines.line_num
    except csv.Error as damaged:
        raise FileUnreadable from damaged
    return sheet


def decoded(content: bytes) -> str:
    """The text. The two Turkish eight-bit encodings differ in no letter, only in signs such as curly quotes."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strictly(content, "utf-16")
    sample = content[:_SAMPLE]
    if sample.count(0) > len(sample) // 4:
        return _strictly(content, "utf-16-le" if sample[1::2].count(0) > sample[0::2].count(0) else "utf-16-be")
    for encoding in ("utf-8-sig", "cp1254"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("iso-8859-9")


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as damaged:
        raise FileUnreadable from damaged
