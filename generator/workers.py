"""Work done in processes of their own, so that one that hangs or dies costs its own piece of work alone.

In come a function and what to call it with; out comes each result as it is done. A worker that dies is replaced.
Nothing is left running, however the caller ends.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from typing import TypeVar

from pebble import ProcessPool

W = TypeVar("W")
R = TypeVar("R")
LONGEST_WAIT = 1.0
"""Seconds between two looks at whether the workers are still there."""
LONGEST_START = 120.0
"""Seconds in which a free worker, on a slow and busy computer, has taken up what waits for it."""


@contextmanager
def open_pool(workers: int) -> Iterator[ProcessPool]:
    """Workers that are stopped at the end, whatever it was: what is still being done is then dropped."""
    pool = ProcessPool(workers, context=get_context("spawn"))
    try:
        yield pool
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def do_each(
    function: Callable[[W], R], work: Iterable[W], jobs: int, seconds: float
) -> Iterator[tuple[W, Callable[[], R]]]:
    """Each piece of work once it is done, and a call that gives its result or raises what ended it.

    One that took too long raises TimeoutError; one whose worker died, pebble's ProcessExpired. Where all workers were
    lost while none of them had it, it is done once more, alone.
    """
    left = deque(work)
    workers = max(1, min(jobs or os.cpu_count() or 1, len(left)))
    while left:
        for one, done in do_until_lost(function, left, workers, seconds):
            yield one, partial(do_alone, function, one, seconds) if is_lost(done) else done.result


def do_until_lost(
    function: Callable[[W], R], left: deque[W], workers: int, seconds: float
) -> Iterator[tuple[W, Future[R]]]:
    """Takes work from `left` until there is none, or until the workers are lost, with what was in hand cancelled."""
    waiting: dict[Future[R], W] = {}
    idle = 0.0
    with open_pool(workers) as pool:
        while left or waiting:
            while left and len(waiting) < 2 * workers:
                one = left.popleft()
                waiting[begin(pool, function, one, seconds)] = one
            done = wait(waiting, LONGEST_WAIT, FIRST_COMPLETED).done
            # A worker that ends just as it takes something up takes it along, and nobody is told.
            idle = 0.0 if done or any(future.running() for future in waiting) else idle + LONGEST_WAIT
            if has_lost_its_workers := idle > LONGEST_START or not is_at_work(pool):
                done = {future for future in waiting if future.done() or future.cancel()}
            yield from [(waiting.pop(future), future) for future in done]
            if has_lost_its_workers:
                return


def begin(pool: ProcessPool, function: Callable[[W], R], one: W, seconds: float) -> Future[R]:
    """The result to come; one that says the pool is broken where no worker can be started."""
    try:
        return pool.schedule(function, (one,), timeout=seconds)
    except (RuntimeError, OSError):
        lost: Future[R] = Future()
        lost.set_exception(BrokenProcessPool())
        return lost


def is_at_work(pool: ProcessPool) -> bool:
    """Whether there are workers, or can be."""
    try:
        return bool(pool.active)
    except (RuntimeError, OSError):
        return False


def is_lost(done: Future[R]) -> bool:
    """Whether it was never begun, because there was nobody left to do it."""
    return done.cancelled() or isinstance(done.exception(), BrokenProcessPool)


def do_alone(function: Callable[[W], R], one: W, seconds: float) -> R:
    """One piece of work in a process of its own. Raises whatever ended it."""
    with open_pool(1) as pool:
        return pool.schedule(function, (one,), timeout=seconds).result(seconds + LONGEST_START)
