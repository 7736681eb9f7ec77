"""A sentence while it is read, with what the stages have found so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartlint.model.period import Deadline
    from smartlint.model.reading import Direction
    from smartlint.syntax.chunking.chunks import Chunks
    from smartlint.syntax.chunking.pieces import Found, Pieces
    from smartlint.syntax.language import Language
    from smartlint.syntax.reading.adjuncts.tails import Tail
    from smartlint.syntax.reading.clause.figures import Figures
    from smartlint.syntax.reading.clause.frame import Frame
    from smartlint.syntax.reading.phrases.islands import Sentence
    from smartlint.syntax.reading.words.outline import Outline
    from smartlint.syntax.reading.words.tagging import Tokens
    from smartlint.syntax.reading.words.vagueness import Loose


class Draft:
    """What is known of a sentence; each stage adds to it.

    A later one may put the frame, the figures, the tails and the metric right.

    Attributes:
        language: The compiled grammar and words.
        text: The sentence, without tag.
        offset: Where it starts in the source: spans count from there.
        pieces: Its words, numbers and signs.
        values: The amounts, times and names among them.
        chunks: Its words, signs, amounts and times.
        tokens: The same with what each may be.
        openers: Indexes of the chunks at which vague words may start.
        outline: What stands where among them.
        loose: Its vague words, whether they count or not.
        sentence: The tokens with the islands among them.
        first, end: Where the statement stands that carries the goal.
        others: Where other statements state an outcome.
        frame: Its verb and what stands around it.
        outcomes: Where its outcomes stand.
        is_compound: It names two, or another statement does.
        figures: Its amounts.
        stop: Index after its first outcome that holds an amount.
        tails: What goes with it: purpose, means.
        metric: Where the words for what is measured stand; None for none.
        direction: Which way it goes.
        is_goal, is_specific, is_measurable: As in a reading.
        deadline: By when; None for no time.
    """

    __slots__ = (
        "chunks",
        "deadline",
        "direction",
        "end",
        "figures",
        "first",
        "frame",
        "is_compound",
        "is_goal",
        "is_measurable",
        "is_specific",
        "language",
        "loose",
        "metric",
        "offset",
        "openers",
        "others",
        "outcomes",
        "outline",
        "pieces",
        "sentence",
        "stop",
        "tails",
        "text",
        "tokens",
        "values",
    )  # fmt: skip

    pieces: Pieces
    values: list[Found]
    chunks: Chunks
    tokens: Tokens
    openers: list[int]
    outline: Outline
    loose: list[Loose]
    sentence: Sentence
    first: int
    end: int
    others: tuple[tuple[int, int], ...]
    frame: Frame
    outcomes: tuple[tuple[int, int], ...]
    figures: Figures
    stop: int
    tails: list[Tail]
    metric: tuple[int, int] | None
    direction: Direction
    is_compound: bool
    is_goal: bool
    is_specific: bool
    is_measurable: bool
    deadline: Deadline | None

    def __init__(self, language: Language, text: str, offset: int) -> None:
        self.language = language
        self.text = text
        self.offset = offset
