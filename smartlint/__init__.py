"""smartlint: says per goal whether it is SMART, and with what evidence."""

from __future__ import annotations

__all__ = ["__version__"]

__version__ = "0.1.0"
