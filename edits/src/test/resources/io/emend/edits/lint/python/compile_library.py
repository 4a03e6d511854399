"""Compiles every file of the standard library of the Python that runs this.

Writes the minor version, then a line for each file: its path, what compile() says (empty where it takes the file) and
the text (empty where it has none), each in base64, tabs between them.
"""

import base64
import io
import os
import sys
import sysconfig
import tokenize


def encoded(text):
    return base64.b64encode(text.encode("utf-8", "surrogatepass")).decode("ascii")


def refusal(source):
    try:
        compile(source, "file.py", "exec", dont_inherit=True)
        return ""
    except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError) as error:
        return type(error).__name__ + " in line %s: %s" % (getattr(error, "lineno", None), getattr(error, "msg", error))


def text(source):
    try:
        encoding = tokenize.detect_encoding(io.BytesIO(source).readline)[0]
        return source.decode(encoding)
    except (SyntaxError, UnicodeDecodeError, LookupError):
        return ""


print(sys.version_info[1])
library = sysconfig.get_paths()["stdlib"]
for folder, folders, names in os.walk(library):
    folders[:] = sorted(set(folders) - {"site-packages", "dist-packages"})
    for name in sorted(names):
        if name.endswith(".py"):
            with open(os.path.join(folder, name), "rb") as file:
                source = file.read()
            path = os.path.relpath(os.path.join(folder, name), library)
            decoded = text(source) if source.strip() else " "
            print(encoded(path), encoded(refusal(source)), encoded(decoded), sep="\t")
