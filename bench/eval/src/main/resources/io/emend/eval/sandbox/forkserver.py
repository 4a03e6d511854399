"""The fork server of the sandbox: runs Python programs one after the other, each in a process of its own.

It is started once per worker. With isolation "namespaces" it first moves itself into namespaces of its own; with
"bubblewrap" it finds itself inside of them; with "none" there are no walls, only limits. Then, for every program that
comes in on standard input, it forks a child, confines it, and watches it until a verdict is due.

Frames on standard input and output are a length (4 bytes, big endian) and that many bytes. In: one JSON object with
the settings, then programs as UTF-8. Out: one JSON object that says ready, or why not, then one JSON object for every
program. The end of standard input ends the server at any time, and with it everything it has started.
"""
import ctypes
import gc
import json
import os
import platform
import resource
import select
import shutil
import signal
import struct
import sys
import time

libc = ctypes.CDLL(None, use_errno=True)
oom_score = None

SCRATCH = "/scratch"
OUTPUT_TAIL = 2000
# Of one process. What the kernel holds for a descriptor, such as 450 KiB in a pair of sockets, no other limit counts.
DESCRIPTORS = 64
REPORT = 3  # the descriptor on which a child reports its end
CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC = 0x00020000, 0x04000000, 0x08000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT, MS_BIND, MS_REC = 1, 2, 4, 8, 32, 4096, 16384
MS_PRIVATE, MS_RELATIME, ST_RELATIME, MNT_DETACH = 1 << 18, 1 << 21, 4096, 2
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP = 1, 4, 22
PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS, PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL = 36, 38, 47, 4
CAP_SYS_ADMIN = 21


# ---- system calls --------------------------------------------------------------------------------------------------

def call(name, *arguments):
    """Calls a function of the C library; an error becomes an OSError that names it."""
    result = getattr(libc, name)(*arguments)
    if result < 0:
        error = ctypes.get_errno()
        raise OSError(error, "%s: %s" % (name, os.strerror(error)))
    return result


def mount(source, target, kind, flags, options=None):
    text = [None if s is None else os.fsencode(s) for s in (source, target, kind)]
    try:
        call("mount", *text, ctypes.c_ulong(flags), None if options is None else options.encode())
    except OSError as error:
        raise OSError(error.errno, "%s (of %s on %s)" % (error.strerror, source, target)) from None


def prctl(option, *arguments):
    padded = list(arguments) + [0] * (4 - len(arguments))
    return call("prctl", option, *[ctypes.c_ulong(a) if isinstance(a, int) else a for a in padded])


def keep_capabilities(*kept):
    """Gives up every capability but these, and what could bring one back."""
    mask = sum(1 << capability for capability in kept)
    header = struct.pack("=Ii", 0x20080522, 0)
    low, high = mask & 0xFFFFFFFF, mask >> 32
    call("capset", header, struct.pack("=6I", low, low, 0, high, high, 0))
    try:
        prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL)
    except OSError:
        pass  # a kernel before 4.3 has none


# ---- walls: namespaces and a read-only view of the file system -----------------------------------------------------

def enter_namespaces(settings):
    """Goes on as the first process of new namespaces, as a user without rights outside of them."""
    is_root = os.geteuid() == 0
    user, group = (settings["user"], settings["user"]) if is_root else (os.geteuid(), os.getegid())
    offer_to_oom_killer("900")
    if not is_root:
        call("unshare", CLONE_NEWUSER)
        write("/proc/self/setgroups", "deny")
        map_user("self", user, group)
    call("unshare", CLONE_NEWPID)
    asks, answers = os.pipe(), os.pipe()
    server = os.fork()
    if server:
        watch_server(server, asks, answers, user, group)
    os.close(asks[0])
    os.close(answers[1])
    keep_oom_score()
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    call("unshare", CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS)
    build_root(settings["binds"], settings["links"])
    if is_root:
        # Mounts are made as root, who may read every path; then root is left for a user who owns nothing.
        os.setgroups([])
        call("unshare", CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWIPC)
        os.write(asks[1], b"map")
        if os.read(answers[0], 1) != b"m":
            raise OSError(0, "the user map could not be written")
        os.setresgid(group, group, group)
        os.setresuid(user, user, user)
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)  # a change of user clears it
    os.close(asks[1])
    os.close(answers[0])
    libc.sethostname(b"sandbox", 7)


