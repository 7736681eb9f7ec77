"""Which copy of smartlint is installed here, as pip can install it elsewhere."""

from __future__ import annotations

import json

from smartlint import __version__
from smartlint.named_tuple import NamedTuple

_NAME = "smartlint"


class Installed(NamedTuple):
    """What a job has to install to run what runs here.

    Attributes:
        requirement: As pip takes it.
        note: Where it comes from, to be told beside it.
    """

    requirement: str
    note: str


def installed_copy() -> Installed:
    """Return what pip wrote down when it installed this copy (PEP 610)."""
    release = f"{_NAME}=={__version__}"
    try:
        found = json.loads(direct_url() or "")
        url = str(found["url"])
    except (ValueError, KeyError, TypeError):
        return Installed(release, "wherever pip finds that release")
    if url.startswith("file:"):
        return Installed(
            release,
            "this copy comes from a folder of yours, so that version may not be "
            "released yet: then name an address which the job can reach",
        )
    source = found.get("vcs_info")
    if source is not None:
        url = f"{source['vcs']}+{url}@{source['commit_id']}"
    return Installed(f"{_NAME} @ {url}", "the copy that you have installed")


def direct_url() -> str | None:
    """Return the record of where this copy was installed from; None for an index."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        return distribution(_NAME).read_text("direct_url.json")
    except PackageNotFoundError:
        return None
