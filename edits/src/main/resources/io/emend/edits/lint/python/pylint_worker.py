"""A pylint that stays: lints the programs that arrive on standard input, one after the other, in one process.

Says "ready", a tab and pylint's version (or "missing", a tab and why) on a line. A request is a line with a number of
bytes, then the program, so many bytes of UTF-8. An answer is a line for every message, its line number, symbol code and
text with tabs between them, and an empty line at the end; or "failed", a tab and why. Ends with its input.
"""

import os
import re
import sys

# The current directory is no place to find modules in: it may hold a random.py or an ast.py.
sys.path[:] = [path for path in sys.path if path]
requests = sys.stdin.buffer
answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
sys.stdout = sys.stderr  # whatever a library prints must not get between the answers

import glob  # noqa: E402
import shutil  # noqa: E402
import tempfile  # noqa: E402

# The messages that count: everything but conventions, refactorings and warnings, and two of the warnings.
OPTIONS = [
    "--rcfile=" + os.devnull,
    "--disable=C,R,W",
    "--enable=W0311,W0231",
    "--reports=n",
    "--score=n",
    "--persistent=n",
    "--unsafe-load-any-extension=y",
    "--generated-members=cv2.*",
]
MODULE = "emend_linted_program"
PROGRAMS_PER_CACHE = 500
DIRECTORY = "emend-pylint-"


def say(*fields):
    line = "\t".join(re.sub(r"[\t\r\n]+", " ", str(field)) for field in fields)
    answers.write(line.encode("utf-8", "replace") + b"\n")


def remove_abandoned():
    """Removes what such processes left that were killed; the name of a directory says whose it is."""
    if os.name != "posix":
        return  # elsewhere signal 0 would end the process
    for directory in glob.glob(os.path.join(glob.escape(tempfile.gettempdir()), DIRECTORY + "*-*")):
        try:
            if os.lstat(directory).st_uid == os.getuid():
                os.kill(int(os.path.basename(directory)[len(DIRECTORY) :].split("-")[0]), 0)
        except ProcessLookupError:
            shutil.rmtree(directory, ignore_errors=True)
        except (OSError, ValueError, OverflowError):
            pass


def start():
    """A configured linter, warm from one run over an empty program."""
    try:
        import pylint
        from pylint.lint import Run
        from pylint.reporters import CollectingReporter
    except ImportError as e:
        say("missing", e)
        answers.flush()
        sys.exit(1)
    remove_abandoned()
    path = os.path.join(tempfile.mkdtemp(prefix="%s%d-" % (DIRECTORY, os.getpid())), MODULE + ".py")
    open(path, "w").close()
    linter = Run([*OPTIONS, path], reporter=CollectingReporter(), exit=False).linter
    say("ready", pylint.__version__)
    answers.flush()
    return linter, path


def line_of(message):
    """Where a message points: for a syntax error the line named in its text, which is where the cause stands."""
    if message.msg_id == "E0001" and "on line" in message.msg:
        last = message.msg[: message.msg.rfind("(")].split(" ")
        words = [word for word in last if word]
        if words and words[-1].isdigit():
            return int(words[-1])
    return message.line


def lint(linter, path, program):
    from astroid import MANAGER

    with open(path, "wb") as out:
        out.write(program)
    # Without this the module read last under this name would be linted again.
    MANAGER.astroid_cache.pop(MODULE, None)
    linter.reporter.messages = []
    linter.check([path])
    for message in linter.reporter.messages:
        say(line_of(message), message.msg_id, message.msg)


def main():
    linter, path = start()
    done = 0
    try:
        while header := requests.readline():
            program = requests.read(int(header))
            try:
                lint(linter, path, program)
                answers.write(b"\n")
            except Exception as e:  # a bug of pylint's or a program nested too deeply
                say("failed", type(e).__name__, e)
            answers.flush()
            done += 1
            if done % PROGRAMS_PER_CACHE == 0:
                from astroid import MANAGER

                MANAGER.clear_cache()
    finally:
        os.remove(path)
        os.rmdir(os.path.dirname(path))


main()
