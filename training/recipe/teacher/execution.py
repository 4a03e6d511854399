"""Runs calls of a program in a process of its own, with little time and memory and nothing of this process to see.

Programs are looked through before (:func:`recipe.teacher.python_code.danger`): the process keeps mistakes from doing
harm, and is no fortress against intent.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile

MEMORY = 1 << 30
"""Bytes of address space."""

CHILD = f"""
import contextlib, io, json, os, resource, sys
seconds, code, calls = json.load(sys.stdin)
out = os.fdopen(os.dup(1), "w")
resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
resource.setrlimit(resource.RLIMIT_NOFILE, (16, 16))
results = []
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    namespace = {{"__name__": "exercise"}}
    exec(compile(code, "exercise", "exec"), namespace)
    for call in calls:
        try:
            results.append(repr(eval(call, namespace)))
        except Exception:
            results.append(None)
json.dump(results, out)
out.close()
os._exit(0)
"""


def run_calls(code: str, calls: list[str], seconds: int = 2) -> list[str | None] | None:
    """Return the ``repr`` of each call's result, None for one that raises; None for a program that does not run."""
    with tempfile.TemporaryDirectory() as directory:
        try:
            child = subprocess.run(
                [sys.executable, "-I", "-S", "-c", CHILD], input=json.dumps([seconds, code, calls]), text=True,
                cwd=directory, env={"PATH": "/usr/bin:/bin"}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                # A busy machine gives a process less time than passes.
                timeout=10 * seconds)
        except subprocess.TimeoutExpired:
            return None
    if child.returncode != 0:
        return None
    try:
        return json.loads(child.stdout)
    except json.JSONDecodeError:
        return None