def watch_server(server, asks, answers, user, group):
    """Stays outside: writes the user map of the server when asked, and ends when it ends."""
    os.close(asks[1])
    os.close(answers[0])
    if os.read(asks[0], 3):
        try:
            map_user(server, user, group)
            os.write(answers[1], b"m")
        except OSError:
            os.write(answers[1], b"e")
    os.close(0)
    os.close(1)
    status = os.waitpid(server, 0)[1]
    os._exit(0 if status == 0 else 1)


def map_user(process, user, group):
    """Users and groups keep their number; all but one are unknown inside."""
    write("/proc/%s/uid_map" % process, "%d %d 1" % (user, user))
    write("/proc/%s/gid_map" % process, "%d %d 1" % (group, group))


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


def offer_to_oom_killer(score):
    """Where memory is short the kernel shall end a program, which is born with 1000, rather than the server."""
    try:
        if oom_score is None:
            write("/proc/self/oom_score_adj", score)
        else:
            os.pwrite(oom_score, score.encode(), 0)
    except OSError:
        pass


def keep_oom_score():
    """Behind the walls there is no such file; an open one can still be written."""
    global oom_score
    try:
        oom_score = os.open("/proc/self/oom_score_adj", os.O_WRONLY)
    except OSError:
        pass


def build_root(binds, links):
    """Makes a new root that holds the paths Python needs, read-only, and a place for the scratch, and nothing else."""
    mount(None, "/", None, MS_REC | MS_PRIVATE)
    base, old = "/tmp", "/old"
    mount("tmpfs", base, "tmpfs", MS_NOSUID | MS_NODEV, "mode=755,size=1m")
    os.mkdir(base + old)
    call("syscall", ctypes.c_long(SYSCALLS["pivot_root"]), base.encode(), (base + old).encode())
    os.chdir("/")
    for path in binds + ["/dev/null", "/dev/zero", "/dev/random", "/dev/urandom"]:
        if os.path.lexists(old + path):
            bind_read_only(old + path, path)
    for path, target in links.items():
        os.makedirs(os.path.dirname(path), exist_ok=True)
        os.symlink(target, path)
    os.mkdir(SCRATCH)
    if not os.path.lexists("/tmp"):
        os.symlink(SCRATCH, "/tmp")
    call("umount2", old.encode(), MNT_DETACH)
    os.rmdir(old)
    mount(None, "/", None, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV)


def bind_read_only(source, target):
    os.makedirs(target if os.path.isdir(source) else os.path.dirname(target), exist_ok=True)
    if not os.path.isdir(source):
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY))
    mount(source, target, None, MS_BIND | MS_REC)
    # Flags that the mount has already may be locked, and must be repeated.
    present = os.statvfs(target).f_flag
    flags = present & 0xFFF & ~MS_RDONLY | (MS_RELATIME if present & ST_RELATIME else 0)
    device = target.startswith("/dev/")
    mount(None, target, None, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | flags | (0 if device else MS_NODEV))


# ---- limits: what a program may ask the kernel for -----------------------------------------------------------------

# Number of each system call on x86_64 and aarch64.
NUMBERS = {
    "clone": (56, 220), "clone3": (435, 435), "pivot_root": (155, 41),
    # Sockets of every kind; socketpair stays, event loops are built on it, with buffers of the usual size.
    "socket": (41, 198), "setsockopt": (54, 208),
    # Pages that are given to a pipe stay when they are no longer mapped, huge ones as a whole.
    "vmsplice": (278, 75),
    # Other processes' memory.
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "pidfd_getfd": (438, 438),
    # Mounts and namespaces.
    "mount": (165, 40), "umount2": (166, 39), "chroot": (161, 51), "unshare": (272, 97), "setns": (308, 268),
    "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430), "fsconfig": (431, 431),
    "fsmount": (432, 432), "mount_setattr": (442, 442), "open_by_handle_at": (304, 265),
    # Memory and queues that outlive a process.
    "shmget": (29, 194), "semget": (64, 190), "msgget": (68, 186), "mq_open": (240, 180), "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    # Keys, and parts of the kernel that no such program needs.
    "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219), "bpf": (321, 280),
    "perf_event_open": (298, 241), "userfaultfd": (323, 282), "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426), "io_uring_register": (427, 427), "personality": (135, 92), "acct": (163, 89),
    "kexec_load": (246, 104), "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106),
    "reboot": (169, 142), "swapon": (167, 224), "swapoff": (168, 225),
}
ARCHITECTURE = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}.get(platform.machine())
SYSCALLS = {name: numbers[ARCHITECTURE[0]] for name, numbers in NUMBERS.items()} if ARCHITECTURE else None


