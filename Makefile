# Every target with two hashes behind it is listed by `make` alone.
# Needs make and Python 3.11 or newer; everything else is installed into .venv from the lock.

PYTHON ?= python3
UV ?= uv
PY := .venv/bin/python
INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --only-binary=:all: --require-hashes
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	--no-emit-index-url --no-config --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help site test test-full bench gallery lint tables lock clean
.DELETE_ON_ERROR:

help: ## say what there is to do (this list)
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: .venv/.run ## build every family's site of the sample service into site/
	@$(PY) -m generator build

test: lint tests/node_modules/.done ## run every check: lint, types, tests; browser tests where a browser is found
	@$(PY) -m pytest -n auto --dist worksteal -m "not full"

test-full: lint tests/node_modules/.done ## the same and the long sweeps: before a release, or overnight
	@$(PY) -m pytest -n auto --dist worksteal
	@$(PY) -m pytest -n auto tests/consent --cov=generator.consent --cov-branch --cov-report=term-missing:skip-covered --cov-fail-under=100

bench: .venv/.bench ## measure speed beside other generators, for N=50 invented families (LARGE=1: a huge one, too)
	@$(PY) -m tests.bench.run $(N) $(if $(LARGE),--large)

gallery: .venv/.dev ## picture every chart, picture and paper on a contact sheet, to be looked at (needs Chromium, pdftoppm)
	@$(PY) -m tests.gallery

lint: .venv/.dev ## look at style and types only: quick, and what a commit must pass
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check --quiet . || { echo "Run: $(PY) -m ruff format ."; exit 1; }
	@$(PY) -m mypy

tables: .venv/.run ## renew the field tables and schemas in records/ from the models
	@$(PY) -m generator tables

lock: ## choose package versions anew, with the digest of every file (needs uv)
	@$(COMPILE) --upgrade pyproject.toml -o .locks/run.txt
	@$(COMPILE) --upgrade --extra dev -c .locks/run.txt pyproject.toml -o .locks/dev.txt
	@$(COMPILE) --upgrade --extra bench -c .locks/dev.txt pyproject.toml -o .locks/bench.txt

clean: ## delete what was installed and built here
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis tests/node_modules
	@if [ -f site/.stepmark/ours.json ]; then rm -rf site; fi

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Stepmark needs Python 3.11 or newer, and $(PYTHON) is not that. Try: make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

.venv/.run: .locks/run.txt | .venv/bin/python
	@echo "Installing what the program needs into .venv"
	@$(INSTALL) -r .locks/run.txt
	@touch $@

# The second lock holds all of the first, so both are met.
.venv/.dev: .locks/dev.txt .locks/run.txt | .venv/bin/python
	@echo "Installing what the checks need into .venv"
	@$(INSTALL) -r .locks/dev.txt
	@touch .venv/.run $@

# What is measured beside ours; it holds the first lock, too.
.venv/.bench: .locks/bench.txt .locks/run.txt | .venv/bin/python
	@echo "Installing what is measured beside ours into .venv"
	@$(INSTALL) -r .locks/bench.txt
	@touch .venv/.run $@

tests/node_modules/.done: tests/package-lock.json
	@if command -v npm >/dev/null; then \
		npm ci --prefix tests --ignore-scripts --no-audit --no-fund --loglevel=error && touch $@; \
	elif [ "$$CI" = true ]; then echo "npm is missing, and CI may leave nothing out."; exit 1; \
	else echo "npm is not here: accessibility rules are left out."; fi
