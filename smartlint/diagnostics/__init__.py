"""What smartlint says: findings, their fixes and what silences them."""

from __future__ import annotations

from smartlint.diagnostics.diagnostic import (
    Applicability,
    Diagnostic,
    Edit,
    Fix,
    Related,
    Severity,
)
from smartlint.diagnostics.identity import MADE_KEY, identity, identity_of

__all__ = [
    "MADE_KEY",
    "Applicability",
    "Diagnostic",
    "Edit",
    "Fix",
    "Related",
    "Severity",
    "identity",
    "identity_of",
]
