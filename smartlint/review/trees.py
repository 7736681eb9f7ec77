"""The plan as pictures of half a page: an objective with all that hangs on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from smartlint.facts.subjects import PortfolioSubject
from smartlint.model.goal import HeadKind
from smartlint.portfolio.forest import Branch, forest
from smartlint.portfolio.graph import Node
from smartlint.portfolio.order import tops
from smartlint.review.goal_review import GoalReview
from smartlint.review.picture import TreePicture
from smartlint.review.tally import course_of

# So many blocks stand beneath each other on less than half a page of A4: what does not
# fit what is left of one leaves little of it white.
_MOST = 6
# By so many blocks a part may be larger or smaller than the others.
_PLAY = 1
_AIMS = (HeadKind.STRATEGY, HeadKind.OBJECTIVE)


def trees(
    run: PortfolioSubject, goals: Sequence[GoalReview]
) -> tuple[TreePicture, ...]:
    """Return the plan's trees: the aims first, then what carries each of them.

    What hangs on nothing is in none. A tree too high for half a page is several pictures,
    each of which begins with the way down to its first block.
    """
    notes = _notes(run, goals)
    whole = _aims(run)
    found = [_picture(run, "Strategy and objectives", whole, notes)] if whole else []
    roots = [
        *run.portfolio.of_kind(HeadKind.OBJECTIVE),
        *[node for node in tops(run.portfolio) if node.goal.kind not in _AIMS],
    ]
    for tree in _trees(forest(run.portfolio, roots).branches if roots else ()):
        name = _name(tree[0].node)
        parts = _parts(tree)
        for number, part in enumerate(parts, 1):
            which = f", {number} of {len(parts)}" if len(parts) > 1 else ""
            found.append(_picture(run, f"What carries {name}{which}", part, notes))
    return tuple(found)


def _aims(run: PortfolioSubject) -> tuple[Branch, ...]:
    """Return strategies with the objectives beneath; empty where none has any."""
    strategies = run.portfolio.of_kind(HeadKind.STRATEGY)
    branches = forest(run.portfolio, strategies).branches if strategies else ()
    kept: list[Branch] = []
    shown = 0  # up to which depth the way above is kept
    for branch in branches:
        if branch.depth <= shown and branch.node.goal.kind in _AIMS:
            kept.append(branch)
            shown = branch.depth + 1
        else:
            shown = min(shown, branch.depth)
    return tuple(kept) if len(kept) > len(strategies) else ()


def _trees(branches: Sequence[Branch]) -> list[list[Branch]]:
    """Return the branches tree by tree, without tops that stand alone or elsewhere."""
    found: list[list[Branch]] = []
    for branch in branches:
        if not branch.depth:
            found.append([])
        found[-1].append(branch)
    return [tree for tree in found if len(tree) > 1]


def _parts(tree: Sequence[Branch]) -> list[tuple[Branch, ...]]:
    """Return a tree in parts of about the same size, each with the way down to it."""
    parts: list[tuple[Branch, ...]] = []
    start = 0
    for left in range(-(-len(tree) // _MOST), 0, -1):
        end = _end(tree, start, left)
        way = [one._replace(is_repeat=True) for one in _way(tree, start)]
        parts.append((*way, *tree[start:end]))
        start = end
    return parts


def _end(tree: Sequence[Branch], start: int, left: int) -> int:
    """Return where a part ends: where least is torn, as far as the parts stay alike."""
    if left == 1:
        return len(tree)
    fair = start + -(-(len(tree) - start) // left)
    fits = [
        end
        for end in range(max(fair - _PLAY, start + 1), fair + _PLAY + 1)
        if end - start <= _MOST and len(tree) - end <= _MOST * (left - 1)
    ]
    return min(fits, key=lambda end: (tree[end].depth, abs(end - fair)), default=fair)


def _way(tree: Sequence[Branch], start: int) -> list[Branch]:
    """Return the branches above the one at ``start``, from the top."""
    way: list[Branch] = []
    for branch in tree[: start + 1]:
        del way[branch.depth :]
        way.append(branch)
    return way[:-1]


def _picture(
    run: PortfolioSubject,
    title: str,
    branches: tuple[Branch, ...],
    notes: Mapping[int, str],
) -> TreePicture:
    return TreePicture(title, _description(branches), run.plan, branches, notes)


def _description(branches: Sequence[Branch]) -> str:
    beneath: dict[str, list[str]] = {}
    way: list[str] = []
    for branch in branches:
        del way[branch.depth :]
        name = _name(branch.node)
        if way:
            beneath.setdefault(way[-1], []).append(name)
        way.append(name)
    words = "; ".join(f"{top}: {', '.join(held)}" for top, held in beneath.items())
    return f"What hangs on what: {words}."


def _name(node: Node) -> str:
    return node.goal.id.text if node.goal.id is not None else node.name


def _notes(run: PortfolioSubject, goals: Sequence[GoalReview]) -> dict[int, str]:
    by_place = {(goal.path, goal.key): goal for goal in goals}
    notes = {}
    for node in run.portfolio.nodes:
        goal = by_place.get((node.path, node.goal.key))
        if goal is None or goal.kind == "initiative":
            continue
        status = goal.standing.status if goal.standing is not None else ""
        is_known = course_of(goal) != "not known"
        notes[node.index] = status if is_known else "progress not known"
    return notes
