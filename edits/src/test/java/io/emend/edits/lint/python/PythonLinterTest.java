package io.emend.edits.lint.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emend.edits.Reference;
import io.emend.edits.lint.Linter;
import io.emend.edits.lint.Linters;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The linter that needs no Python: what it reports, and that it takes any text. */
class PythonLinterTest {
    private static final String PROGRAM = """
            from __future__ import annotations
            import os.path as p, sys
            from collections import (defaultdict, Counter as C,)

            def decorate(f): return f

            @decorate(lambda f, *a, k=1, **kw: f) if sys else p
            class Node(dict, metaclass=type):
                __slots__ = ('a',)
                limit: int = 3

                async def walk(self, a, /, b: C = None, *, c=limit, **kw) -> defaultdict[str, int]:
                    global total
                    total = [y := b, y ** 2, -a if a else ~b, *kw]
                    async for i, (j, *k) in a:
                        await i.x[j:k, ::2, ...](*a, **kw)
                        continue
                    else:
                        yield {**kw, 'a': 1}, {x for x in a if x if not x}
                    with open(a) as f, (open(b)) as g: pass
                    with (open(a) as f, open(b) as g,):
                        yield (x + z for x in f for z in x if z is not None)
                    try:
                        del kw['a'], a.b
                    except (ValueError, TypeError) as e:
                        raise RuntimeError(f"{e!r:>{a}} {b:%Y-%m} {{}} {a['k']:'^9}") from e
                    else: pass
                    finally:
                        assert a not in b, "no" "where"
                    while a < b <= 0x1F and 1e-5 or not 1_000j: break
                    a, b = b, a = a; b @= 1
                    print(total, __name__, lambda: y)

            match = decorate
            match (1)
            match match:
                case [1, x] if x: print(x)
                case Node(limit=n) | {'k': n} as whole, *rest: print(n, whole, rest)
                case _:
                    pass
            """;

    @Test
    void acceptsTheLanguage() {
        assertEquals(List.of(), lint(PROGRAM));
        assertEquals(List.of(), lint(""));
        assertEquals(List.of(), lint("\n  # only a comment\n\\\n\n"));
        assertEquals(List.of(), lint("def f():\r\n    return [\r\n  1,\r\n]\r\n"));
    }

    @Test
    void blamesTheLinesThatPylintBlames() {
        assertEquals(List.of("E0001:1"), lint("def f():\nx = 1"));
        assertEquals(List.of("E0001:2"), lint("x = 1\nif x:\n\n\ny = 2"));
        assertEquals(List.of("E0001:2"), lint("x = 1\n  y = 2"));
        assertEquals(List.of("E0001:3"), lint("if 1:\n        x = 1\n    y = 2"));
        assertEquals(List.of("E0001:3"), lint("try:\n    x = 1\ny = 2"));
        assertEquals(List.of("E0001:2"), lint("x = 1\ny = (1,\nz = 3\n"));
        assertEquals(List.of("E0001:2"), lint("x = 1\ny = 'open\n"));
        assertEquals(List.of("E0001:1"), lint("x = '''open\n\n"));
        assertEquals(List.of("E0001:1"), lint("x = 1)\n"));
        assertEquals(List.of("E0001:2"), lint("x = 1\nelse:\n    y = 2\n"));
        assertEquals(List.of("E0001:1"), lint("f() = 1\n"));
        assertEquals(List.of("W0311:2", "W0311:3"), lint("def f():\n  x = 1\n  return x\n"));
        assertEquals(List.of("E0001:1", "E0001:2"), lint("return 1\nbreak\n"));
    }

    @Test
    void findsNamesThatAreNotBound() {
        assertEquals(List.of("E0602:2"), lint("def f(a):\n    return a + b\n"));
        assertEquals(List.of(), lint("def f(a):\n    return a + b\n\nb = 1\n"));
        assertEquals(List.of("E0601:1"), lint("x = y\ny = 1\n"));
        assertEquals(List.of("E0601:2"), lint("def f():\n    x = x + 1\n"));
        assertEquals(List.of(), lint("def f(a):\n    for i in a:\n        n += i\n    return n\n"));
        assertEquals(List.of("E0602:3"), lint("class A:\n    n = 1\n    def f(self): return n\n"));
        assertEquals(List.of("E0602:1"), lint("print([x for x in []], x)\n"));
        assertEquals(List.of("E0602:1"), lint("print(f'{missing}')\n"));
        assertEquals(List.of(), lint("from math import *\nprint(sqrt(2))\n"));
    }

    @Test
    void agreesWithPylintOnTheReference() throws Exception {
        int states = 0;
        int clean = 0;
        for (Map<String, Object> row : Reference.shared("reference/lintseq-sequences.jsonl.gz")) {
            List<String> inner = Reference.strings(row.get("states"));
            for (String state : inner.subList(0, inner.size() - 1)) {
                states++;
                clean += lint(state).isEmpty() ? 1 : 0;
            }
        }
        assertEquals(1.0, (double) clean / states, 0.004, clean + " of " + states);
    }

    @Test
    void anyTextGivesDiagnosticsAndNothingElse() {
        Random random = new Random(12);
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder(PROGRAM);
            for (int n = random.nextInt(4); n >= 0; n--) {
                int from = random.nextInt(text.length());
                int to = Math.min(text.length(), from + random.nextInt(30));
                text.replace(
                        from, to, text.substring(random.nextInt(from + 1), from).replaceAll("(?s)(.{9}).*", "$1"));
            }
            lint(text.toString());
        }
        for (String deep : List.of(
                "(",
                "[*",
                "{**",
                "a[*",
                "-",
                "not ",
                "lambda: ",
                "f(*",
                "1 if 1 else ",
                "if 1:",
                "f'{",
                "f'''{f'''{",
                "\\",
                "\t",
                "@",
                "match ",
                "with (",
                "async ",
                "((((a:=")) {
            lint(deep.repeat(5_000));
            lint(deep);
        }
        assertEquals(List.of("E0001:1"), lint("x = " + "(".repeat(5_000) + ")".repeat(5_000)));
    }

    private static List<String> lint(String program) {
        try (Linter linter = Linters.fast()) {
            return linter.lint(program).stream()
                    .map(error -> error.code() + ":" + error.line())
                    .toList();
        }
    }
}
