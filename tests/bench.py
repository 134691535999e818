"""Measure the merge beside msgmerge, and printing: `make bench`. Not a test: machines differ."""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from pipeline import build
from tests import bench_merge
from tests.conftest import ROOT

DAY = date(2026, 11, 23)


def publishing() -> None:
    """Publish this repository into an empty folder, again, and after one changed sentence."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name in ("sources", "locale"):
            shutil.copytree(ROOT / name, home / name)
        first = timed(lambda: publish(home))
        again = timed(lambda: publish(home))
        po = home / "locale/ar/LC_MESSAGES/seeking-asylum.po"
        po.write_text(po.read_text("utf-8").replace("اللجوء", "لجوء", 1), "utf-8")
        changed = timed(lambda: publish(home))
    print(f"publish everything             {first:6.1f} s")
    print(f"publish again, nothing changed {again:6.2f} s  {again / first:6.1%} of everything")
    print(f"publish one changed sentence   {changed:6.1f} s  {changed / first:6.1%} of everything")


def publish(home: Path) -> build.Made:
    """Publish on two processes, quietly."""
    return build.publish(home, DAY, build.Choice(), 2, lambda *_: None)


def timed(run: Callable[[], object]) -> float:
    """Return how many seconds something takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def main() -> int:
    """Measure both."""
    bench_merge.main()
    publishing()
    return 0


if __name__ == "__main__":
    sys.exit(main())
