"""`smecheck audit run`: an archive in, a store of findings out; a second run does only what is left."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from smecheck.audit.dating import PathDate
from smecheck.audit.fingerprint import Fingerprint
from smecheck.audit.run import Tally, left_to_do, shards_left, write
from smecheck.audit.stale import is_stale, keep_view, last_view
from smecheck.audit.task import FIELDS, Task
from smecheck.cli import options
from smecheck.cli.audit_answers import ASKED, Answers
from smecheck.cli.audit_documents import documents, globbed
from smecheck.cli.audit_progress import Progress, Way
from smecheck.cli.audit_store import DEFAULT_STORE
from smecheck.cli.documents import Wanted
from smecheck.cli.outcome import CLEAN, FAILED, FINDINGS, complain, nothing_found
from smecheck.cli.session import Session
from smecheck.model import Failure, Registry
from smecheck.registry import locate
from smecheck.source.finding import EXTENSIONS
from smecheck.store.archive import Archive
from smecheck.store.rows import DocumentRow

if TYPE_CHECKING:  # only workers read, and only what is new is judged here: the rest is loaded where it is used
    from smecheck.audit.judging import Judge

_DEFAULT_SHARD = 2_000  # documents


def columns(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """A click callback: NAME=COLUMN pairs."""
    pairs = [tuple(part.partition("=")[::2]) for value in values for part in value.split(",")]
    wrong = next((name for name, column in pairs if name not in FIELDS or not column), None)
    if wrong is not None:
        raise click.BadParameter(f"{wrong!r}: write {'=…, '.join(FIELDS)}=…")
    return tuple((name, column) for name, column in pairs)


@click.command()
@options.paths
@options.registry
@options.reading
@click.option("--fail-on", type=options.SEVERITIES, callback=options.severity, help="As for verify. [default: error]")
@ASKED
@click.option("--isolated", is_flag=True, help="Read no configuration file.")
@click.option("--store", type=click.Path(dir_okay=False, path_type=Path), default=DEFAULT_STORE, show_default=True)
@click.option("--date-from-path", metavar="PATTERN", help="Publication dates from paths, such as %Y/%m/%d.")
@click.option(
    "--columns", multiple=True, callback=columns, metavar="text=…,title=…", help="Names in JSON lines, Parquet."
)
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read.")
@click.option("--memory", type=click.IntRange(256), default=1024, show_default=True, help="MB that each may take.")
@click.option("--time-limit", type=click.IntRange(1), default=60, show_default=True, help="Seconds for a document.")
@click.option(
    "--today", type=options.DAY, callback=options.day, help="The day of 'still right today?'. [default: today]"
)
@click.option("--scheduler", metavar="local|tcp://…", help="Run on Dask instead, in shards.")
@click.option(
    "--shard", type=click.IntRange(1), default=_DEFAULT_SHARD, show_default=True, help="Documents in a shard."
)
@click.option("--no-progress", is_flag=True, help="No progress on stderr.")
@click.pass_context
def run(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    files_from: str | None,
    nul: bool,
    force_exclude: bool,
    stdin_filename: str | None,
    fail_if_empty: bool,
    baseline: Path | None,
    isolated: bool,
    store: Path,
    date_from_path: str | None,
    columns: tuple[tuple[str, str], ...],
    workers: int,
    memory: int,
    time_limit: int,
    today: datetime.date | None,
    no_progress: bool,
    scheduler: str | None,
    shard: int,
    **asked: Any,
) -> None:
    """Judge the articles of an archive (folders, files, globs, JSON lines, Parquet), each at its own date and today."""
    wanted = Wanted.of(globbed(paths), files_from, nul, force_exclude, stdin_filename)
    wanted = replace(wanted, extensions=EXTENSIONS | {".parquet"})
    session = Session.begin(asked, isolated, wanted)
    settings = session.settings(".")
    view = session.view(settings)
    folder, origin = locate(settings.claims, session.folder)
    task = Task(
        str(folder), origin, settings.claims_version, settings.known_by, view.registry.digest,
        settings.model, settings.dollar, columns, today or datetime.date.today(), memory, time_limit,
    )  # fmt: skip
    reading, judged = task.reading(session.reader(settings).name), task.judging()
    seen = Fingerprint.of(view.registry, judged, task.today, task.conditions())
    session.waive(session.baseline(baseline))
    archive = Archive.open(store, new=True)
    dates = PathDate(date_from_path) if date_from_path else None
    tally = Tally()
    failures: list[Failure] = []
    scopes: list[list[list[object]]] = []
    way = Way(None if no_progress else (path for path, _ in session.documents() if isinstance(path, str)))
    with Progress(not no_progress, way) as progress:
        if is_stale(archive, reading, seen):
            from smecheck.audit.again import judge_again

            tally.judged = judge_again(archive, reading, _judge(task, view.registry), seen)
        with archive.batch():
            archive.keep_settings(_facts(task, view.registry.name, view.registry.version, session))
        found = documents(session, settings, dates, failures, way)
        reader = Archive.reader(store)
        if scheduler:
            from smecheck.audit.on_dask import run_dask

            shards = shards_left(reader, found, reading, judged, tally, shard)
            parts = store.with_name(f"{store.name}.parts")
            started = run_dask(task, reading, shards, scheduler=scheduler, workers=workers, parts=parts)
        else:
            from smecheck.audit.pool import run_pool

            left = left_to_do(reader, found, reading, judged, tally)
            started = run_pool(task, reading, left, workers, scopes.append)
        with contextlib.closing(_noted(started, archive, scopes, partial(_judge, task, view.registry), seen)) as rows:
            write(archive, rows, tally, progress.tell)
        progress.tell(tally)
    for failure in failures:
        complain(failure.error)
    click.echo(_told(tally, store), err=True)
    if not tally.documents:
        context.exit(max(FAILED if failures else CLEAN, nothing_found(fail_if_empty)))
    context.exit(_status(archive, Answers(session), failures))


def _judge(task: Task, registry: Registry) -> Judge:
    from smecheck.audit.judging import Judge

    return Judge(registry, task.today, task.model, task.dollar)


def _noted(
    rows: Generator[DocumentRow, None, None],
    archive: Archive,
    scopes: Sequence[list[list[object]]],
    judge: Callable[[], Judge],
    seen: Fingerprint,
) -> Generator[DocumentRow, None, None]:
    """The rows; before a new store keeps the first, it is noted by which view of the registry that one was judged.

    scopes: what workers of this machine told that they look for; where none did, the registry is indexed for it.
    """
    with contextlib.closing(rows):
        for place, row in enumerate(rows):
            if not place and last_view(archive) is None:
                keep_view(archive, scopes[0] if scopes else judge().scope.names(), seen)
            yield row


def _facts(task: Task, name: str, version: str, session: Session) -> dict[str, str]:
    return {
        "task": task.to_line(),
        "registry": f"{name} {version}",
        "folder": str(session.folder),
        "run": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
    }


def _told(tally: Tally, store: Path) -> str:
    parts = [f"{tally.documents:,} documents: {tally.read:,} read"]
    parts += [f"{tally.settled:,} done before"] if tally.settled else []
    parts += [f"{tally.judged:,} articles judged again"] if tally.judged else []
    parts += [f"{tally.unreadable:,} unreadable"] if tally.unreadable else []
    parts += [f"{tally.quarantined:,} quarantined"] if tally.quarantined else []
    return f"{', '.join(parts)}; smecheck audit report {store} tells what was found"


def _status(archive: Archive, answers: Answers, failures: list[Failure]) -> int:
    if failures or any(True for _ in archive.rows("SELECT 1 FROM documents WHERE state != 'done' LIMIT 1")):
        return FAILED
    return FINDINGS if answers.fails(archive) else CLEAN
