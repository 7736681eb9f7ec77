"""From results to what people and programs read; it decides nothing."""

from __future__ import annotations
