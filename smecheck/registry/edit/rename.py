"""Renames a measure: the new id takes the old one's place, and the old one lives on as an alias."""

from __future__ import annotations

from pathlib import Path

import yaml

from smecheck.model import Measure
from smecheck.registry.edit.draft import Draft, value
from smecheck.registry.edit.places import add_key, append_text
from smecheck.registry.edit.spelling import scalar
from smecheck.registry.values import parse_identifier


def rename(folder: Path, measure: Measure, new: str) -> tuple[Path, ...]:
    """Give `measure` the id `new`; the file that was written comes back.

    Relations and old reports go on using the old id, which still means the same measure. Raises ValueError where `new`
    is no id, RegistryError where it is another measure's.
    """
    parse_identifier(new)
    draft = Draft(folder)
    name, node = draft.measure(measure.id)
    here = value(node, "measure")
    assert here is not None, "the draft has proved it"
    draft.cut(name, here.start_mark.index, here.end_mark.index, scalar(new))
    aliases = value(node, "aliases")
    if isinstance(aliases, yaml.SequenceNode):
        append_text(draft, name, aliases, measure.id)
    else:
        add_key(draft, name, node, "aliases", f"[{scalar(measure.id)}]", after="measure")
    return draft.write()
