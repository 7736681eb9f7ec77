"""From text to goals: the only room that knows the language's grammar."""

from __future__ import annotations
