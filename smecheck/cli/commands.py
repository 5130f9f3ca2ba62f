"""A group of commands, each in a module of its own that is imported only when that command runs."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

import click


class Commands(click.Group):
    """A group whose help comes from a table, so that `--help` must not wait for linguistics."""

    def __init__(
        self, *args: Any, table: Mapping[str, str], modules: str, attribute: str = "{}", **settings: Any
    ) -> None:
        """table: a line of help by command name, in the order a newcomer meets them.

        modules and attribute: where a command is, with {} for its name ("smecheck.cli.claims_{}", "command").
        """
        super().__init__(*args, **settings)
        self._table = table
        self._modules = modules
        self._attribute = attribute

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of the table."""
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in self._table:
            return None
        module = importlib.import_module(self._modules.format(cmd_name))
        command = getattr(module, self._attribute.format(cmd_name))
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in `--help`, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self._table.items()))
