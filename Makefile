# make          lists the targets
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
# All packages, in versions that are tested together.
CONSTRAINTS := constraints.txt
TOOLS := ruff mypy playwright axe-playwright-python
YEAR ?= 2022
# Bytecode is written, or each command that a test starts would be compiled anew.
PYTEST = PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -q

.DEFAULT_GOAL := help
.PHONY: help report seminar test newest lowest sdist-test test-browser test-office test-spark test-install fuzz bench bench-large simulation look proof picture handbook docs golden exports constraints lint clean

help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

report: $(VENV)/installed ## Write bilaga2-2022.docx from the repository's own workspace (YEAR=2021 for another year)
	$(BIN)/indicators report --year $(YEAR) -o bilaga2-$(YEAR).docx

seminar: $(VENV)/installed ## Write the slides, the page and the charts of the same workspace
	$(BIN)/indicators slides --year $(YEAR) --by unit -o seminarium-$(YEAR).pptx
	$(BIN)/indicators page --year $(YEAR) -o seminarium-$(YEAR).html
	$(BIN)/indicators charts --year $(YEAR) --by unit -o diagram-$(YEAR)

test: $(VENV)/tested ## Run the tests (eleven minutes on two cores)
	$(PYTEST) -n auto --dist worksteal

newest: ## Run the tests with the newest versions of all packages
	rm -rf .venv-newest
	$(MAKE) test VENV=.venv-newest CONSTRAINTS=/dev/null

lowest: ## Run the tests with the oldest versions that setup.cfg allows
	rm -rf .venv-lowest
	sed -n 's/^    \([A-Za-z].*\)>=/\1==/p' setup.cfg > .venv-lowest.txt
	$(MAKE) test VENV=.venv-lowest CONSTRAINTS=.venv-lowest.txt

sdist-test: $(VENV)/tested ## Run the tests of the source package, unpacked where there is nothing else
	rm -rf dist
	$(BIN)/python -c 'from setuptools.build_meta import build_sdist; build_sdist("dist")'
	set -e; alone=$$(mktemp -d); trap 'rm -rf "$$alone"' EXIT; \
	  tar -xzf dist/*.tar.gz -C "$$alone" --strip-components 1; $(MAKE) -C "$$alone" test

test-browser: $(VENV)/browser ## The page and the report in Chromium: axe, keyboard, no JavaScript
	$(PYTEST) -m browser tests/browser

test-office: $(VENV)/tested ## Tables on paper, and templates of LibreOffice (needs LibreOffice, poppler, fonts-liberation)
	$(PYTEST) -m office tests/office

test-spark: $(VENV)/spark ## The same counts from Spark as from DuckDB and from files (needs Java 17)
	$(PYTEST) -m spark tests/responses tests/workspace

test-install: $(VENV)/tested ## Install with pipx and with uv where there is nothing else, and write a report (needs a network)
	$(PYTEST) -m install tests/test_install.py

fuzz: $(VENV)/tested ## The property tests with many more examples, and the slow tests
	HYPOTHESIS_PROFILE=fuzz $(PYTEST) -n auto --dist worksteal -m "not browser and not office and not spark and not install"

bench: $(VENV)/peers ## Time the tool beside its peers; fails if it is slower than it may be (BENCH=--quick for less)
	$(BIN)/python benchmarks/methods.py
	$(BIN)/python benchmarks/audit.py
	$(BIN)/python -m benchmarks --cache build/benchmarks $(BENCH)

bench-large: $(VENV)/peers ## The same with files of gigabytes: ten million rows, and Parquet
	$(BIN)/python -m benchmarks --cache build/benchmarks --large $(BENCH)

simulation: $(VENV)/tested ## How often a change is called clear, rightly or not, and which slips in print are found
	$(BIN)/python benchmarks/simulation.py
	$(BIN)/python benchmarks/slips.py

look: $(VENV)/tested ## Turn report, slides and page into pictures in build/look (needs LibreOffice, Chromium, poppler)
	$(BIN)/python tests/look.py build/look

proof: look ## The charts in grey and as eyes without red, green or blue cones see them, in build/look/proof
	$(BIN)/python -m tests.proof build/look/pictures build/look/proof

picture: look ## The pictures of the README
	$(BIN)/python tests/make_pictures.py build/look

handbook: $(VENV)/browser ## The pictures of the handbook, of the window in Chromium, and those of its installation
	$(BIN)/python -m tests.make_handbook
	$(BIN)/python -m tests.make_steps

docs: $(VENV)/tested ## Write the reference of the commands anew, from what they say with --help
	$(BIN)/python -m tests.make_commands

golden: $(VENV)/tested ## Write the golden files anew; read the difference before you commit it
	$(BIN)/python -m tests.make_golden

exports: $(VENV)/tested ## Write the corpus of exports anew, after a change of tests/exported
	$(BIN)/python -m tests.make_exports

constraints: ## Pin what is in .venv-newest; first `make newest`, and read why some are held back
	.venv-newest/bin/python -m pip --quiet install $(TOOLS) colorama  # which click needs on Windows
	.venv-newest/bin/python -m pip freeze --all --exclude pip --exclude indicators > .venv-newest.txt
	sed -n '/^#/p' constraints.txt | cat - .venv-newest.txt > .venv-newest.tmp
	mv .venv-newest.tmp constraints.txt

lint: $(VENV)/tested ## Style and types
	$(PIP) install -c $(CONSTRAINTS) ruff mypy
	$(BIN)/ruff check --line-length 100 --select E,F,I,UP,B,SIM,RET,C4 --ignore SIM108,SIM117 indicators tests benchmarks
	$(BIN)/mypy

# Installed, not linked to: pip then compiles the modules, which halves the start-up where
# Python may not write bytecode beside the sources.
SOURCES := $(shell find indicators questionnaires -type f ! -name '*.pyc')

$(VENV)/installed: setup.cfg pyproject.toml $(CONSTRAINTS) $(SOURCES)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed; say which with: make PYTHON=python3.11"; exit 1; }
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	rm -rf build/lib  # or modules that are gone would be installed once more
	$(PIP) install -c $(CONSTRAINTS) setuptools wheel
	$(PIP) install -c $(CONSTRAINTS) --no-build-isolation .
	@touch $@

$(VENV)/tested: $(VENV)/installed
	$(PIP) install -c $(CONSTRAINTS) --no-build-isolation '.[test]'
	@touch $@

$(VENV)/spark: $(VENV)/tested
	$(PIP) install -c $(CONSTRAINTS) --no-build-isolation '.[spark]'
	@touch $@

$(VENV)/peers: $(VENV)/installed
	$(PIP) install -c $(CONSTRAINTS) --no-build-isolation '.[bench]'
	@touch $@

# Chromium is taken from the machine; where there is none, Playwright brings its own.
$(VENV)/browser: $(VENV)/tested
	$(PIP) install -c $(CONSTRAINTS) playwright axe-playwright-python
	command -v chromium chromium-browser google-chrome >/dev/null || $(BIN)/playwright install chromium
	@touch $@

clean: ## Remove what the targets made
	rm -rf .venv* build dist *.egg-info bilaga2-* seminarium-* diagram-*
