# The two commands: `make run` and `make test`. Both prepare what is missing first (scripts/setup.sh).
.PHONY: setup run test format screenshots pictures bench audit sbom
.DEFAULT_GOAL := run

bin := .venv/bin

setup:
	@sh scripts/setup.sh

# Opens the window; without a display the same job runs in the terminal on the sample project.
run: setup
	@if [ "$$(uname)" = Linux ] && [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		$(bin)/python main.py demo build/demo; \
	else \
		$(bin)/python main.py; \
	fi

# Each core takes tests from the others' tail; more than four would only want more memory. One process: $(bin)/pytest
test: setup
	$(bin)/ruff format --check
	$(bin)/ruff check
	$(bin)/mypy
	$(bin)/lint-imports
	$(bin)/python scripts/translations.py --check
	QT_QPA_PLATFORM=offscreen $(bin)/pytest --numprocesses auto --maxprocesses 4 --dist worksteal

format: setup
	$(bin)/ruff check --fix
	$(bin)/ruff format

# Every view in each look, size and language, into build/pictures; and those that the documents show.
screenshots: setup
	$(bin)/python -m scripts.screenshots

pictures: setup
	$(bin)/python -m scripts.screenshots --documents

bench: setup
	QT_QPA_PLATFORM=offscreen $(bin)/python -m bench.startup
	$(bin)/python -m bench.import_articles
	$(bin)/python -m bench.suggest

# Both look at what is shipped alone, with tools that live in an environment of their own.
uv := $(shell command -v uv || echo .uv/bin/uv)
supply := UV_PROJECT_ENVIRONMENT=build/supply $(uv) sync --frozen --quiet --only-group supply

# Needs a network; --strict: a library that could not be looked up is a failure, not a pass.
audit: setup
	$(supply)
	$(uv) export --frozen --quiet --no-default-groups --no-emit-project --output-file build/shipped.txt
	build/supply/bin/pip-audit --strict --require-hashes --disable-pip --requirement build/shipped.txt

# What is shipped on this system, for other tools to read (docs/licences.md says the same to people).
sbom: setup
	$(supply)
	UV_PROJECT_ENVIRONMENT=build/shipped $(uv) sync --frozen --quiet --no-default-groups
	build/supply/bin/cyclonedx-py environment --pyproject pyproject.toml --mc-type application --output-reproducible \
		--output-file build/doi-chieu.cdx.json build/shipped
	$(bin)/python -m scripts.licences --bill build/doi-chieu.cdx.json