def seccomp_filter():
    """A classic BPF program (seccomp(2)): denied calls fail with EPERM, new namespaces included."""
    load, equal, at_least, any_bit, give = 0x20, 0x15, 0x35, 0x45, 0x06
    allow, kill, errno = 0x7FFF0000, 0x80000000, 0x00050000
    namespaces = 0x7E000000 | CLONE_NEWNS
    special = ("clone", "clone3", "setsockopt")
    denied = [number for name, number in SYSCALLS.items() if name not in special]
    program = [
        (load, 0, 0, 4), (equal, 1, 0, ARCHITECTURE[1]), (give, 0, 0, kill),
        # The x32 numbers of x86_64 would pass by the list.
        (load, 0, 0, 0), (at_least, 0, 1, 0x40000000), (give, 0, 0, errno | 38),
        # The flags of clone3 are out of reach; without it, libraries fall back to clone.
        (equal, 0, 1, SYSCALLS["clone3"]), (give, 0, 0, errno | 38),
        (equal, 0, 4, SYSCALLS["clone"]), (load, 0, 0, 16), (any_bit, 0, 1, namespaces),
        (give, 0, 0, errno | 1), (give, 0, 0, allow),
    ]
    # Larger buffers are memory that no limit of a process counts: whoever wants them is ended.
    sizes = [7, 8, 32, 33]  # SO_SNDBUF, SO_RCVBUF, SO_SNDBUFFORCE, SO_RCVBUFFORCE
    program += [(equal, 0, 2 * len(sizes) + 4, SYSCALLS["setsockopt"]),
                (load, 0, 0, 24), (equal, 0, 2 * len(sizes) + 1, 1), (load, 0, 0, 32)]
    for size in sizes:
        program += [(equal, 0, 1, size), (give, 0, 0, kill)]
    program.append((give, 0, 0, allow))
    for number in denied:
        program += [(equal, 0, 1, number), (give, 0, 0, errno | 1)]
    program.append((give, 0, 0, allow))
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in program), len(program)


def forbid_system_calls(code, length):
    """Loads a filter into this process, for good."""
    buffer = ctypes.create_string_buffer(code, len(code))
    program = struct.pack("@HP", length, ctypes.addressof(buffer))
    prctl(PR_SET_SECCOMP, 2, ctypes.c_char_p(program))


def limit_resources(settings):
    def at_most(which, value):
        try:
            hard = resource.getrlimit(which)[1]
            value = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(which, (value, value))
        except (OSError, ValueError):
            pass  # some systems know a limit only by name

    at_most(resource.RLIMIT_CPU, int(settings["timeout"]) + 2)
    at_most(resource.RLIMIT_AS, settings["memory"])
    at_most(resource.RLIMIT_FSIZE, settings["file_size"])
    at_most(resource.RLIMIT_NOFILE, DESCRIPTORS)
    at_most(resource.RLIMIT_CORE, 0)
    if settings["isolation"] != "none":
        at_most(resource.RLIMIT_NPROC, settings["processes"])


# ---- the child: one program ----------------------------------------------------------------------------------------

