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

__all__ = ["Applicability", "Diagnostic", "Edit", "Fix", "Related", "Severity"]
