# Needs make and Python 3.11 or newer, nothing else. `make help` lists what can be done.
PORT ?= 8000
MINUTES ?= 10
PYTHON ?= python3
DOCKER ?= docker
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all:
LOCK := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"
PRODUCTION := SECRET_KEY=only-for-checks-0123456789-abcdefghijklmnopqrstuvwxyz BEHIND_PROXY=true \
	SITE_URL=https://kryptera.example.se DATABASE_URL=sqlite://:memory:
VERSION = $(shell $(PYTHON) -c 'import tomllib; print(tomllib.load(open("pyproject.toml", "rb"))["project"]["version"])')
.PHONY: help run admin prepare test faults bench load soak mutants check format drawings looks path lock outdated version release sbom image pin secrets
.SECONDARY:

help: ## This list
	@sed -nE 's/^([a-z]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | sort | expand -t 12
run: prepare ## Start the site at http://127.0.0.1:8000 (another port: make run PORT=8123)
	$(MANAGE) collectstatic --no-input --verbosity 0
	SITE_URL=http://127.0.0.1:$(PORT) LISTEN=127.0.0.1:$(PORT) exec $(BIN)/python -m config.server
admin: prepare ## Create somebody who may edit and publish
	$(MANAGE) createsuperuser
prepare: .venv/requirements.txt .env
	mkdir -p var
	$(MANAGE) migrate --verbosity 0
	$(MANAGE) load_routine
	$(MANAGE) index_search

test: check ## Check everything, on SQLite and on PostgreSQL
	tests/tools.sh
	$(BIN)/pytest --numprocesses 2 --dist worksteal
	tests/on_postgresql.sh $(BIN)/pytest --numprocesses 2 --dist worksteal -m "not browser"
faults: .venv/requirements-dev.txt ## Kill and starve the site twenty times over, on each database (15 minutes)
	ROUNDS=20 $(BIN)/pytest tests/faults
	ROUNDS=20 tests/on_postgresql.sh $(BIN)/pytest tests/faults
bench: .venv/requirements-dev.txt ## Measure the site beside nginx, and how it grows (needs nginx and wrk)
	benchmarks/tools.sh
	$(BIN)/python -m benchmarks.run
load: .venv/requirements-dev.txt ## 50 requests a second for 10 minutes, then 200 a second for one
	$(BIN)/python -m benchmarks.pace --rate 50 --seconds 600 --p99 300
	$(BIN)/python -m benchmarks.pace --rate 200 --seconds 60 --p99 1000
soak: .venv/requirements-dev.txt ## Read, edit and publish while workers are killed (make soak MINUTES=60)
	$(BIN)/python -m benchmarks.soak --minutes $(MINUTES)
mutants: .venv/requirements-dev.txt ## Change the code that carries a promise, bit by bit: which change fails no test? (a night)
	$(BIN)/pip install --quiet --disable-pip-version-check mutmut
	$(BIN)/mutmut run --max-children 2
	$(BIN)/mutmut results
check: .venv/requirements-dev.txt ## Check what can be checked without running the site
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo --no-cache
	$(BIN)/djlint --quiet --lint templates
	$(PRODUCTION) $(MANAGE) makemigrations --check --dry-run
	$(PRODUCTION) $(MANAGE) check --deploy --fail-level WARNING
format: .venv/requirements-dev.txt ## Put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
drawings: .venv/requirements.txt ## Draw the shipped pictures again
	$(BIN)/python -m content.drawings
looks: .venv/requirements-dev.txt ## Pictures of every page and illustration, in var/looks/
	$(BIN)/pytest --quiet tests/browser/looks.py
path: .venv/requirements-dev.txt ## How far it is to the commonest answer: clicks, pages, words, places on the page
	$(BIN)/pytest --quiet tests/browser/path.py
lock: .venv/requirements-dev.txt ## Renew requirements*.txt from requirements*.in
	$(BIN)/pip install --quiet uv
	$(LOCK) requirements.in --output-file requirements.txt
	$(LOCK) requirements-dev.in --constraint requirements.txt --output-file requirements-dev.txt
outdated: .venv/requirements-dev.txt ## What has a newer version: packages, and the images to look up
	$(BIN)/pip list --outdated
	@sed -nE 's/.*_IMAGE(:-|=)([a-z]+:[0-9][^ }]+).*/\2/p' Dockerfile docker-compose.yml
version: ## This version
	@echo $(VERSION)
release: ## Tag this version: all is committed, and CHANGELOG.md begins with it
	@test -z "$$(git status --porcelain)" || { echo "Commit first: a tag is put on what is committed." >&2; exit 1; }
	@test "$$(sed -n 's/^## //p' CHANGELOG.md | head -n 1)" = "$(VERSION)" || \
		{ echo "CHANGELOG.md does not begin with version $(VERSION) of pyproject.toml." >&2; exit 1; }
	git tag --annotate v$(VERSION) --message "Version $(VERSION)"
sbom: .venv/requirements.txt ## All that the site is made of, as CycloneDX, in var/
	$(PYTHON) -m venv var/sbom-tool
	var/sbom-tool/bin/pip install --quiet --disable-pip-version-check cyclonedx-bom
	var/sbom-tool/bin/cyclonedx-py requirements requirements.txt --pyproject pyproject.toml --output-reproducible \
		--output-file var/kryptera-$(VERSION).cdx.json
image: .env ## Build the numbered image, and save it in var/ (make image DOCKER=podman)
	mkdir -p var
	$(DOCKER) build --build-arg VERSION=$(VERSION) $$(sed -n 's/^PYTHON_IMAGE=/--build-arg &/p' .env) \
		--tag kryptera:$(VERSION) .
	$(DOCKER) save kryptera:$(VERSION) | gzip >var/kryptera-$(VERSION).tar.gz
pin: ## Write the digests of the images into .env, so that no other bytes are ever taken for them
	DOCKER=$(DOCKER) deploy/pin
secrets: .secrets/secret_key .secrets/database_url ## Make the passwords that docker-compose.yml reads

.venv/%.txt: %.txt
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer: make PYTHON=…")'
	@# What was cut off the first time would be taken for whole the next time.
	@test -e .venv/requirements.txt -o -e .venv/requirements-dev.txt || rm -rf .venv
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	$(INSTALL) -r $<
	cp $< $@
.env:
	umask 077; $(PYTHON) -c 'import secrets; print("SECRET_KEY=" + secrets.token_urlsafe(64))' >$@
.secrets/%:
	mkdir -p -m 700 .secrets
	$(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(64))' >$@
	chmod 644 $@
.secrets/database_url: .secrets/database_password
	printf 'postgres://guide:%s@database/guide\n' "$$(cat $<)" >$@
	chmod 644 $@
