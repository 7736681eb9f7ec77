"""Keeps secrets out of configuration files: what stands in ``${}`` comes from outside.

Nothing here reads the environment; whoever connects does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_REFERENCE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_USER = re.compile(r"[\w+.-]+://[^/@]*@")
_PASSWORD = re.compile(r"^[\w+.-]+://[^:/@]*:(?P<password>.*)@")
_SECRET_OPTION = re.compile(
    r"[?&](?:password|passwd|pwd|token|secret|sslpassword)=(?P<password>[^&]*)",
    re.IGNORECASE,
)


def literal_secret(url: str) -> bool:
    """Tell whether a database's address holds a password as plain text."""
    written = [
        match["password"]
        for pattern in (_PASSWORD, _SECRET_OPTION)
        for match in pattern.finditer(url)
    ]
    return any(_REFERENCE.sub("", password) for password in written)


def references(url: str) -> tuple[str, ...]:
    """Return the names of the variables that an address asks for, in order."""
    return tuple(match[1] for match in _REFERENCE.finditer(url))


def filled(url: str, values: Mapping[str, str]) -> str:
    """Return an address with its variables put in, all of which must be there.

    A name or password keeps its signs: an "@" in it does not begin the host.
    """
    user = _USER.match(url)
    end = user.end() if user is not None else 0

    def value(match: re.Match[str]) -> str:
        plain = values[match[1]]
        return escaped(plain) if match.start() < end else plain

    return _REFERENCE.sub(value, url)


def escaped(secret: str) -> str:
    """Return a name or password as it stands in an address."""
    from urllib.parse import quote  # noqa: PLC0415 - for databases only

    return quote(secret, safe="")
