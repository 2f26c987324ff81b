"""Everything that `make run` and `make test` set up on a bare machine, under `.run/`."""
