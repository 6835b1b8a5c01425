"""Thinking: pure functions on frozen values; no Qt, no database."""