def fork_isolated(isolation):
    """Forks; the child is the first process of new namespaces, so that all its descendants end with it."""
    if isolation == "none":
        return os.fork()
    if oom_score is not None:
        offer_to_oom_killer("1000")
    # Interpreters want to know of a fork; os.fork cannot pass the flags.
    ctypes.pythonapi.PyOS_BeforeFork()
    flags = CLONE_NEWPID | CLONE_NEWNS | signal.SIGCHLD
    child = direct.syscall(ctypes.c_long(SYSCALLS["clone"]), ctypes.c_ulong(flags), *[ctypes.c_long(0)] * 4)
    if child == 0:
        ctypes.pythonapi.PyOS_AfterFork_Child()
        return 0
    ctypes.pythonapi.PyOS_AfterFork_Parent()
    if oom_score is not None:
        offer_to_oom_killer("900")
    if child < 0:
        error = ctypes.get_errno()
        raise OSError(error, "clone: " + os.strerror(error))
    return child


# Calls through it keep the interpreter's lock, as a fork must.
direct = ctypes.PyDLL(None, use_errno=True)


def confine(settings, filter_code, report, output):
    """Takes everything from the child that its program does not need."""
    os.setsid()
    if settings["isolation"] == "none":
        os.chdir(settings["scratch"])
    else:
        mount("tmpfs", SCRATCH, "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC,
              "mode=700,size=%d,nr_inodes=4096" % settings["scratch_size"])
        os.chdir(SCRATCH)
    null = os.open("/dev/null", os.O_RDONLY)
    for number, descriptor in enumerate((null, output, output, report)):
        os.dup2(descriptor, number + 100)
    for number in range(4):
        os.dup2(number + 100, number)
    os.closerange(4, 1024)
    limit_resources(settings)
    if sys.platform == "linux":
        prctl(PR_SET_DUMPABLE, 0)
        prctl(PR_SET_NO_NEW_PRIVS, 1)
    if settings["isolation"] != "none":
        keep_capabilities()
        forbid_system_calls(*filter_code)


def run(vault):
    """Runs the program, then writes the token and leaves.

    The token is what proves that the tests were passed to their end. It is made anew for every program, and until the
    program has returned its only copy is on the evaluation stack of this frame: in no variable, no module and no object
    that gc lists, and nothing else of the judge is needed to use it. All that is called is built in and looked up
    before the program runs.
    """
    vault.pop()(vault.pop()(vault.pop(), vault.pop() + (exec(vault.pop(), {}) or b"")) * 0)


def run_program(vault):
    """Runs a source with its token, which come in a list because arguments and tuples are things that gc lists."""
    freeze, leave = gc.freeze, os._exit
    try:
        code = compile(vault.pop(0).decode("utf-8"), "<program>", "exec", dont_inherit=True)
    except BaseException as error:
        fail("compile", error)
    vault[:] = [code, vault.pop(), REPORT, os.write, os._exit]
    del code
    sys.modules["__main__"].__dict__.pop("read", None)
    for name in set(globals()) - {"run", "fail", "os", "REPORT"}:
        del globals()[name]
    freeze()
    try:
        run(vault)
    except BaseException as error:
        fail("memory" if isinstance(error, MemoryError) else "exception", error)
    leave(1)


def fail(kind, error):
    """Reports why the program failed, in one write; nothing depends on it but the wording of the verdict."""
    write, leave, descriptor = os.write, os._exit, REPORT
    try:
        text = str(error)
        line, trace = getattr(error, "lineno", None) if kind == "compile" else None, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename == "<program>":
                line = trace.tb_lineno
            trace = trace.tb_next
        fields = (kind, str(line or ""), type(error).__name__, text[:300])
        write(descriptor, "\0".join(fields).encode("utf-8", "backslashreplace")[:4000])
    except BaseException:
        write(descriptor, kind.encode() + b"\0\0\0")
    finally:
        leave(1)


# ---- the server ----------------------------------------------------------------------------------------------------

def read_exactly(size):
    data = b""
    while len(data) < size:
        part = os.read(0, min(size - len(data), 1 << 20))
        if not part:
            os._exit(0)
        data += part
    return data


def read_frame():
    return read_exactly(int.from_bytes(read_exactly(4), "big"))


def write_frame(value):
    data = json.dumps(value).encode()
    data = len(data).to_bytes(4, "big") + data
    while data:
        data = data[os.write(1, data):]


class Observed:
    """What the server saw of one program."""

    def __init__(self):
        self.outcome = None
        self.tail = b""
        self.output = 0
        self.report = b""


