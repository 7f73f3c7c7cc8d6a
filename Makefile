# make demo      sets everything up and makes a report on a sample contract
# make test      sets everything up and runs the tests
# make program   builds the program that is one file, dist/clausecheck, and tests it
#
# Everything goes into .setup; the second run starts at once. Another Python: make demo PYTHON=python3.12

PYTHON ?= python3
SETUP := .setup
BIN := $(SETUP)/bin

.PHONY: demo test check program clean

demo: $(SETUP)/ready
	@$(BIN)/python -m clausecheck demo

test: $(SETUP)/ready-to-test
	@$(BIN)/python -m pytest -q -n 2 --dist loadfile

check: $(SETUP)/ready-to-test
	@$(BIN)/python -m ruff check
	@$(BIN)/python -m ruff format --check
	@$(BIN)/python -m mypy

program: $(SETUP)/ready-to-build
	@$(BIN)/python tools/build_program.py
	@$(BIN)/python -m pytest -q -m program tests/test_program.py

clean:
	rm -rf $(SETUP)

$(SETUP)/ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || { \
	  echo "clausecheck needs Python 3.11, 3.12 or 3.13. Name one: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@echo "Setting up in $(SETUP) (once, some minutes) ..."
	@$(PYTHON) -m venv $(SETUP) || { \
	  echo "This Python cannot make environments. On Debian and Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --editable .
	@$(BIN)/python -m compileall -q clausecheck
	@touch $@

$(SETUP)/ready-to-test: $(SETUP)/ready
	@$(BIN)/python -m pip install --quiet --group dev
	@touch $@

$(SETUP)/ready-to-build: $(SETUP)/ready
	@$(BIN)/python -m pip install --quiet --group program
	@touch $@
