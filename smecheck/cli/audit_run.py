"""`smecheck audit run`: an archive in, a store of findings out; a second run does only what is left."""

from __future__ import annotations

import contextlib
import datetime
import glob
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from smecheck.audit.again import judge_again
from smecheck.audit.dating import PathDate
from smecheck.audit.fingerprint import Fingerprint
from smecheck.audit.judging import Judge
from smecheck.audit.on_dask import run_dask
from smecheck.audit.pool import run_pool
from smecheck.audit.reading import FIELDS
from smecheck.audit.references import Reference, references, section_of
from smecheck.audit.run import Tally, left_to_do, shards_left, write
from smecheck.audit.shard import SIZE
from smecheck.audit.task import Task
from smecheck.cli import options
from smecheck.cli.audit_progress import Progress, Way
from smecheck.cli.audit_store import DEFAULT_STORE
from smecheck.cli.documents import Wanted
from smecheck.cli.outcome import CLEAN, FAILED, FINDINGS, complain, nothing_found
from smecheck.cli.session import Session
from smecheck.errors import Location, SmecheckError, UsageError
from smecheck.model import Failure, Severity
from smecheck.registry import locate
from smecheck.settings import Settings
from smecheck.source.finding import EXTENSIONS
from smecheck.store.archive import Archive

_OWN = ("claims", "claims_version", "known_by", "model", "dollar")  # settings that hold for a whole audit


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
@click.option("--shard", type=click.IntRange(1), default=SIZE, show_default=True, help="Documents in a shard.")
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
    wanted = Wanted.of(_globbed(paths), files_from, nul, force_exclude, stdin_filename)
    wanted = replace(wanted, extensions=EXTENSIONS | {".parquet"})
    session = Session.begin(asked, isolated, wanted)
    settings = session.settings(".")
    view = session.view(settings)
    folder, origin = locate(settings.claims, session.folder)
    task = Task(
        str(folder), origin, settings.claims_version, settings.known_by, view.registry.digest,
        settings.model, settings.dollar, columns, today or datetime.date.today(), memory, time_limit,
    )  # fmt: skip
    judge = Judge(view.registry, task.today, task.model, task.dollar)
    reading, judged = task.reading(judge.extractor.model_name), task.judging()
    archive = Archive.open(store, new=True)
    dates = PathDate(date_from_path) if date_from_path else None
    tally = Tally()
    failures: list[Failure] = []
    way = Way(None if no_progress else (path for path, _ in session.documents() if isinstance(path, str)))
    with Progress(not no_progress, way) as progress:
        seen = Fingerprint.of(view.registry, judged, task.conditions())
        tally.judged = judge_again(archive, reading, judge, seen)
        with archive.batch():
            archive.keep_settings(_facts(task, view.registry.name, view.registry.version, session))
        found = _found(session, settings, dates, failures, way)
        reader = Archive.reader(store)
        if scheduler:
            shards = shards_left(reader, found, reading, judged, tally, shard)
            parts = store.with_name(f"{store.name}.parts")
            started = run_dask(task, reading, shards, scheduler=scheduler, workers=workers, parts=parts)
        else:
            started = run_pool(task, reading, left_to_do(reader, found, reading, judged, tally), workers)
        with contextlib.closing(started) as rows:
            write(archive, rows, tally, progress.tell)
        progress.tell(tally)
    for failure in failures:
        complain(failure.error)
    click.echo(_told(tally, store), err=True)
    if not tally.documents:
        context.exit(max(FAILED if failures else CLEAN, nothing_found(fail_if_empty)))
    context.exit(_status(archive, settings, failures))


def _globbed(paths: tuple[str, ...]) -> tuple[str, ...]:
    """The paths with patterns that the shell left as they were filled in."""
    out: list[str] = []
    for path in paths:
        is_pattern = any(mark in path for mark in "*?[") and not Path(path).exists()
        out += sorted(glob.glob(path, recursive=True)) or [path] if is_pattern else [path]  # noqa: PTH207
    return tuple(out)


def _found(
    session: Session, settings: Settings, dates: PathDate | None, failures: list[Failure], way: Way
) -> Iterator[Reference]:
    """The references of all documents; what cannot be opened, and what has a registry of its own, is a failure."""
    roots = [path.rstrip("/") for path in session.wanted.paths if Path(path).is_dir()]
    for path, own in session.documents():
        if isinstance(path, Failure):
            failures.append(path)
            continue
        root = next((root for root in roots if path.startswith(root + "/")), None) or str(Path(path).parent)
        try:
            _check(path, own, settings)
            date = own.date or (dates.of(path) if dates else None)
            yield from references(path, section_of(path, root), date)
            way.past(path)
        except SmecheckError as error:
            failures.append(Failure(path, error))


def _check(path: str, own: Settings, settings: Settings) -> None:
    differing = [name for name in _OWN if getattr(own, name) != getattr(settings, name)] if own != settings else []
    if differing:
        told = f"has a setting of its own ({', '.join(differing)}): audit it apart, with a store of its own"
        raise UsageError(told, Location(path))


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


def _status(archive: Archive, settings: Settings, failures: list[Failure]) -> int:
    if failures or any(True for _ in archive.rows("SELECT 1 FROM documents WHERE state != 'done' LIMIT 1")):
        return FAILED
    outcomes = {Severity.ERROR: ("contradicts",), Severity.WARNING: ("contradicts", "outdated", "inconsistent")}
    wanted = outcomes.get(settings.fail_on, ())
    for outcome in wanted:
        if any(True for _ in archive.rows("SELECT 1 FROM findings WHERE outcome = ? LIMIT 1", (outcome,))):
            return FINDINGS
    return CLEAN