def observe(settings, report, output):
    """Watches a program until it has reported or ended, or used up its time or output."""
    seen = Observed()
    deadline = time.monotonic() + settings["timeout"]
    poll = select.poll()
    for descriptor in (0, report, output):
        poll.register(descriptor, select.POLLIN)
    while seen.outcome is None:
        remaining = deadline - time.monotonic()
        if remaining <= 0:
            seen.outcome = "TIMED_OUT"
            break
        for descriptor, _ in poll.poll(remaining * 1000):
            if descriptor == 0:
                os._exit(0)  # nobody waits for the verdict any more
            elif descriptor == output:
                take_output(output, seen, settings["output"], poll)
            else:
                # A child says one thing, in one write that cannot be torn; whoever says more did not come to its end.
                seen.report = os.read(report, 8192)
                seen.outcome = "ENDED"
    return seen


def take_output(output, seen, limit, poll):
    data = os.read(output, 65536)
    if not data:
        poll.unregister(output)
    seen.output += len(data)
    seen.tail = (seen.tail + data)[-OUTPUT_TAIL:]
    if seen.output > limit:
        seen.outcome = "OUTPUT"


def verdict(seen, token, status, usage, settings, seconds):
    """Puts a name to what was seen."""
    outcome, message = seen.outcome, ""
    if outcome == "ENDED":
        outcome, message = ending(seen.report, token, status, usage, settings)
    elif outcome == "TIMED_OUT":
        message = "no end after %g s" % settings["timeout"]
    elif outcome == "OUTPUT":
        message = "more than %d bytes of output" % settings["output"]
    return {"outcome": outcome, "message": message, "seconds": seconds,
            "cpu_seconds": usage.ru_utime + usage.ru_stime, "output": seen.tail.decode("utf-8", "replace")}


def ending(report, token, status, usage, settings):
    if report == token and status == 0:
        return "PASSED", ""
    if report and report != token:
        return failure(report)
    if os.WIFSIGNALED(status):
        if usage.ru_utime + usage.ru_stime >= int(settings["timeout"]):
            return "TIMED_OUT", "CPU time used up"
        return "KILLED", "ended by signal " + signal_name(os.WTERMSIG(status))
    return "FAILED", "exit code %d before the tests were over" % os.WEXITSTATUS(status)


def signal_name(number):
    try:
        return "%d (%s)" % (number, signal.Signals(number).name)
    except ValueError:
        return str(number)  # real-time signals have no names


def failure(report):
    """Reads what a failed program says of itself, which may be anything."""
    fields = report.decode("utf-8", "replace").split("\0", 3)
    outcome = {"compile": "COMPILE_ERROR", "memory": "MEMORY", "exception": "FAILED"}.get(fields[0])
    if outcome is None or len(fields) != 4:
        return "FAILED", "ended with a damaged report"
    _, line, kind, text = fields
    message = (kind + (": " + text if text else ""))[:1000]
    return outcome, message + (" (line %s)" % line if line.isdecimal() and len(line) < 10 else "")


def judge_program(source, settings, filter_code):
    """Runs one program; returns its verdict, or in the child a list of what it has to run and its token."""
    (report, told), (output, printed) = os.pipe(), os.pipe()
    token, child = os.urandom(32), -1
    started = time.monotonic()
    try:
        child = fork_isolated(settings["isolation"])
        if child == 0:
            become_program(settings, filter_code, told, printed, token)
            return [source, token]
        os.close(told)
        os.close(printed)
        told = printed = -1
        seen = observe(settings, report, output)
        seconds = time.monotonic() - started
        if seen.outcome != "ENDED":
            os.kill(child, signal.SIGKILL)
        ended, child = child, -1
        status, usage = end(ended, settings, seen.report.startswith(token))
        drain(output, seen)
    finally:
        if child != 0:
            abandon(child, settings, (report, told, output, printed))
    if seen.report.startswith(token) and seen.report != token:
        raise OSError(0, seen.report[len(token):].decode("utf-8", "replace"))
    return verdict(seen, token, status, usage, settings, seconds)


