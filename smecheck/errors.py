"""What stops the work: the few kinds of error, each with its place (a finding about an article is data, no error)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Location:
    """A place in an input: the path as given, and a 1-based line and column where they are known."""

    path: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        parts = [self.path, self.line, self.column]
        return ":".join(str(part) for part in parts if part is not None)


class SmecheckError(Exception):
    """The work cannot go on with this input; the message says what is wrong and what to do."""

    code = "error"

    def __init__(self, message: str, location: Location | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.location = location

    def __str__(self) -> str:
        return f"{self.location}: {self.message}" if self.location else self.message


class UsageError(SmecheckError):
    """A command line or a setting asks for something that cannot be done."""

    code = "usage"


class ConfigError(SmecheckError):
    """A configuration file is wrong."""

    code = "config"


class SourceError(SmecheckError):
    """A document cannot be read; the other documents of the run go on."""

    code = "unreadable"


class RegistryError(SmecheckError):
    """A registry cannot be trusted; carries every problem found, worst place first."""

    code = "registry"

    def __init__(self, problems: tuple[SmecheckError, ...]) -> None:
        super().__init__(
            f"{len(problems)} problems in the registry" if len(problems) != 1 else problems[0].message,
            problems[0].location if problems else None,
        )
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class ModelError(SmecheckError):
    """The spaCy pipeline that the settings name is not installed or has not the parts needed."""

    code = "model"
