"""The twelve obligations of the schools, each fulfilled by a record and never by a tick."""
