"""The command line: reads arguments, clock, environment and streams, and hands on."""

from __future__ import annotations
