"""How large the places are by which needs are counted."""

LEVELS = ("district", "province", "country")
