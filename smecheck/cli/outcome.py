"""How a run ends: exit statuses, and errors told in one line on stderr."""

from __future__ import annotations

import contextlib
import os
import sys
import traceback
from typing import NoReturn

import click

from smecheck.errors import SmecheckError

CLEAN, FINDINGS, FAILED, INTERRUPTED = 0, 1, 2, 130
# What the shell reports of any program that a closed pipe ends (128 + SIGPIPE): not all was told, so it is no pass.
PIPE_CLOSED = 141


def complain(error: SmecheckError) -> None:
    """Print what went wrong, one line for each problem, on stderr."""
    click.echo(str(error), err=True)


def nothing_found(fails: bool) -> int:
    """Say that there was no document to read: never a silent pass. The exit status is 2 where that `fails`."""
    click.echo("no documents to read: every path was empty or passed over by the ignore rules", err=True)
    return FAILED if fails else CLEAN


def guarded(command: click.Command) -> NoReturn:
    """Run `command` and exit: a closed pipe is quiet and 141, Ctrl-C is 130, whatever else goes wrong one line and 2.

    With SMECHECK_DEBUG set in the environment an internal error keeps its traceback.
    """
    stdout = sys.stdout
    try:
        status = command.main(standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as request:
        status = request.exit_code
    except click.ClickException as error:
        error.show()
        status = FAILED
    except (click.Abort, KeyboardInterrupt):
        status = _ended("interrupted", INTERRUPTED)
    except SystemExit as end:  # click ends so, with another stdout in place, where whoever read the output has left
        status = PIPE_CLOSED if sys.stdout is not stdout else end.code
    except BrokenPipeError:
        _owe_nothing()
        status = PIPE_CLOSED
    except SmecheckError as error:
        status = _ended(str(error), FAILED)
    except OSError as error:
        _owe_nothing()
        status = _ended(f"{error.filename or 'output'}: {error.strerror or error}", FAILED)
    except Exception as error:
        if os.environ.get("SMECHECK_DEBUG"):
            traceback.print_exc()
        told = " ".join(f"{type(error).__name__}: {error}".split())
        status = _ended(f"smecheck: internal error: {told} (SMECHECK_DEBUG=1 shows where)", FAILED)
    sys.exit(status if isinstance(status, int) else CLEAN)


def _ended(message: str, status: int) -> int:
    with contextlib.suppress(OSError):
        click.echo(message, err=True)
    return status


def _owe_nothing() -> None:
    """Keep the interpreter from writing what is left into a pipe that is closed or a disk that is full."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
