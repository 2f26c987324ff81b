# The few things people do; plain `make` lists them.
PYTHON := $(shell for python in python3.13 python3.12 python3.11 python3; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v "$$python" && break; done)
READY := .venv/ready
EVERY_SERVICE := gateway $(patsubst %/app.py,%,$(subst services/,services.,$(wildcard services/*/app.py)))
RUN := .venv/bin/python
# A run is dozens of processes: where this is set, each would compile every file anew.
export PYTHONDONTWRITEBYTECODE =

.PHONY: help run test chaos soak bench check describe pictures format migration lock up down compose-test
.DEFAULT_GOAL := help

help:  ## these lines
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

run: $(READY)  ## start the whole system on this machine; Ctrl-C stops it, the data stays
	@exec $(RUN) -m deploy.local.run

test: $(READY)  ## everything that proves it; make test ONLY="tests/chassis -k relay" runs a part
	@exec $(RUN) -m pytest $(or $(ONLY),--numprocesses=2 --dist=loadfile --no-loadscope-reorder)

chaos: $(READY)  ## break everything under load, by seeds and outage by outage: deploy/bench/chaos.md and drills.md; ONLY="--seed 7"
	@$(RUN) -m tests.chaos $(ONLY)
	@$(if $(ONLY),,$(RUN) -m tests.chaos.drills --long)

bench: $(READY)  ## the figures, side by side with peers: deploy/bench/results.md; make bench ONLY=http measures a part
	@exec $(RUN) -m deploy.bench $(ONLY)

soak: $(READY)  ## half an hour of even load, and whether anything grew: deploy/bench/soak.md; make soak MINUTES=2
	@exec $(RUN) -m tests.chaos.soak --minutes $(or $(MINUTES),30)

up:  ## start the whole system in containers, as on the province's host: http://127.0.0.1:8100
	@docker compose up --build --wait

down:  ## stop the containers; the data stays
	@docker compose down

compose-test: $(READY)  ## a journey through the containers, which are built, started on free ports and taken down
	@exec $(RUN) -m pytest tests/compose

check: $(READY)  ## format, lint, types, import rules; migrations and descriptions in step with the code
	@.venv/bin/ruff format --check --quiet .
	@.venv/bin/ruff check --quiet .
	@$(RUN) -m mypy
	@.venv/bin/lint-imports --no-logo
	@.venv/bin/vulture
	@$(RUN) -m deploy.local.migration
	@$(RUN) -m chassis describe --check $(EVERY_SERVICE)

describe: $(READY)  ## write every service's OpenAPI and AsyncAPI files anew
	@$(RUN) -m chassis describe $(EVERY_SERVICE)

pictures: $(READY)  ## take the README's screenshots anew, from the stories in the browser
	@$(RUN) -m pytest --quiet tests/journeys/test_browser.py tests/journeys/test_public_page.py \
		tests/journeys/test_bigep_in_browser.py::test_a_principal_looks_at_the_school_from_all_sides -k "not without"
	@cp .run/pictures/home.png .run/pictures/case.png .run/pictures/section.png .run/pictures/radar.png deploy/pictures/
	@cp .run/pictures/public-1280.png deploy/pictures/public.png

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
