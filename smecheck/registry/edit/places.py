"""Where in a YAML file an item or a key can be added without touching what is there."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from smecheck.registry.edit.draft import Draft
from smecheck.registry.edit.spelling import Fields, block, flow, scalar


def append_items(
    draft: Draft, name: str, key: str, holder: yaml.MappingNode, items: Sequence[Fields], *, inline: bool
) -> None:
    """Add mappings at the end of the list at `key` of `holder`; in a block list each in one line, or as a block."""
    text = draft.text(name)
    key_node, there = next((k, v) for k, v in holder.value if k.value == key)
    flowing = ", ".join(map(flow, items))
    if isinstance(there, yaml.SequenceNode) and there.value and not there.flow_style:
        first = there.value[0].start_mark.index
        indent = " " * _column(text, text.rindex("-", 0, first))
        _insert_lines(draft, name, _last_line_end(text, there), item_lines(items, indent, inline=inline))
    elif isinstance(there, yaml.SequenceNode) and there.value:
        draft.cut(name, there.end_mark.index - 1, there.end_mark.index - 1, f", {flowing}")
    elif holder.flow_style:
        draft.cut(name, there.start_mark.index, there.end_mark.index, f"[{flowing}]")
    else:
        indent = " " * (_column(text, int(key_node.start_mark.index)) + 2)
        lines = "".join(f"\n{line}" for line in item_lines(items, indent, inline=inline))
        colon = text.index(":", key_node.end_mark.index) + 1
        draft.cut(name, colon, max(there.end_mark.index, colon), lines)


def add_key(draft: Draft, name: str, holder: yaml.MappingNode, key: str, told: str, after: str | None = None) -> None:
    """Add `key: told` to a mapping: behind the key `after`, or at its end."""
    if holder.flow_style:
        draft.cut(name, holder.end_mark.index - 1, holder.end_mark.index - 1, f", {key}: {told}")
        return
    text = draft.text(name)
    indent = " " * _column(text, holder.value[0][0].start_mark.index)
    last = next(v for k, v in holder.value if k.value == after) if after else holder
    _insert_lines(draft, name, _last_line_end(text, last), [f"{indent}{key}: {told}"])


def append_text(draft: Draft, name: str, items: yaml.SequenceNode, told: str) -> None:
    """Add a text at the end of a list of texts."""
    if items.flow_style:
        comma = ", " if items.value else ""
        draft.cut(name, items.end_mark.index - 1, items.end_mark.index - 1, f"{comma}{scalar(told)}")
        return
    text = draft.text(name)
    indent = " " * _column(text, text.rindex("-", 0, items.value[0].start_mark.index))
    _insert_lines(draft, name, _last_line_end(text, items), [f"{indent}- {scalar(told)}"])


def item_lines(items: Sequence[Fields], indent: str, *, inline: bool) -> list[str]:
    """The lines of mappings in a block list."""
    lines: list[str] = []
    for fields in items:
        first, *rest = [flow(fields)] if inline else block(fields)
        lines += [f"{indent}- {first}", *(f"{indent}  {line}" for line in rest)]
    return lines


def _insert_lines(draft: Draft, name: str, end: int, lines: list[str]) -> None:
    draft.cut(name, end, end, "".join(f"\n{line}" for line in lines))


def _last_line_end(text: str, node: yaml.Node) -> int:
    """Where the last line of a node ends, its comment included and its line break not."""
    end = _content_end(text, node)
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    return stop - 1 if text[stop - 1 : stop] == "\r" else stop


def _content_end(text: str, node: yaml.Node) -> int:
    """Where the last character of a node's content is: a block's own end mark lies beyond comments and blank lines."""
    end = int(node.end_mark.index)
    if not isinstance(node, yaml.CollectionNode):
        return len(text[:end].rstrip())
    if node.flow_style or not node.value:
        return end
    if isinstance(node, yaml.SequenceNode):
        return _content_end(text, node.value[-1])
    key, last = node.value[-1]
    return max(_content_end(text, last), int(key.end_mark.index))


def _column(text: str, index: int) -> int:
    line_start = max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1
    return index - line_start
