"""Workers that share memory: each takes the next micro-batch when it is free, so a busy core only slows its own share.

A team of one, on a GPU or with all threads on one task, is the same code without waiting.
"""

from __future__ import annotations

import multiprocessing
from dataclasses import dataclass
from typing import Any


@dataclass
class Team:
    """What the workers of a run meet at. Picklable to processes that the same context starts."""

    size: int
    barrier: Any
    tickets: Any

    @classmethod
    def of(cls, size: int) -> Team:
        """Make a team; its processes are to be started with the ``spawn`` method."""
        if size == 1:
            return cls(1, None, None)
        context = multiprocessing.get_context("spawn")
        return cls(size, context.Barrier(size), context.Value("i", 0))

    def wait(self) -> None:
        """Wait for all workers."""
        if self.barrier is not None:
            self.barrier.wait()

    def open_tickets(self) -> None:
        """Start a new round of tickets; one worker calls it while the others wait."""
        if self.tickets is not None:
            self.tickets.value = 0

    def take(self, count: int, taken: int) -> int | None:
        """Return the next of ``count`` tickets or None; ``taken`` is how many this worker has of this round."""
        if self.tickets is None:
            return taken if taken < count else None
        with self.tickets.get_lock():
            ticket = self.tickets.value
            if ticket >= count:
                return None
            self.tickets.value = ticket + 1
            return ticket
