"""What the readers make of documents nobody here wrote: read, refused with a reason, or crashed.

    pip download --no-binary :all: --no-deps trafilatura python-docx mammoth pypdf -d SAMPLES   # and unpack them there
    python -m benchmarks.readers.samples SAMPLES

Every HTML, docx and PDF file below SAMPLES is read; a crash is anything but an article or a SourceError. Of the pages
that trafilatura's own tests of metadata write out, the titles and dates stated there are compared with ours.
"""

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from smecheck.errors import SourceError
from smecheck.source import read
from smecheck.source.webpage import read_page

KINDS = (".html", ".docx", ".pdf")


def main() -> None:
    folder = Path(sys.argv[1])
    for kind in KINDS:
        counts: Counter[str] = Counter()
        for file in sorted(folder.rglob(f"*{kind}")):
            counts[outcome(file)] += 1
        print(f"{kind[1:]:6}", sum(counts.values()), dict(counts.most_common()))
    for field in ("title", "date"):
        for suite in sorted(folder.rglob("metadata_tests.py")):
            right, stated = agreement(suite, field)
            print(f"{field} as trafilatura's tests state it: {right} of {stated}")


def outcome(file: Path) -> str:
    try:
        article = read(str(file))
    except SourceError as error:
        return f"refused: {error.message.split(':')[0]}"
    except Exception as error:  # what the count is for
        print("CRASH", file, repr(error))
        return "crashed"
    return "read" if article.paragraphs else "read, no text in it"


def agreement(suite: Path, field: str) -> tuple[int, int]:
    right = stated = 0
    for page, expected in statements(suite, field):
        article = read_page(page.encode(), "page.html")
        ours = article.title if field == "title" else article.published and article.published.edtf()
        stated += 1
        right += ours == expected
        if ours != expected and "-v" in sys.argv:
            print(f"  {field}: {ours!r}, stated {expected!r}: {page[:300]!r}")
    return right, stated


def statements(suite: Path, field: str) -> Iterator[tuple[str, str | None]]:
    """Pages written out in the tests, each with the title or date asserted of it."""
    for function in ast.walk(ast.parse(suite.read_text(encoding="utf-8"))):
        if not isinstance(function, ast.FunctionDef):
            continue
        page: str | None = None
        for step in ast.walk(function):
            if isinstance(step, ast.Tuple) and field == stated_by(function) and len(step.elts) >= 2:
                document, expected = step.elts[0], step.elts[1]
                if (
                    isinstance(document, ast.Constant)
                    and isinstance(expected, ast.Constant)
                    and "<html" in str(document.value)
                ):
                    yield document.value, expected.value
        for step in function.body:
            if isinstance(step, ast.Assign) and isinstance(step.value, ast.Call) and step.value.args:
                argument = step.value.args[0]
                page = (
                    argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None
                )
            elif isinstance(step, ast.Assert) and page and isinstance(step.test, ast.Compare):
                left, right = step.test.left, step.test.comparators[0]
                if isinstance(left, ast.Attribute) and left.attr == field and isinstance(right, ast.Constant):
                    yield page, right.value


def stated_by(function: ast.FunctionDef) -> str | None:
    """The field that a test's table of pages states, by the comparison in its loop."""
    for step in ast.walk(function):
        if isinstance(step, ast.For):
            for inner in ast.walk(step):
                if isinstance(inner, ast.Compare) and isinstance(inner.left, ast.Attribute):
                    return inner.left.attr
    return None


if __name__ == "__main__":
    main()