def become_program(settings, filter_code, told, printed, token):
    """Confines the child. Where that fails it says so with the token, which shows that no program has run yet."""
    try:
        confine(settings, filter_code, told, printed)
    except BaseException as error:
        os.write(told, token + str(error).encode("utf-8", "backslashreplace")[:1000])
        os._exit(1)


def abandon(child, settings, descriptors):
    """Leaves nothing of a program, however its judging ended."""
    if child > 0:
        os.kill(child, signal.SIGKILL)
        end(child, settings, False)
    for descriptor in descriptors:
        if descriptor >= 0:
            os.close(descriptor)


def end(child, settings, patient):
    """Waits until the child and everything it has started are gone."""
    status, usage = wait_or_kill(child, 10 if patient else 0.025)
    if settings["isolation"] == "none":
        try:
            os.killpg(child, signal.SIGKILL)
        except OSError:
            pass  # nobody is left in it
        stop_orphans()
        empty(settings["scratch"])
    return status, usage


def wait_or_kill(child, grace):
    """A program that has closed its descriptors, or forged a report, may still be running."""
    deadline = time.monotonic() + grace
    while True:
        ended, status, usage = os.wait4(child, os.WNOHANG)
        if ended:
            return status, usage
        if time.monotonic() >= deadline:
            os.kill(child, signal.SIGKILL)
            return os.wait4(child, 0)[1:]
        time.sleep(0.0005)


def stop_orphans():
    """Ends what has left the group of the program; as their subreaper this process is their parent now."""
    for _ in range(100):
        try:
            with open("/proc/self/task/%d/children" % os.getpid()) as children:
                orphans = [int(child) for child in children.read().split()]
        except OSError:
            return
        if not orphans:
            return
        for orphan in orphans:
            os.kill(orphan, signal.SIGKILL)
            os.waitpid(orphan, 0)


def empty(directory):
    """Makes the scratch new; a program may have taken it away, or the right to look into a part of it."""
    for place, _, _ in os.walk(directory, onerror=lambda error: None):
        try:
            os.chmod(place, 0o700)
        except OSError:
            pass
    shutil.rmtree(directory, ignore_errors=True)
    os.makedirs(directory, mode=0o700, exist_ok=True)


def drain(output, seen):
    """Takes what the pipe still holds."""
    os.set_blocking(output, False)
    try:
        seen.tail = (seen.tail + os.read(output, 65536))[-OUTPUT_TAIL:]
    except BlockingIOError:
        pass


def preload(names):
    """Imports what programs are likely to import: a fork shares it."""
    for name in names:
        try:
            __import__(name)
        except Exception:
            pass


def prepare(settings):
    """Makes this process the server; returns the filter of its children."""
    os.environ.clear()
    if settings["isolation"] != "none" and not SYSCALLS:
        raise OSError(0, "no system call numbers for the processor " + platform.machine())
    if settings["isolation"] == "namespaces":
        enter_namespaces(settings)
    if settings["isolation"] == "none":
        if sys.platform == "linux":
            prctl(PR_SET_CHILD_SUBREAPER, 1)
        filter_code = None
    else:
        keep_capabilities(CAP_SYS_ADMIN)
        prctl(PR_SET_DUMPABLE, 0)
        filter_code = seccomp_filter()
    home = settings["scratch"] if settings["isolation"] == "none" else SCRATCH
    os.environ.update(HOME=home, TMPDIR=home, PATH="/usr/bin:/bin", LANG="C.UTF-8", OPENBLAS_NUM_THREADS="1")
    sys.path[:] = [path for path in sys.path if path]
    preload(settings["preload"])
    gc.collect()
    gc.freeze()
    return filter_code


def reason(error):
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def serve():
    """Judges programs until the input ends; returns in a child only, with what it has to run and its token."""
    settings = json.loads(read_frame())
    try:
        filter_code = prepare(settings)
    except OSError as error:
        write_frame({"error": reason(error)})
        os._exit(1)
    write_frame({"ready": True, "seccomp": filter_code is not None, "user": os.getuid()})
    while True:
        source = read_frame()
        try:
            answer = judge_program(source, settings, filter_code)
        except Exception as error:
            answer = {"outcome": "ERROR", "message": reason(error)}
        if isinstance(answer, list):
            return answer
        write_frame(answer)


run_program(serve())
