"""Packs that are installed as Python distributions, found without running their code."""

from __future__ import annotations

from smartlint.engine.pack import Pack
from smartlint.errors import ConfigError

GROUP = "smartlint.packs"


def installed_pack(name: str) -> Pack:
    """Return the pack that an installed distribution offers under this name.

    The distribution's entry point ``NAME = "package"`` in the group
    ``smartlint.packs`` names the package that holds the pages.

    Raises:
        ConfigError: No distribution offers it, or its package has no folder.
    """
    # importlib.metadata takes 20 ms to load and few runs have a plugin.
    from importlib.metadata import entry_points  # noqa: PLC0415
    from importlib.util import find_spec  # noqa: PLC0415

    found = list(entry_points(group=GROUP, name=name))
    if not found:
        raise ConfigError(f"no installed distribution offers a pack '{name}'")
    spec = find_spec(found[0].module)
    folders = list(spec.submodule_search_locations or ()) if spec is not None else []
    if not folders:
        raise ConfigError(f"the pack '{name}' names no package with rule pages")
    return Pack(name, folders[0], is_shipped=False)
