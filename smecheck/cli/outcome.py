"""How a run ends: exit statuses, and errors told in one line on stderr."""

from __future__ import annotations

import os
import sys
import traceback
from typing import NoReturn

import click

from smecheck.errors import SmecheckError

CLEAN, FINDINGS, FAILED, INTERRUPTED = 0, 1, 2, 130


def complain(error: SmecheckError) -> None:
    """Print what went wrong, one line for each problem, on stderr."""
    click.echo(str(error), err=True)


def nothing_found(fails: bool) -> int:
    """Say that there was no document to read: never a silent pass. The exit status is 2 where that `fails`."""
    click.echo("no documents to read: every path was empty or passed over by the ignore rules", err=True)
    return FAILED if fails else CLEAN


def guarded(command: click.Command) -> NoReturn:
    """Run `command` and exit: a closed pipe is quiet, Ctrl-C is 130, whatever else goes wrong is one line and 2.

    With SMECHECK_DEBUG set in the environment an internal error keeps its traceback.
    """
    try:
        status = command.main(standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as request:
        status = request.exit_code
    except click.ClickException as error:
        error.show()
        status = FAILED
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        status = INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has left; nothing is owed. Keep the interpreter from flushing into the closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = FINDINGS
    except SmecheckError as error:
        complain(error)
        status = FAILED
    except OSError as error:
        click.echo(f"{error.filename or 'output'}: {error.strerror or error}", err=True)
        status = FAILED
    except Exception as error:
        if os.environ.get("SMECHECK_DEBUG"):
            traceback.print_exc()
        click.echo(
            f"smecheck: internal error: {type(error).__name__}: {error} (SMECHECK_DEBUG=1 shows where)", err=True
        )
        status = FAILED
    sys.exit(status if isinstance(status, int) else CLEAN)
