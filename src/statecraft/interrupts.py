"""Ctrl-C, and what ``kill`` sends, wait until what is being written is whole."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from statecraft.errors import StatecraftError

TERMINATED = 143  # the status of a process that SIGTERM ended, as shells tell it
_PATIENCE = 5.0  # seconds that a program which is asked to end takes at most; who asks may kill it after ten


class Terminated(KeyboardInterrupt):
    """Somebody asked the process to end, with SIGTERM, as ``kill`` and ``timeout`` do."""


@contextmanager
def held(finish: Callable[[], object]) -> Iterator[Callable[[str], None]]:
    """Hand over a function that writes to standard output and that Ctrl-C does not cut in two, nor SIGTERM.

    ``finish`` is called and the output flushed at the end, by Ctrl-C too, which is a ``KeyboardInterrupt`` between two
    writes as everywhere, by SIGTERM, which is one that is :class:`Terminated`, and by an error of this library. A
    second one, where a write hangs, is one at once; as nobody may send another SIGTERM, it has some seconds.
    """
    writing = False
    pending: KeyboardInterrupt | None = None
    enough = threading.Timer(_PATIENCE, os._exit, [TERMINATED])
    enough.daemon = True

    def handle(number: int, _frame: FrameType | None) -> None:
        nonlocal pending
        stop = Terminated() if number == signal.SIGTERM else KeyboardInterrupt()
        if number == signal.SIGTERM and enough.ident is None:
            enough.start()
        if pending or not writing:
            raise stop
        pending = stop

    def write(part: str) -> None:
        nonlocal writing, pending
        writing = True
        try:
            _put(part)
        finally:
            writing = False
        if pending:
            stop, pending = pending, None
            raise stop

    # A caller that has its own way with either, or is not the main thread, keeps it.
    in_main = threading.current_thread() is threading.main_thread()
    usual: dict[int, Any] = {signal.SIGINT: signal.default_int_handler, signal.SIGTERM: signal.SIG_DFL}
    ours = [number for number, way in usual.items() if in_main and signal.getsignal(number) is way]
    for number in ours:
        signal.signal(number, handle)
    try:
        try:
            yield write
        except (KeyboardInterrupt, StatecraftError):
            writing = True
            finish()
            sys.stdout.flush()
            raise
        writing = True
        finish()
        sys.stdout.flush()
    finally:
        for number in ours:
            signal.signal(number, usual[number])
        enough.cancel()


def _put(part: str) -> None:
    """Write to standard output, all of it: unbuffered, Python drops what is left of a write that a signal cut short."""
    out = sys.stdout
    raw = getattr(out, "buffer", None)
    if os.name != "posix" or not isinstance(raw, io.RawIOBase):
        out.write(part)
        return
    out.flush()
    rest = part.encode(out.encoding, out.errors or "strict")
    while rest:
        rest = rest[raw.write(rest) or 0 :]
