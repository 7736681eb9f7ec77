"""The front matter of a rule page: its schema, and mistakes said in plain words.

Only imported when pages are read, never on a warm cache: pydantic costs 200 ms.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from smartlint.engine.page import Page, key_line
from smartlint.engine.rule import Fills
from smartlint.errors import RuleFileError
from smartlint.meant import did_you_mean

_Texts = tuple[str, ...]


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class _Table(BaseModel):
    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=_kebab, populate_by_name=True
    )


class OptionTable(_Table):
    """A threshold that users may set: ``[options.NAME]``."""

    default: bool | int | float | str | list[str] = Field(
        description="The value when nobody sets it; its type is the option's type."
    )
    meaning: str = Field(min_length=1, description="What it does, one line.")


class FixTable(_Table):
    """A way to mend the finding: ``[[fix]]``; give one of the four actions."""

    title: str = Field(min_length=1, description="What it does, as an instruction.")
    applicability: Literal["safe", "unsafe", "display"] = Field(
        description="safe keeps the meaning, unsafe may change it, display only shows "
        "what to write and alone may hold blanks such as <date>."
    )
    line: str | None = Field(None, description="A line to add beneath the goal.")
    replace: str | None = Field(None, description="A place whose words are replaced.")
    insert_after: str | None = Field(None, description="A place to write behind.")
    delete: str | None = Field(None, description="A place whose words are taken out.")
    text: str = Field("", description="What to write at the place.")
    fill: dict[str, str] = Field(
        default_factory=dict,
        description="For the tests: what to put in each blank <…>.",
    )


class AskTable(_Table):
    """A question to the author while the rule speaks: ``[[ask]]``."""

    question: str = Field(
        min_length=1, description="One sentence; {fact} puts a fact's value in."
    )
    fills: Fills = Field(
        description="What the answer is: the goal's sentence, or the fact of this name."
    )
    example: str = Field("", description="An answer, to show the form.")
    elsewhere: str = Field(
        "", description="An answer for goals that are not about marketing."
    )
    replaces: bool = Field(
        default=False,
        description="The answer takes the place of the words that are pointed at.",
    )


class FrontMatter(_Table):
    """What stands between the two lines +++ of a rule page."""

    code: str = Field(
        pattern=r"^[A-Z]{1,4}[0-9]{3}$",
        description="One to four capitals and three digits; never changes its meaning.",
    )
    name: str = Field(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        description="The bad pattern, lower-case words joined by hyphens.",
    )
    letter: Literal["S", "M", "A", "R", "T"] | None = Field(
        None, description="The letter of SMART that it is about."
    )
    severity: Literal["error", "warning", "info", "hint"] = Field(
        description="How much it matters unless the configuration says otherwise."
    )
    status: Literal["preview", "stable", "deprecated", "removed"] = Field(
        "stable", description="How settled it is; a preview rule runs in strict only."
    )
    since: str = Field("", description="The version that first had it.")
    requirements: _Texts = Field((), description="The requirement rows it serves.")
    profiles: tuple[Literal["draft", "team", "strict", "classroom"], ...] = Field(
        ("team", "strict", "classroom"), description="The profiles it runs in."
    )
    subject: Literal["goal", "clause", "file", "portfolio"] = Field(
        "goal", description="What it is asked about."
    )
    finder: Literal["page", "reader", "suppressions", "engine"] = Field(
        "page", description="Who finds it; a page of your own leaves this out."
    )
    needs: Literal["forecast"] | None = Field(
        None,
        description="An extra without which it is silent and its examples left out.",
    )
    when: str | None = Field(None, description="The condition under which it speaks.")
    at: str | Annotated[_Texts, Field(min_length=1)] | None = Field(
        None, description="The place to point at, or several: the first that is there."
    )
    message: str | None = Field(
        None, description="What is wrong, one line; {fact} puts a fact's value in."
    )
    help: str = Field("", description="One concrete thing to write.")
    help_in_lists: str = Field(
        "",
        description="The same for plain lists, where no line can stand beneath a goal.",
    )
    yields_to: _Texts = Field(
        (), description="Rules that make this one silent where they speak."
    )
    related: str | None = Field(
        None, description="Also points at the goals that the fact of this name means."
    )
    options: dict[Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")], OptionTable] = (
        Field(default_factory=dict, description="Thresholds that users may set.")
    )
    fix: tuple[FixTable, ...] = Field((), description="Ways to mend it, best first.")
    ask: tuple[AskTable, ...] = Field(
        (), description="What the coach asks the author, first first."
    )


# Any: a JSON value
def front_matter_schema() -> dict[str, Any]:
    """Return the JSON Schema of the front matter, which editors complete from."""
    schema = FrontMatter.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def read_front_matter(page: Page) -> FrontMatter:
    """Return the page's front matter, checked.

    Raises:
        RuleFileError: A key is missing, unknown or has a value that cannot be.
    """
    try:
        front = FrontMatter.model_validate(page.front, by_alias=True, by_name=False)
    except ValidationError as error:
        raise _explained(page, error) from error
    _check_finder(page, front)
    for number, fix in enumerate(front.fix, 1):
        _check_fix(page, fix, number)
    return front


def _check_finder(page: Page, front: FrontMatter) -> None:
    wanted = {"when": front.when, "message": front.message}
    for key, value in wanted.items():
        if front.finder == "page" and value is None:
            raise RuleFileError(
                f"the front matter needs a key '{key}'", path=page.path, line=1
            )
        if front.finder != "page" and value is not None:
            raise RuleFileError(
                f"a rule found by the {front.finder} has no '{key}'",
                path=page.path,
                line=key_line(page, (key,)),
            )


def _check_fix(page: Page, fix: FixTable, number: int) -> None:
    actions = [fix.line, fix.replace, fix.insert_after, fix.delete]
    line = key_line(page, ("fix",))
    if sum(action is not None for action in actions) != 1:
        raise RuleFileError(
            f"fix {number} needs one of line, replace, insert-after, delete",
            path=page.path,
            line=line,
        )
    has_blank = "<" in f"{fix.line or ''}{fix.text}"
    if has_blank and fix.applicability != "display":
        raise RuleFileError(
            f"fix {number} holds a blank <…>, so its applicability is 'display'",
            path=page.path,
            line=line,
        )


def _explained(page: Page, error: ValidationError) -> RuleFileError:
    # A misspelt key is also a missing one; the misspelling is what helps.
    first = min(error.errors(), key=lambda one: one["type"] != "extra_forbidden")
    keys = tuple(first["loc"])
    name = ".".join(str(key) for key in keys if not _is_branch(key))
    return RuleFileError(
        _problem(first, name), path=page.path, line=key_line(page, keys)
    )


def _is_branch(key: str | int) -> bool:
    """Whether pydantic put this into the path to name a branch of a union."""
    return isinstance(key, str) and ("[" in key or key in ("str", "bool", "int"))


def _problem(error: ErrorDetails, name: str) -> str:
    kind = error["type"]
    value = error["input"]
    if kind == "missing":
        return f"the front matter needs a key '{name}'"
    if kind == "extra_forbidden":
        return _unknown_key(name)
    if kind == "literal_error":
        allowed = error["ctx"]["expected"].replace(" or ", ", ")
        hint = did_you_mean(str(value), [one.strip(" '") for one in allowed.split(",")])
        return f"'{name}' cannot be {value!r}; it is one of {allowed}{hint}"
    if kind == "string_pattern_mismatch":
        return f"'{name}' cannot be {value!r}; {_wanted(name)}"
    return f"'{name}' cannot be {value!r}: {error['msg'].lower()}"


def _unknown_key(name: str) -> str:
    own = name.rsplit(".", 1)[-1]
    table: type[_Table] = FrontMatter
    if name.startswith("fix."):
        table = FixTable
    elif name.startswith("ask."):
        table = AskTable
    elif name.startswith("options."):
        table = OptionTable
    known = [_kebab(field) for field in table.model_fields]
    hint = did_you_mean(own, known, otherwise=f"; there are {', '.join(known)}")
    return f"unknown key '{own}'{hint}"


def _wanted(name: str) -> str:
    described = FrontMatter.model_fields.get(name.split(".", maxsplit=1)[0])
    wanted = (described.description if described is not None else None) or ""
    return wanted[:1].lower() + wanted[1:].rstrip(".")
