"""The goals of a run as one graph: who serves whom, who waits for whom, what is alike.

Built in one pass over the files and one over the links, then only read. Every look-up
takes the same time however large the run is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartlint.model.endings import is_ended
from smartlint.model.goal import Goal, HeadKind, Link
from smartlint.model.goal_file import GoalFile
from smartlint.named_tuple import NamedTuple
from smartlint.portfolio.surroundings import surroundings_of
from smartlint.text import evenly_spaced

_STRATEGY = HeadKind.STRATEGY
_WORK = (HeadKind.GOAL, HeadKind.SENTENCE, HeadKind.OBJECTIVE)
# What stands at the top of a tree: an aim of the business, or the way to it.
_TOPS = (HeadKind.OBJECTIVE, HeadKind.STRATEGY)
_NO_EDGES: tuple[Edge, ...] = ()


class Node:
    """A block of the run.

    A plain class, compared and hashed by identity: a goal is a deep tuple, and two
    blocks that say the same are still two blocks.

    Attributes:
        index: Its place in the order of the run.
        path: Of its file.
        goal: What is written.
        is_guest: Its file is only included by another, so that what else belongs to it
            may not have been read.
    """

    __slots__ = ("goal", "index", "is_guest", "path")

    def __init__(self, index: int, file: GoalFile, goal: Goal) -> None:
        self.index = index
        self.path = file.source.path
        self.goal = goal
        self.is_guest = file.is_included

    def __repr__(self) -> str:
        return f"Node({self.name!r})"

    @property
    def name(self) -> str:
        """What people call it: its id, else its sentence in quotation marks."""
        goal = self.goal
        return goal.id.text if goal.id is not None else f"“{goal.sentence.text}”"

    @property
    def is_open(self) -> bool:
        """It is work to be done: a goal or objective that no line ends."""
        return self.goal.kind in _WORK and not is_ended(self.goal)


class Edge(NamedTuple):
    """A link that leads somewhere.

    Attributes:
        source: The block that names the other: the child of ``supports:``.
        target: The block it names: the parent.
        link: As written, with its contribution.
    """

    source: Node
    target: Node
    link: Link


class Portfolio:
    """The graph of a run; immutable to whoever asks it.

    Links that lead nowhere or to their own goal are left out: other rules speak of
    them, and nothing can be reckoned along them. A block named twice in one goal is one
    parent.

    Attributes:
        files: The files, in the order of the run.
        nodes: Every block, in the same order.
        by_id: The first block of each written id.
        by_owner: The open goals of each owner, by case-folded name, in order.
        has_counts: Two blocks or more are metrics, or one is a journey.
        owned_count: How many goals these are together.
        linked: The blocks that support or are supported, in order.
        is_plan: It says what goals are for: an objective or strategy that some other
            block supports.
        is_whole: Such a block stands in a file that was named. What is asked of a whole
            plan is asked only then: one file of many, with the objectives it includes,
            is a part.
        has_campaigns: Some block is a campaign with an id.
        has_direction: A file states a mission, vision or plan, or a strategy stands in
            the run.
        has_objectives: Some objective supports or is supported.
        surroundings: What a file says of the market and of the team's own capability,
            and where: the lines that goals are weighed against.
        is_plain: All files are plain lists: nothing stands beneath or above a goal.
    """

    __slots__ = (
        "_by_goal",
        "_channels",
        "_children",
        "_dependencies",
        "_drip_count",
        "_members",
        "_parents",
        "_repeated",
        "by_id",
        "by_owner",
        "files",
        "has_campaigns",
        "has_counts",
        "has_direction",
        "has_objectives",
        "is_plain",
        "is_plan",
        "is_whole",
        "linked",
        "nodes",
        "owned_count",
        "surroundings",
    )

    def __init__(self, files: Sequence[GoalFile]) -> None:
        self.files = tuple(files)
        self.is_plain = not any(file.takes_facts for file in self.files)
        self.by_id: dict[str, Node] = {}
        self.by_owner: dict[str, list[Node]] = {}
        self._by_goal: dict[int, Node] = {}
        self._repeated: dict[int, Node] = {}
        nodes: list[Node] = []
        first_of: dict[str, Node] = {}
        for file in self.files:
            for goal in file.goals:
                node = Node(len(nodes), file, goal)
                nodes.append(node)
                self._enter(node, first_of)
        self.nodes = tuple(nodes)
        self.owned_count = sum(map(len, self.by_owner.values()))
        self._parents = self._edges("supports")
        self._dependencies = self._edges("depends_on")
        self._children = _reversed(self._parents)
        self._members = self._campaigns()
        held = {*self._parents, *self._children}
        self.linked = tuple([self.nodes[index] for index in sorted(held)])
        heads = [
            self.nodes[index]
            for index in self._children
            if self.nodes[index].goal.kind in _TOPS
        ]
        self.is_plan = bool(heads)
        self.is_whole = not all(head.is_guest for head in heads)
        self.has_campaigns = any(
            node.goal.kind is HeadKind.CAMPAIGN for node in self.by_id.values()
        )
        self.has_counts = self._has_counts()
        self._channels: frozenset[str] | None = None
        self._drip_count: int | None = None
        self.has_direction = any(
            file.mission or file.vision or file.plan for file in self.files
        ) or any(node.goal.kind is _STRATEGY for node in nodes)
        self.surroundings = surroundings_of(self.files)
        self.has_objectives = _is_among(self.linked, HeadKind.OBJECTIVE)

    def node(self, goal: Goal) -> Node:
        """Return the node of a goal, which must be one of this run's own."""
        return self._by_goal[id(goal)]

    def repeated(self, goal: Goal) -> Node | None:
        """Return the first block with the goal's sentence; None when it is the first.

        Sentences are alike whatever their case, spaces and final stop. Two that name
        another channel or audience each are not the same goal.
        """
        return self._repeated.get(id(goal))

    def parents(self, node: Node) -> tuple[Edge, ...]:
        """Return the links to what a block supports, in the order written."""
        return self._parents.get(node.index, _NO_EDGES)

    def children(self, node: Node) -> tuple[Edge, ...]:
        """Return the links from the blocks that support this one, in run order."""
        return self._children.get(node.index, _NO_EDGES)

    def dependencies(self, node: Node) -> tuple[Edge, ...]:
        """Return the links to what a block waits for."""
        return self._dependencies.get(node.index, _NO_EDGES)

    def campaign(self, node: Node) -> Node | None:
        """Return the campaign block that a goal names; None for none or an unknown."""
        named = node.goal.clauses.campaign
        if named is None:
            return None
        found = self.by_id.get(named.text)
        is_one = found is not None and found.goal.kind is HeadKind.CAMPAIGN
        return found if is_one else None

    def hanging(self, node: Node) -> tuple[Edge, ...]:
        """Return the links from all that hangs on a block when the plan is drawn.

        On a campaign hang the goals that name it and support nothing by themselves.
        """
        edges = self.children(node)
        loose = [
            Edge(member, node, Link(named, None))
            for member in self.members(node)
            if self.hangs_on_campaign(member)
            and (named := member.goal.clauses.campaign) is not None
        ]
        return (*edges, *loose) if loose else edges

    def hangs_on_campaign(self, node: Node) -> bool:
        """Tell whether only ``campaign:`` ties a block to something above."""
        is_loose = node.goal.kind is not HeadKind.CAMPAIGN and not self.parents(node)
        return is_loose and self.campaign(node) is not None

    def members(self, campaign: Node) -> tuple[Node, ...]:
        """Return the goals that name a campaign, in run order."""
        return self._members.get(campaign.index, ())

    @property
    def channels(self) -> frozenset[str]:
        """Where open goals act, case-folded: by their lines, else by their sentences."""
        if self._channels is None:
            self._channels = frozenset(
                channel
                for node in self.nodes
                if node.is_open
                for channel in _where(node)
            )
        return self._channels

    def of_kind(self, *kinds: HeadKind) -> tuple[Node, ...]:
        """Return the blocks of these kinds, in run order."""
        return tuple([node for node in self.nodes if node.goal.kind in kinds])

    def _enter(self, node: Node, first_of: dict[str, Node]) -> None:
        goal = node.goal
        key = sentence_key(goal)
        first = first_of.setdefault(key, node)
        part = _part(goal) if first is not node else ""
        if part and _part(first.goal) not in ("", part):
            first = first_of.setdefault(f"{key}\n{part}", node)
        if first is not node:
            self._repeated[id(goal)] = first
        self._by_goal[id(goal)] = node
        if goal.id is not None:
            self.by_id.setdefault(goal.id.text, node)
        owner = goal.clauses.owner
        if owner is not None and node.is_open:
            self.by_owner.setdefault(owner.text.casefold(), []).append(node)

    def _edges(self, clause: str) -> dict[int, tuple[Edge, ...]]:
        """Return the links of ``supports`` or ``depends_on`` that lead elsewhere."""
        edges: dict[int, tuple[Edge, ...]] = {}
        if self.is_plain:
            return edges
        for node in self.nodes:
            links: tuple[Link, ...] = getattr(node.goal.clauses, clause)
            if not links:
                continue
            found: dict[int, Edge] = {}
            for link in links:
                target = self.by_id.get(link.target.text)
                if target is not None and target is not node:
                    found.setdefault(target.index, Edge(node, target, link))
            if found:
                edges[node.index] = tuple(found.values())
        return edges

    @property
    def drip_count(self) -> int:
        """How many drips the run describes."""
        if self._drip_count is None:
            self._drip_count = len(self.of_kind(HeadKind.DRIP))
        return self._drip_count

    def _has_counts(self) -> bool:
        metrics = self.of_kind(HeadKind.METRIC)
        return len(metrics) > 1 or bool(self.of_kind(HeadKind.JOURNEY))

    def _campaigns(self) -> dict[int, tuple[Node, ...]]:
        members: dict[int, list[Node]] = {}
        for node in self.nodes:
            if node.goal.clauses.campaign is None:
                continue
            campaign = self.campaign(node)
            if campaign is not None:
                members.setdefault(campaign.index, []).append(node)
        return {index: tuple(nodes) for index, nodes in members.items()}


def _is_among(nodes: Iterable[Node], kind: HeadKind) -> bool:
    return any(node.goal.kind is kind for node in nodes)


def sentence_key(goal: Goal) -> str:
    """Return the sentence as it is compared: case, spaces and a final stop aside."""
    return evenly_spaced(goal.sentence.text.casefold()).rstrip(".!")


def _part(goal: Goal) -> str:
    """Return the channels and the audience that its lines name; empty for none."""
    clauses = goal.clauses
    named = [*clauses.channels, *([clauses.audience] if clauses.audience else ())]
    return "; ".join(sorted({phrase.text.casefold() for phrase in named}))


def _where(node: Node) -> tuple[str, ...]:
    stated = node.goal.clauses.channels
    if stated:
        return tuple([channel.text.casefold() for channel in stated])
    reading = node.goal.reading
    if reading is None or reading.channel is None:
        return ()
    return (reading.channel.text.casefold(),)


def _reversed(edges: dict[int, tuple[Edge, ...]]) -> dict[int, tuple[Edge, ...]]:
    turned: dict[int, list[Edge]] = {}
    for found in edges.values():
        for edge in found:
            turned.setdefault(edge.target.index, []).append(edge)
    return {index: tuple(held) for index, held in turned.items()}
