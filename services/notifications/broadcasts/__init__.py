"""One event for very many: everybody who holds a role at or below a unit, told portion by portion."""
