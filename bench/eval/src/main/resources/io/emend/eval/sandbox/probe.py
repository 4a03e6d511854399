"""Prints, as JSON, which Python this is and which paths of the file system it needs to run."""
import json
import os
import sys

# Imported so that the libraries behind them show up in the memory map.
for name in ("ctypes", "hashlib", "json", "math", "random", "socket", "zlib"):
    __import__(name)


def wanted_paths():
    yield from ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache", "/usr/share/zoneinfo", sys.executable)
    for prefix in {sys.prefix, sys.base_prefix, sys.exec_prefix}:
        # A Python of the system shares its prefix with everything else; take its libraries only.
        shared = os.path.realpath(prefix) in ("/", "/usr", "/usr/local")
        yield from ([prefix + "/lib", prefix + "/lib64"] if shared else [prefix])
    yield from (path for path in sys.path if path)
    try:
        with open("/proc/self/maps") as maps:
            for line in maps:
                mapped = line.split(maxsplit=5)[5:]
                if mapped and mapped[0].startswith("/") and ".so" in mapped[0]:
                    yield os.path.dirname(mapped[0].rstrip("\n"))
    except OSError:
        pass


def inside(path, directory):
    return path == directory or path.startswith(directory.rstrip("/") + "/")


paths = {path for path in wanted_paths() if os.path.exists(path)}
binds = []
for real in sorted({os.path.realpath(path) for path in paths}):
    if not any(inside(real, other) for other in binds):
        binds.append(real)
links = {path: os.path.realpath(path) for path in sorted(paths)
         if os.path.realpath(path) != path and not any(inside(path, bind) for bind in binds)}
# A link below another link is reached through that one.
links = {path: target for path, target in links.items()
         if not any(other != path and inside(path, other) for other in links)}
print(json.dumps({"executable": sys.executable, "version": "%d.%d.%d" % sys.version_info[:3],
                  "binds": binds, "links": links}))
