"""Ctrl-C that waits until what is being written is whole."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def held(finish: Callable[[], object]) -> Iterator[Callable[[str], None]]:
    """Hand over a function that writes to standard output and that Ctrl-C does not cut in two.

    ``finish`` is called and the output flushed at the end, by Ctrl-C too, which is a ``KeyboardInterrupt`` between two
    writes as everywhere. A second Ctrl-C, where a write hangs, is one at once.
    """
    writing = pending = False

    def handle(_number: int, _frame: FrameType | None) -> None:
        nonlocal pending
        if pending or not writing:
            raise KeyboardInterrupt
        pending = True

    def write(part: str) -> None:
        nonlocal writing, pending
        writing = True
        try:
            sys.stdout.write(part)
        finally:
            writing = False
        if pending:
            pending = False
            raise KeyboardInterrupt

    # A caller that has its own way with Ctrl-C, or is not the main thread, keeps it.
    ours = (
        threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGINT) is signal.default_int_handler
    )
    if ours:
        signal.signal(signal.SIGINT, handle)
    try:
        try:
            yield write
        except KeyboardInterrupt:
            writing = True
            finish()
            sys.stdout.flush()
            raise
        writing = True
        finish()
        sys.stdout.flush()
    finally:
        if ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)
