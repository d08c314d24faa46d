# make          lists the targets
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
YEAR ?= 2022

.DEFAULT_GOAL := help
.PHONY: help report seminar test test-browser test-office fuzz bench simulation look picture golden lint clean

help: ## This list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

report: $(VENV)/installed ## Write bilaga2-2022.docx from the repository's own workspace (YEAR=2021 for another year)
	$(BIN)/indicators report --year $(YEAR) -o bilaga2-$(YEAR).docx

seminar: $(VENV)/seminar ## Write the slides, the page and the charts of the same workspace
	$(BIN)/indicators slides --year $(YEAR) --by unit -o seminarium-$(YEAR).pptx
	$(BIN)/indicators page --year $(YEAR) -o seminarium-$(YEAR).html
	$(BIN)/indicators charts --year $(YEAR) --by unit -o diagram-$(YEAR)

test: $(VENV)/tested ## Run the tests (under four minutes)
	$(BIN)/python -m pytest -q -n auto

test-browser: $(VENV)/browser ## The page and the report in Chromium: axe, keyboard, no JavaScript
	$(BIN)/python -m pytest -q -m browser tests/browser

test-office: $(VENV)/tested ## Tables on paper, and templates of LibreOffice (needs LibreOffice, poppler, fonts-liberation)
	$(BIN)/python -m pytest -q -m office tests/office

fuzz: $(VENV)/tested ## The property tests with many more examples, and the slow tests
	HYPOTHESIS_PROFILE=fuzz $(BIN)/python -m pytest -q -n auto -m "not browser and not office"

bench: $(VENV)/tested ## Time the tool beside its peers; prints ratios
	$(BIN)/python benchmarks/bench.py
	$(BIN)/python benchmarks/audit.py

simulation: $(VENV)/tested ## How often a change is called clear where there is none, and where there is
	$(BIN)/python benchmarks/simulation.py

look: $(VENV)/tested ## Turn report, slides and page into pictures in build/look (needs LibreOffice, Chromium, poppler)
	$(BIN)/python tests/look.py build/look

picture: look ## The pictures of the README
	cp build/look/report-docx-1.png docs/bilaga2.png
	cp build/look/pictures/staff-2022-shares.png docs/shares.png

golden: $(VENV)/tested ## Write the golden files anew; read the difference before you commit it
	$(BIN)/python -m tests.make_golden

lint: $(VENV)/tested ## Style and types
	$(BIN)/pip install -q ruff mypy
	$(BIN)/ruff check --line-length 100 --select E,F,I,UP,B,SIM,RET,C4 --ignore SIM108,SIM117 indicators tests benchmarks
	$(BIN)/mypy

# Installed, not linked to: pip then compiles the modules, which halves the start-up where
# Python may not write bytecode beside the sources.
SOURCES := $(shell find indicators questionnaires -name '*.py' -o -name '*.toml' -o -name '*.js')

$(VENV)/installed: setup.cfg pyproject.toml $(SOURCES)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed; say which with: make PYTHON=python3.11"; exit 1; }
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check .
	@touch $@

$(VENV)/seminar: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check '.[seminar]'
	@touch $@

$(VENV)/tested: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check '.[test]'
	@touch $@

# Chromium is taken from the machine; where there is none, Playwright brings its own.
$(VENV)/browser: $(VENV)/tested
	$(BIN)/python -m pip install --quiet --disable-pip-version-check playwright axe-playwright-python
	command -v chromium chromium-browser google-chrome >/dev/null || $(BIN)/playwright install chromium
	@touch $@

clean: ## Remove what the targets made
	rm -rf $(VENV) build dist *.egg-info bilaga2-* seminarium-* diagram-*
