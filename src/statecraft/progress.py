"""A progress bar on a terminal, where rich is installed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import IO, Any


class Progress:
    """How far the files are read, how many articles a second come out, and the time left; silent without rich."""

    def __init__(self, paths: Iterable[str]) -> None:
        sizes = [Path(path).stat().st_size for path in paths if Path(path).is_file()]
        self._total, self._done, self._size, self._articles = sum(sizes), 0, 0, 0
        self._file: IO[bytes] | None = None
        self._bar: Any = None
        try:
            from rich.console import Console
            from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
            from rich.progress import Progress as Bar
        except ImportError:
            return
        columns = (BarColumn(), TextColumn("{task.fields[told]}"), TimeRemainingColumn())
        self._bar = Bar(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
        self._task = self._bar.add_task("", total=self._total, told="")

    def __enter__(self) -> Progress:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def opened(self, file: IO[bytes]) -> None:
        """A file is read from now on; the one before is read."""
        self._done += self._size
        self._file = file
        self._size = os.fstat(file.fileno()).st_size

    def advance(self) -> None:
        """One more article is done."""
        self._articles += 1
        if self._bar is None:
            return
        here = self._file.tell() if self._file is not None and not self._file.closed else 0
        elapsed = self._bar.tasks[0].elapsed or 1e-9
        told = f"{self._articles} articles, {self._articles / elapsed:.0f} a second"
        self._bar.update(self._task, completed=min(self._done + here, self._total), told=told)
