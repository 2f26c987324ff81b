"""What is particular to a seat in a visit: rules, lessons, days elsewhere, and who hears of it."""
