"""A deterministic archive: a size and a seed in; articles, the figures planted wrong in them and hostile files out.

    python -m benchmarks.audit.archive FOLDER [--articles N] [--seed S] [--hostile N]

Nine articles in ten are about other things. Every fortieth story runs again under another path, as agency copy does.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
FIRST_DAY = datetime.date(2025, 7, 2)
DAYS = 80
SECTIONS = ("home", "world", "life")


@dataclass(frozen=True)
class Item:
    """One article. planted: the wrong figure in it as written, or None."""

    path: str
    title: str
    body: str
    day: datetime.date
    planted: str | None
    on_subject: bool

    @property
    def text(self) -> str:
        return f"{self.title}\n\n{self.body}\n"


def articles(count: int, seed: int = 1, on_subject: float = 0.1) -> Iterator[Item]:
    """`count` articles, the same ones for the same seed."""
    chance = random.Random(seed)
    other = yaml.safe_load((HERE / "prose.yaml").read_text(encoding="utf-8"))
    subject = yaml.safe_load((HERE / "subject.yaml").read_text(encoding="utf-8"))
    copied: Item | None = None
    for number in range(count):
        day = FIRST_DAY + datetime.timedelta(days=number % DAYS)
        section = chance.choice(SECTIONS)
        path = f"{section}/{day:%Y/%m/%d}/{number:06}.txt"
        if copied is not None and number % 40 == 39:
            yield Item(path, copied.title, copied.body, copied.day, copied.planted, True)
        elif chance.random() < on_subject:
            copied = _on_subject(path, day, other, subject, chance)
            yield copied
        else:
            yield _other(path, day, other, chance)


def _other(path: str, day: datetime.date, other: dict[str, Any], chance: random.Random) -> Item:
    name = chance.choice(sorted(other["subjects"]))
    sentences = [_filled(text, other, chance) for text in chance.choices(other["subjects"][name], k=18)]
    paragraphs = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    title = f"Notes on {name} from {chance.choice(other['places'])}"
    return Item(path, title, "\n\n".join(paragraphs), day, None, False)


def _on_subject(
    path: str, day: datetime.date, other: dict[str, Any], subject: dict[str, Any], chance: random.Random
) -> Item:
    facts = chance.sample(subject["facts"], 3)
    wrong = chance.choice(facts) if chance.random() < 0.5 else None
    planted = chance.choice(wrong["wrong"]) if wrong else None
    paragraphs = []
    for fact in facts:
        figure = planted if fact is wrong and planted else fact["right"]
        around = [_filled(text, other, chance) for text in chance.choices(subject["around"], k=2)]
        told = _filled(chance.choice(fact["texts"]).replace("{figure}", figure), other, chance)
        paragraphs.append(" ".join([told, *around]))
    extra = [_filled(text, other, chance) for text in chance.choices(other["subjects"]["council"], k=6)]
    paragraphs += [" ".join(extra[:3]), " ".join(extra[3:])]
    return Item(path, chance.choice(subject["headlines"]), "\n\n".join(paragraphs), day, planted, True)


def _filled(text: str, other: dict[str, Any], chance: random.Random) -> str:
    filled = text.replace("{a}", str(chance.randint(11, 94))).replace("{c}", str(chance.randint(4, 9)))
    filled = filled.replace("{b}", f"{chance.randint(1100, 48000):,}")
    return filled.replace("{name}", chance.choice(other["names"])).replace("{place}", chance.choice(other["places"]))


def hostile() -> Iterator[tuple[str, bytes]]:
    """Files that no newspaper would write, each with its name."""
    yield "empty.txt", b""
    yield "nul.txt", b"One hundred\0and 40 percent\0of nothing" * 50
    yield "latin.txt", "Caf\xe9 prices rose 12 percent in S\xe3o Telmo.".encode("latin-1")
    yield "garbage.txt", bytes(random.Random(7).randrange(256) for _ in range(20_000))
    yield "one-line.txt", b"and 8,997 more, " * 20_000
    yield "deep.json", b"[" * 100_000
    yield "numbers.txt", b" ".join(str(number).encode() for number in range(20_000))
    yield "page.html", b"<div>" * 20_000 + b"14,600 <script>alert(1)</script>"
    yield "picture.pdf", b"%PDF-1.7\n" + bytes(2_000)


def write_folder(folder: Path, items: list[Item], hostile_copies: int = 0) -> None:
    """A file an article, below section and day, and hostile files among them."""
    for item in items:
        file = folder / item.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(item.text, encoding="utf-8")
    for copy in range(hostile_copies):
        for name, content in hostile():
            file = folder / "zz-hostile" / f"{copy:03}" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


def rows(items: list[Item]) -> list[dict[str, str]]:
    """The articles as rows, under an archive's own column names."""
    return [
        {"uid": item.path, "kicker": item.title, "copy": item.body, "printed": item.day.isoformat()} for item in items
    ]


def write_lines(file: Path, items: list[Item]) -> None:
    """The rows as JSON lines."""
    file.write_text("".join(json.dumps(row) + "\n" for row in rows(items)), encoding="utf-8")


def write_parquet(file: Path, items: list[Item]) -> None:
    """The rows as Parquet, in groups of 1,000."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(rows(items)), file, row_group_size=1_000)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hostile", type=int, default=20)
    arguments = parser.parse_args()
    items = list(articles(arguments.articles, arguments.seed))
    write_folder(arguments.folder, items, arguments.hostile)
    planted = {item.path: item.planted for item in items if item.planted}
    (arguments.folder.parent / f"{arguments.folder.name}.planted.json").write_text(json.dumps(planted, indent=1))
    print(f"{len(items):,} articles, {len(planted):,} figures planted wrong")


if __name__ == "__main__":
    main()
