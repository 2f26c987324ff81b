# The few things people do; plain `make` lists them.
PYTHON := $(shell for python in python3.13 python3.12 python3.11 python3; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v "$$python" && break; done)
READY := .venv/ready
RUN := .venv/bin/python

.PHONY: help run test check format migration lock
.DEFAULT_GOAL := help

help:  ## these lines
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: $(READY)  ## start the whole system on this machine; Ctrl-C stops it, the data stays
	@exec $(RUN) -m deploy.local.run

test: $(READY)  ## everything that proves it; make test ONLY="tests/chassis -k relay" runs a part
	@exec $(RUN) -m pytest $(ONLY)

check: $(READY)  ## format, lint, types, import rules, migrations in step with models
	@.venv/bin/ruff format --check --quiet .
	@.venv/bin/ruff check --quiet .
	@$(RUN) -m mypy
	@.venv/bin/lint-imports --no-logo
	@.venv/bin/vulture
	@$(RUN) -m deploy.local.migration

format: $(READY)  ## put the code into shape
	@.venv/bin/ruff check --fix-only --quiet .
	@.venv/bin/ruff format --quiet .

migration: $(READY)  ## write a migration from the models: make migration SERVICE=services.training M="what changes"
	@$(RUN) -m deploy.local.migration "$(SERVICE)" "$(M)"

LOCK_WITH = .venv/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock" --quiet

lock: $(READY)  ## choose the versions again, within what pyproject.toml allows
	@$(LOCK_WITH) --group dev --output-file requirements.lock $(LOCK)
	@$(LOCK_WITH) --group demo --constraint requirements.lock --output-file requirements.runtime.lock

# Set-up takes half a minute once, and nothing until the lock changes.
$(READY): requirements.lock deploy/local/setup
	@deploy/local/setup "$(PYTHON)"
	@touch $@
