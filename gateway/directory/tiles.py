"""Where a place lies on the map of tiles, column and row, about as it lies on the ground."""

from __future__ import annotations

# Balıkesir: the Marmara Sea above, the Aegean on the left.
_BALIKESIR = """
    .        .          marmara     erdek      .         .
    .        gonen      manyas      bandirma   susurluk  .
    edremit  havran     balya       karesi     kepsut    .
    burhaniye gomec     ivrindi     altieylul  bigadic   dursunbey
    ayvalik  .          savastepe   .          sindirgi  .
"""
PLACED = {
    f"tr/10/{name}": (column, row)
    for row, line in enumerate(_BALIKESIR.strip().splitlines(), start=1)
    for column, name in enumerate(line.split(), start=1)
    if name != "."
}
