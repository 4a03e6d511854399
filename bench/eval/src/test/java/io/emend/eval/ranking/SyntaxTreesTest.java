package io.emend.eval.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.emend.eval.sandbox.Sandbox;
import io.emend.eval.sandbox.TestSandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyntaxTreesTest {
    private static final String[][] SAME = {
        {
            "def f(x):\n    'Notes.'\n    y = x + 1  # more\n    return y",
            "def f(a: int) -> int:\n  b: int = (a+1)\n\n  return b\n"
        },
        {"x = 'a'", "x = \"a\""},
        {"def f(x, y): return x - y", "def f(y, x): return y - x"},
        {"def f(x): return [x for x in x]", "def f(a): return [b for b in a]"},
        {"def f(q): return [w for x in q if (w := x)], w", "def f(p): return [v for y in p if (v := y)], v"},
        {
            "def f(x):\n  def g(y):\n    nonlocal x\n    x = y\n  g(1)",
            "def f(k):\n  def h(y):\n    nonlocal k\n    k = y\n  h(1)"
        },
        {"def f(x):\n  try: g()\n  except E as e: print(e)", "def f(y):\n  try: g()\n  except E as q: print(q)"},
        {"class A:\n  def f(self, b): self.c = b", "class A:\n  def f(this, d): this.c = d"},
        {"f = lambda x: x + 1", "f = lambda y: y + 1"},
        {"def f(x):\n  if x:\n    'note'\n    pass", "def f(x):\n  if x: pass"},
        {"def f(s): return f'{s!r:>{s}}'", "def f(t): return f'{t!r:>{t}}'"},
    };
    private static final String[][] DIFFERENT = {
        {"def f(x, y): return x - y", "def f(x, y): return y - x"},
        {"def f(x): return len(x)", "def f(len): return len(len)"},
        {"def f(a): return [len for len in a], len(a)", "def f(a): return [foo for foo in a], foo(a)"},
        {"def f(x):\n  def g(y):\n    nonlocal x\n    x = y\n  g(1)", "def f(x):\n  def g(y):\n    x = y\n  g(1)"},
        {"def f():\n  global a\n  a = 1", "def f():\n  a = 1"},
        {"def f(x):\n  import math\n  return math.sin(x)", "def f(x):\n  import cmath\n  return cmath.sin(x)"},
        {"def f(x): return g(x=x)", "def f(x): return g(y=x)"},
        {"class A:\n  x = 1\n  y = x", "class A:\n  z = 1\n  y = z"},
        {"x = 'a'", "y = 'a'"},
        {"def f(x): return locals()", "def f(y): return locals()"},
        {"def f(", "def f( "},
        {"x = 1\0", "x = 2\0"},
    };

    @Test
    void namesAndLayoutDoNotCountAndAllElseDoes() {
        List<String> programs = new ArrayList<>();
        for (String[][] pairs : List.of(SAME, DIFFERENT)) {
            for (String[] pair : pairs) {
                programs.addAll(List.of(pair));
            }
        }
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            Map<String, String> digests = new SyntaxTrees(sandbox).digests(programs);
            for (String[] pair : SAME) {
                assertEquals(digests.get(pair[0]), digests.get(pair[1]), pair[0]);
            }
            for (String[] pair : DIFFERENT) {
                assertNotEquals(digests.get(pair[0]), digests.get(pair[1]), pair[0]);
            }
        }
    }

    @Test
    void manyProgramsAndUnreadableOnesEachHaveADigest() {
        List<String> programs = new ArrayList<>(
                IntStream.range(0, 300).mapToObj(i -> "x = " + i).toList());
        programs.addAll(List.of("", "", "x = " + "-".repeat(20_000) + "1", "x = " + "(".repeat(5_000), "\ud800"));
        try (Sandbox sandbox = TestSandbox.open(Duration.ofSeconds(10))) {
            Map<String, String> digests = new SyntaxTrees(sandbox).digests(programs);
            assertEquals(304, digests.size());
            assertEquals(304, digests.values().stream().distinct().count());
        }
    }
}
