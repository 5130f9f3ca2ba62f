"""SARIF 2.1.0: one run with its rules, results, fixes and suppressions, for code scanning and for editors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from smecheck.checking.rules import Rule, rules
from smecheck.model import Failure, Report, Result, Severity
from smecheck.rendering.encode import Json, to_json
from smecheck.rendering.issues import not_checked, path_of
from smecheck.rendering.sarif_results import artifact, results
from smecheck.rendering.visible import visible
from smecheck.rendering.writer import Collecting, Look, Writer
from smecheck.version import __version__

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.NONE: "none"}
_Row = tuple[list[dict[str, Json]], list[dict[str, Json]], bool]


def writer(stream: TextIO, look: Look) -> Writer:
    """Collect the results of a run and write one log."""

    def reduce(result: Result) -> _Row:
        found = list(results(result, look.show_all)) if isinstance(result, Report) else []
        return found, _notifications(result), isinstance(result, Failure)

    return Collecting(stream, reduce, whole)


def whole(rows: Sequence[_Row]) -> str:
    """The log of a run: what could not be read or checked stands among the tool's notifications."""
    notifications = [notification for _, told, _ in rows for notification in told]
    run: dict[str, Json] = {
        "tool": {
            "driver": {
                "name": "smecheck",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in rules()],
            }
        },
        "invocations": [
            {
                "executionSuccessful": not any(failed for _, _, failed in rows),
                "toolExecutionNotifications": notifications,
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": [result for found, _, _ in rows for result in found],
    }
    return to_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, 2) + "\n"


def _rule(rule: Rule) -> dict[str, Json]:
    text = f"{rule.meaning}\n\nExample: {rule.example}\n\nWhat to do: {rule.remedy}"
    markdown = f"{rule.meaning}\n\n**Example.** {rule.example}\n\n**What to do.** {rule.remedy}"
    return {
        "id": rule.code.value,
        "name": "".join(word.capitalize() for word in rule.code.name.split("_")),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.meaning},
        "help": {"text": text, "markdown": markdown},
        "defaultConfiguration": {"level": _LEVELS[rule.code.severity]},
        "properties": {"tags": [rule.code.outcome.value]},
    }


def _notifications(result: Result) -> list[dict[str, Json]]:
    if isinstance(result, Failure):
        level, told = "error", visible(result.error.message)
    elif why := not_checked(result):
        level, told = "warning", f"NOT CHECKED: {why}"
    else:
        return []
    where: Json = {"physicalLocation": {"artifactLocation": artifact(path_of(result))}}
    return [{"level": level, "message": {"text": told}, "locations": [where]}]
