# make install   builds .venv: pinned torch, hash-locked packages, the project
# make demo      watch impostors being caught; ARGS=--once plays the story and exits
# make check     format, lint, types, layers, unit tests (under 2 minutes)
# make test      installs, checks, runs every test (a quarter of an hour on two cores)
# make system    Debian packages that some tests need (root)
# make lock      writes the lock files anew from pyproject.toml
# make sbom      writes dist/sbom.json: what is installed, in CycloneDX
# make audit     asks which of what is installed has known vulnerabilities (online)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The default build of torch on Linux is large; for the small CPU build:
#   make install TORCH_FLAGS="--index-url https://download.pytorch.org/whl/cpu"
TORCH := torch==2.13.0
TORCH_FLAGS ?=
ARGS ?=
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
STAMP := $(VENV)/.installed

# In an environment of their own: they inspect what they are no part of.
AUDIT := .audit
AUDITORS := cyclonedx-bom==7.5.0 pip-audit==2.10.1

.PHONY: install demo check static units test system lock sbom audit clean

install: $(STAMP)

$(STAMP): requirements.lock pyproject.toml Makefile
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) $(TORCH_FLAGS) "$(TORCH)"
	$(PIP) --require-hashes --no-deps -r requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $(STAMP)

demo: install
	$(BIN)/wardwatch demo $(ARGS)

check: install
	$(MAKE) --jobs 2 --output-sync static units

static:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# In one process: handing each of thousands to a worker costs more than running it.
units:
	$(BIN)/pytest -q tests/unit tests/contract

# A third worker computes while others wait for disks, servers and clocks.
test: check
	$(BIN)/pytest -n 3 --dist loadgroup -q --ignore tests/unit --ignore tests/contract

system:
	apt-get update -qq
	xargs -a .ci/apt.txt apt-get install -qq -y --no-install-recommends

# Two files: all that developers need, and what the service needs.
COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url --no-emit-find-links

lock:
	$(COMPILE) --group dev pyproject.toml -o requirements.lock
	$(COMPILE) -c requirements.lock pyproject.toml -o requirements-service.lock

$(AUDIT)/.installed: Makefile
	test -x $(AUDIT)/bin/python || $(PYTHON) -m venv $(AUDIT)
	$(AUDIT)/bin/python -m pip install --quiet --disable-pip-version-check $(AUDITORS)
	touch $@

sbom: install $(AUDIT)/.installed
	mkdir -p dist
	$(AUDIT)/bin/cyclonedx-py environment --pyproject pyproject.toml \
	  --output-reproducible --output-file dist/sbom.json $(BIN)/python

# Strict: what could not be asked about counts as found.
audit: $(AUDIT)/.installed
	echo "$(TORCH)" > $(AUDIT)/torch.txt
	$(AUDIT)/bin/pip-audit --strict --disable-pip --no-deps --progress-spinner off \
	  -r requirements.lock -r $(AUDIT)/torch.txt

clean:
	rm -rf $(VENV) $(AUDIT) .mypy_cache .ruff_cache .pytest_cache .hypothesis
