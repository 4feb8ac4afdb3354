.PHONY: demo test lint bench docs approve lock setup clean

VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready
PYTHON ?= python3

demo: $(READY)
	$(PY) -m fogline demo

test: $(READY)
	$(PY) -m pytest

lint: $(READY)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

# make bench DATA=DIR for a folder laid out like ../shared/bench, REPORTS=DIR for reports with a gold.json.
bench: $(READY)
	$(PY) bench/run.py $(if $(DATA),--data $(DATA)) $(if $(REPORTS),--reports $(REPORTS)) $(BENCH)

docs: $(READY)
	$(PY) -m fogline.cli.docs > docs/cli.md

# After reading the difference: the brief of the example that a test holds, and the session in README.
approve: $(READY)
	$(PY) tests/test_approved_brief.py
	$(PY) tests/test_readme_session.py

setup: $(READY)

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement constraints.txt
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)

# Resolves the ranges of pyproject.toml again; the result names no host.
lock: $(READY)
	$(PY) -m pip install --quiet pip-tools
	$(VENV)/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --extra dev --no-header \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file constraints.txt pyproject.toml

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
