# The press. `make` publishes every guide in every language; `make help` lists the rest.
PYTHON ?= python3
KYR = .venv/bin/kyr
TAG ?=
NAME ?=
export REVIEWER ?=
ROLE ?=
SETUP = pipeline/setup
RECIPE = pyproject.toml $(SETUP)/run.sh

.DEFAULT_GOAL := publish
.PHONY: publish test extract update check status review language guide demo bench doctor clean help

publish: .venv/ready-print ## set and print every guide in every language into output/
	@$(KYR) publish

test: .venv/ready-test ## pass every test
	@.venv/bin/ruff check .
	@.venv/bin/mypy
	@.venv/bin/python -m pytest -n auto

extract: .venv/ready-print ## sources/ → templates in locale/
	@$(KYR) extract

update: .venv/ready-print ## templates → every catalogue in locale/
	@$(KYR) update $(TAG)

check: .venv/ready-print ## print problems with file and line (TAG=ar: one language)
	@$(KYR) check $(TAG)

status: .venv/ready-print ## progress of every guide in every language
	@$(KYR) status

review: .venv/ready-print ## sign one: make review TAG=ar NAME=eviction REVIEWER=Amina ROLE=language
	@$(KYR) review "$(or $(TAG),$(error say which language: TAG=ar))" "$(or $(NAME),$(error say which guide: NAME=eviction))" --reviewer "$$REVIEWER" --role "$(ROLE)"

language: .venv/ready-print ## add a language: make language TAG=so
	@$(KYR) language "$(or $(TAG),$(error say which language: make language TAG=so))"

guide: .venv/ready-print ## add a guide: make guide NAME=eviction
	@$(KYR) guide "$(or $(NAME),$(error say what the guide is called: make guide NAME=eviction))"

demo: .venv/ready-print ## publish the demonstration: something due, held, withdrawn, signed
	@$(KYR) --project tests/demonstration --today 2026-11-25 publish

bench: .venv/ready-test ## measure the merge beside msgmerge, and printing
	@.venv/bin/python -m tests.bench

doctor: .venv/ready-print ## what this machine lacks, and the command that installs it
	@$(KYR) doctor

clean: ## remove output/
	@rm -rf output

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-14s %s\n", $$1, $$2}'

.venv/ready-print: $(RECIPE) $(SETUP)/print.txt $(SETUP)/requirements.txt
	@PYTHON=$(PYTHON) sh $(SETUP)/run.sh print

.venv/ready-test: $(RECIPE) $(SETUP)/print.txt $(SETUP)/test.txt $(SETUP)/requirements-test.txt $(SETUP)/npm/package-lock.json
	@PYTHON=$(PYTHON) sh $(SETUP)/run.sh test
