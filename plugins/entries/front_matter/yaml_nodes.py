"""YAML to plain values and their places: every scalar is the text that its author typed."""

import re
from dataclasses import dataclass
from typing import NoReturn

import yaml

from plugins.entries.front_matter.places import FrontMatterError, Node, Path, YamlFile, shortened
from plugins.entries.front_matter.yaml_as_typed import CONTROL
from plugins.entries.front_matter.yaml_errors import explained
from plugins.entries.problems import Fault, Mark

# The C parser, where PyYAML has it, is ten times as fast.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 100

_SWALLOWED = re.compile(r"\s*(#[^\s#]\S*)")
_IN_QUOTES = "Put the value in quotes if it is text."
_Loader = yaml.SafeLoader | yaml.CSafeLoader
_Value = yaml.ScalarEvent | yaml.CollectionStartEvent


def compose(source: str, loader: type[_Loader] = LOADER) -> YamlFile:
    """Return the values and places of one YAML document.

    The parser's events are read rather than its nodes: nesting then costs no recursion, and
    PyYAML's guesses at types are never made. Aliases and tags, which could make a small file
    huge or run code, are refused. Raises `FrontMatterError`.
    """
    tree = _Tree(source.split("\n"))
    try:
        for event in yaml.parse(source, Loader=loader):
            tree.take(event)
    except yaml.MarkedYAMLError as error:
        raise FrontMatterError([*tree.faults, explained(error, tree.lines)]) from None
    if tree.faults:
        raise FrontMatterError(tree.faults)
    return YamlFile(values=tree.root, marks=tree.marks, keys=tree.keys)


@dataclass(kw_only=True)
class _Collection:
    """A list or mapping that is being read; `key` is the key whose value comes next."""

    node: list[Node] | dict[str, Node]
    path: Path
    key: str | None = None


class _Tree:
    """Grows the values from the parser's events."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.root: Node = ""
        self.marks: dict[Path, Mark] = {}
        self.keys: dict[Path, Mark] = {}
        self.faults: list[Fault] = []
        self._open: list[_Collection] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Add what one event says; raises `FrontMatterError` where going on makes no sense."""
        match event:
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._stop(event, "A second document begins here.", "Remove this “---” line.")
            case yaml.AliasEvent():
                self._stop(event, "YAML takes a “*” here for a reference to a value.", _IN_QUOTES)
            case yaml.ScalarEvent():
                self._refuse(event)
                # YAML keeps a no-break space at the end of a plain value.
                self._add(event, event.value if event.style else event.value.strip())
            case yaml.CollectionStartEvent():
                self._refuse(event)
                self._add(event, [] if isinstance(event, yaml.SequenceStartEvent) else {})
            case yaml.CollectionEndEvent():
                self._open.pop()

    def _add(self, event: yaml.NodeEvent, node: Node) -> None:
        """Put `node` in its place: as a key, as a value, as an item or as the root."""
        holder = self._open[-1] if self._open else None
        if holder and isinstance(holder.node, dict) and holder.key is None:
            self._add_key(holder, event, node)
            return
        path = self._place(holder, node)
        self.marks[path] = _mark(event)
        if isinstance(node, str):
            return
        self._open.append(_Collection(node=node, path=path))
        if len(self._open) > DEEPEST:
            self._stop(event, f"Values are nested more than {DEEPEST} deep.", "Nest them less.")

    def _add_key(self, holder: _Collection, event: yaml.NodeEvent, node: Node) -> None:
        if not isinstance(node, str):
            self._stop(event, "A list or mapping cannot be a name.", _IN_QUOTES)
        path, here = (*holder.path, node), _mark(event)
        if path in self.keys:
            first = self.keys[path].line
            self._fault(
                event,
                f"“{shortened(node)}” is written twice, on line {first} and on line {here.line}.",
                "Keep one of the two.",
            )
        self.keys[path] = here
        holder.key = node

    def _place(self, holder: _Collection | None, node: Node) -> Path:
        """Store `node` in the collection that holds it and return its path."""
        if holder is None:
            self.root = node
            return ()
        if isinstance(holder.node, list):
            holder.node.append(node)
            return (*holder.path, len(holder.node) - 1)
        assert holder.key is not None
        holder.node[holder.key] = node
        path, holder.key = (*holder.path, holder.key), None
        return path

    def _refuse(self, event: _Value) -> None:
        """Note what YAML would make of a value that its author did not mean."""
        if event.anchor:
            self._fault(event, "YAML takes a “&” here for the name of a value.", _IN_QUOTES)
        if event.tag:
            self._fault(event, "YAML takes a “!” here for the type of a value.", _IN_QUOTES)
        if not isinstance(event, yaml.ScalarEvent):
            return
        # An escape such as "\x07" brings in what may not be typed.
        if CONTROL.search(event.value):
            self._fault(event, "This value holds a control character.", "Remove its escape.")
        if not event.style:
            self._refuse_swallowed(event)

    def _refuse_swallowed(self, event: yaml.ScalarEvent) -> None:
        end = event.end_mark
        assert end is not None
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        if swallowed := _SWALLOWED.match(rest):
            self.faults.append(
                Fault(
                    mark=Mark(line=end.line + 1, column=end.column + swallowed.start(1) + 1),
                    message=f"YAML takes “{shortened(swallowed[1])}” for a comment.",
                    remedy="Put the value in quotes; if it is a comment, a space after the “#”.",
                )
            )

    def _fault(self, event: yaml.Event, message: str, remedy: str) -> None:
        self.faults.append(Fault(mark=_mark(event), message=message, remedy=remedy))

    def _stop(self, event: yaml.Event, message: str, remedy: str) -> NoReturn:
        self._fault(event, message, remedy)
        raise FrontMatterError(self.faults)


def _mark(event: yaml.Event) -> Mark:
    start = event.start_mark
    assert start is not None
    return Mark(line=start.line + 1, column=start.column + 1)
