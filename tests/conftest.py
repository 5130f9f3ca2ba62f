"""What every room's tests share: the option that writes golden files anew, and where the source articles lie."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
SEEDS = CHECKOUT.parent / "shared" / "seeds"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="write golden files anew instead of comparing")


@pytest.fixture
def regenerate(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--regenerate"))


@pytest.fixture
def seeds() -> Path:
    if not SEEDS.is_dir():
        pytest.skip("the source articles are not beside this checkout")
    return SEEDS


def heed_interrupts() -> None:
    """For a process that a test starts and stops: what a shell starts in the background ignores interrupts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
