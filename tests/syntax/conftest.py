"""What the tests of the syntax room share."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest


@pytest.fixture
def fastest() -> Callable[[Callable[[], object]], float]:
    """Measures the best of five runs, in processor seconds: others may be busy."""

    def measure(work: Callable[[], object]) -> float:
        times = []
        for _ in range(5):
            start = time.process_time()
            work()
            times.append(time.process_time() - start)
        return min(times)

    return measure
