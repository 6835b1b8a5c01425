# The two commands: `make run` and `make test`. Both prepare what is missing first (scripts/setup.sh).
.PHONY: setup run test format screenshot bench
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

test: setup
	$(bin)/ruff format --check
	$(bin)/ruff check
	$(bin)/mypy
	$(bin)/lint-imports
	$(bin)/python scripts/translations.py --check
	QT_QPA_PLATFORM=offscreen $(bin)/pytest

format: setup
	$(bin)/ruff check --fix
	$(bin)/ruff format

screenshot: setup
	QT_QPA_PLATFORM=offscreen $(bin)/python -m scripts.screenshot --out docs/screenshot.png

bench: setup
	QT_QPA_PLATFORM=offscreen $(bin)/python -m bench.startup
	$(bin)/python -m bench.import_articles
	$(bin)/python -m bench.suggest
