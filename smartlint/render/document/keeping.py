"""What stands together on one page, in the forms that have pages."""

from __future__ import annotations

from smartlint.render.document.tree import Element, words

# What the end of a page may part, as it has no chance to fit one: so many characters
# fill half a page.
_LONG = 1800
_LED_UP_TO = frozenset({"table", "ul", "ol"})
_LEADING = frozenset({"p", "dl"})
_HEADINGS = frozenset({"h2", "h3", "h4"})


def is_kept(element: Element) -> bool:
    """Tell whether an element asks not to be parted, and is short enough for that."""
    return "keep" in element.classes and is_short(element)


def is_short(element: Element) -> bool:
    """Tell whether an element fits a page whatever stands in it."""
    return len(words(element.text)) <= _LONG


def leads_up(parent: Element, place: int) -> bool:
    """Tell whether a child leads up to what is right behind it.

    To a table or list, and to any words where it only explains the heading above it.
    """
    child = parent.children[place]
    if not isinstance(child, Element) or child.tag not in _LEADING:
        return False
    behind = parent.children[place + 1 :]
    following = next((one for one in behind if isinstance(one, Element)), None)
    if following is None:
        return False
    explains = "quiet" in child.classes and _is_heading(parent, place - 1)
    return explains or following.tag in _LED_UP_TO or "scroll" in following.classes


def _is_heading(parent: Element, place: int) -> bool:
    """Whether the last element at or before a place is a heading."""
    before = reversed(parent.children[: place + 1])
    last = next((one for one in before if isinstance(one, Element)), None)
    return last is not None and last.tag in _HEADINGS
