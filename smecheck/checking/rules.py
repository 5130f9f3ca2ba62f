"""The explanations behind `smecheck rule CODE`: rules.yaml in, one typed rule for every verdict code out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

from smecheck.errors import ConfigError, Location
from smecheck.model import Code

_PATH = "checking/rules.yaml"


@dataclass(frozen=True, slots=True)
class Rule:
    """One verdict code explained: its title, what it means, an example, and what to do about it."""

    code: Code
    title: str
    meaning: str
    example: str
    remedy: str


@cache
def rules() -> tuple[Rule, ...]:
    """Every code's rule, in order of the codes; raises ConfigError where one is missing, doubled or incomplete."""
    text = resources.files("smecheck").joinpath(_PATH).read_text(encoding="utf-8")
    content = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
    try:
        found = {Code(row["code"]): Rule(**(row | {"code": Code(row["code"])})) for row in content["rules"]}
    except (KeyError, TypeError, ValueError) as error:
        raise ConfigError(f"a malformed rule: {error}", Location(_PATH)) from error
    if missing := [code.value for code in Code if code not in found]:
        raise ConfigError(f"no rule for {', '.join(missing)}", Location(_PATH))
    if len(content["rules"]) != len(found):
        raise ConfigError("two rules for one code", Location(_PATH))
    return tuple(found[code] for code in Code)


def rule(code: Code) -> Rule:
    """The rule of one code."""
    return next(entry for entry in rules() if entry.code is code)
