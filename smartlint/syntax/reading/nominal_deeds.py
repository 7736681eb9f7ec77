"""Reads a noun that stands for a deed as its verb: "creation of 40 allotments"."""

from __future__ import annotations

from smartlint.syntax.reading.frame import IMPERATIVE, NOMINAL, Frame
from smartlint.syntax.reading.islands import Sentence
from smartlint.syntax.reading.lexicon import VerbEntry

_MADE = {
    "creation": "create", "development": "develop", "establishment": "establish",
    "production": "produce", "construction": "construct", "formation": "form",
    "founding": "found", "foundation": "found", "drafting": "draft",
    "preparation": "prepare", "compilation": "compile",
}  # fmt: skip
_DONE = {
    "launch": "launch", "release": "release", "completion": "complete",
    "implementation": "implement", "introduction": "introduce", "delivery": "deliver",
    "publication": "publish", "rollout": "roll out", "roll-out": "roll out",
    "deployment": "deploy", "migration": "migrate", "redesign": "redesign",
    "integration": "integrate", "installation": "install", "opening": "open",
    "certification": "certify", "recruitment": "recruit", "submission": "submit",
    "setup": "set up", "set-up": "set up", "automation": "automate", "adoption": "adopt",
    "signing": "sign", "hiring": "hire", "renovation": "renovate",
    "translation": "translate", "organisation": "organise", "organization": "organize",
    "replacement": "replace", "purchase": "purchase", "procurement": "procure",
    "appointment": "appoint", "upgrade": "upgrade", "conversion": "convert",
    "restoration": "restore", "refurbishment": "refurbish", "relocation": "relocate",
    "closure": "close", "removal": "remove", "revision": "revise", "erection": "erect",
    "provision": "provide", "distribution": "distribute", "registration": "register",
    "approval": "approve", "ratification": "ratify", "election": "elect",
    "commissioning": "commission", "inauguration": "inaugurate", "transfer": "transfer",
    "digitisation": "digitise", "digitization": "digitize", "demolition": "demolish",
    "enactment": "enact", "finalisation": "finalise", "finalization": "finalize",
    "repair": "repair", "acquisition": "acquire", "planting": "plant",
    "privatisation": "privatise", "privatization": "privatize", "training": "train",
}  # fmt: skip
_FURTHEST = 4
_BEFORE = frozenset({"", "DETERMINER"})
_MAKE = frozenset({"make"})
_PLAIN: frozenset[str] = frozenset()


def named_deed(sentence: Sentence, frame: Frame) -> Frame:
    """Return the frame of "creation of X" as that of "create X"; others as they are."""
    first, end = frame.object
    if frame.form != NOMINAL:
        return frame
    tokens = sentence.tokens
    for index in range(first, min(end - 2, first + _FURTHEST)):
        token = tokens[index]
        if token.kind != "WORD" or token.role not in _BEFORE:
            return frame
        entry = _entry(token.lower)
        if entry is not None and tokens[index + 1].role == "OF":
            return frame._replace(
                form=IMPERATIVE, verb=index, object=(index + 2, end), entry=entry
            )
    return frame


def _entry(noun: str) -> VerbEntry | None:
    """Return the dictionary's entry of the verb that a noun stands for."""
    if noun in _MADE:
        return VerbEntry(_MADE[noun], "base", "deliver", _MAKE)
    if noun in _DONE:
        return VerbEntry(_DONE[noun], "base", "deliver", _PLAIN)
    return None
