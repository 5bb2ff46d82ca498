PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lock translations help

demo: $(VENV)/run-installed ## an instance with invented people, on http://127.0.0.1:8000
	@$(BIN)/sprakverktyg demo

test: $(VENV)/test-installed ## style, types, and every test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	@sh tests/provide.sh
	OMP_NUM_THREADS=1 $(BIN)/pytest --numprocesses auto --dist worksteal

# Installs what is pinned, then the project itself, which builds with the pinned build tool.
$(VENV)/run-installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test-installed: requirements-test.lock $(VENV)/run-installed
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@

lock: ## pin the dependencies anew, with hashes
	$(PYTHON) -m venv $(VENV)/lock && $(VENV)/lock/bin/pip install --quiet uv
	UV="$(VENV)/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml" && \
	$$UV --extra build --extra postgresql --output-file requirements.lock && \
	$$UV --extra build --extra postgresql --extra test --output-file requirements-test.lock

translations: $(VENV)/run-installed ## collect marked strings and compile the translations
	$(BIN)/pybabel extract --project=Språkverktyg --version=- --no-location --sort-output -F babel.cfg -k _l -o messages.pot .
	$(BIN)/pybabel update --no-fuzzy-matching --ignore-pot-creation-date --ignore-obsolete --width 10000 -i messages.pot -d sprakverktyg/web/translations
	$(BIN)/pybabel compile -d sprakverktyg/web/translations
	rm messages.pot

help:
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/ –/'
