package io.emend.edits.lint.python;

import io.emend.edits.lint.Diagnostic;
import io.emend.edits.text.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that a block of a Python program binds and uses. */
final class PythonScope {
    enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        COMPREHENSION
    }

    /** The body of a loop; a name bound in it may be used further up in it, in the next turn (pylint's rule). */
    static final class Loop {
        private final Loop around;
        private final boolean iterates;
        private int lastLine = Integer.MAX_VALUE;

        /** A {@code for} loop if {@code iterates}, else a {@code while} loop. */
        Loop(Loop around, boolean iterates) {
            this.around = around;
            this.iterates = iterates;
        }

        Loop around() {
            return around;
        }

        void end(int line) {
            lastLine = line;
        }
    }

    /** One use of a name; cancelled where it turns out to be the target of an assignment. */
    static final class Use {
        private final String name;
        private final int line;
        private final Loop loop;
        private boolean cancelled;

        private Use(String name, int line, Loop loop) {
            this.name = name;
            this.line = line;
            this.loop = loop;
        }

        /** The last line of the outermost loop around it, or its own line. */
        private int lastLineOfLoops() {
            int last = line;
            for (Loop at = loop; at != null; at = at.around) {
                last = at.lastLine;
            }
            return last;
        }

        private boolean isIterated() {
            boolean iterated = false;
            for (Loop at = loop; at != null; at = at.around) {
                iterated |= at.iterates;
            }
            return iterated;
        }

        String name() {
            return name;
        }

        int line() {
            return line;
        }
    }

    private static final Set<String> BUILTINS = Set.of(("""
            ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError \
            BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError \
            ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning \
            EnvironmentError Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError \
            FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError \
            InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError \
            ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError \
            OverflowError PendingDeprecationWarning PermissionError ProcessLookupError RecursionError \
            ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration \
            SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError \
            UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning \
            ValueError Warning ZeroDivisionError __build_class__ __debug__ __doc__ __file__ __import__ __loader__ \
            __name__ __package__ __path__ __spec__ __dict__ WindowsError abs aiter all anext any ascii bin bool \
            breakpoint bytearray bytes callable chr classmethod compile complex copyright credits delattr dict dir \
            divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help hex id \
            input int isinstance issubclass iter len license list locals map max memoryview min next object oct \
            open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str \
            sum super tuple type vars zip""").split(" "));

    private final Kind kind;
    private PythonScope parent;
    private final List<PythonScope> children = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final Map<String, Integer> firstBinding = new HashMap<>();
    private final Set<String> outerNames = new HashSet<>();
    /** Names and lines of plain assignments. */
    private final Set<String> assignments = new HashSet<>();

    private boolean unknownNames;

    PythonScope(Kind kind, PythonScope parent) {
        this.kind = kind;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    Kind kind() {
        return kind;
    }

    PythonScope parent() {
        return parent;
    }

    /** Notes a use of a name; {@code loop} is the innermost one around it, or null. */
    Use use(String name, int line, Loop loop) {
        Use use = new Use(name, line, loop);
        uses.add(use);
        return use;
    }

    void bind(String name, int line) {
        PythonScope owner = this;
        if (outerNames.contains(name)) {
            owner = module();
        }
        owner.firstBinding.merge(name, line, Math::min);
    }

    void bind(Use use) {
        use.cancelled = true;
        bind(use.name, use.line);
    }

    /** The target of {@code =}: what stands right of it is evaluated before. */
    void assign(Use use) {
        use.cancelled = true;
        augment(use);
    }

    /** The target of {@code +=} and the like: used and then bound. */
    void augment(Use use) {
        assignments.add(use.name + ":" + use.line);
        bind(use.name, use.line);
    }

    /** Binds the names of a pattern; that some of them are only used, such as names of classes, does no harm. */
    void bindPattern(int[] mark) {
        for (Use use : uses.subList(mark[0], uses.size())) {
            use.cancelled = true;
            bind(use.name, 0);
        }
    }

    /** The targets of {@code :=} belong to the block around comprehensions. */
    PythonScope aroundComprehensions() {
        return kind == Kind.COMPREHENSION ? parent.aroundComprehensions() : this;
    }

    /** {@code global} and {@code nonlocal}: where exactly the name lives does not matter here. */
    void declareOuter(String name) {
        outerNames.add(name);
    }

    /** {@code from module import *}: any name may be bound. */
    void bindUnknownNames() {
        module().unknownNames = true;
    }

    private PythonScope module() {
        return parent == null ? this : parent.module();
    }

    /** Where the uses and blocks that come now begin. */
    int[] mark() {
        return new int[] {uses.size(), children.size()};
    }

    /** A comprehension; its element was read before it was known to be one: what follows the mark belongs to it. */
    PythonScope comprehensionSince(int[] mark) {
        List<Use> ofElement = uses.subList(mark[0], uses.size());
        List<PythonScope> inElement = children.subList(mark[1], children.size());
        List<PythonScope> moved = List.copyOf(inElement);
        inElement.clear();
        PythonScope comprehension = new PythonScope(Kind.COMPREHENSION, this);
        comprehension.uses.addAll(ofElement);
        ofElement.clear();
        moved.forEach(child -> {
            child.parent = comprehension;
            comprehension.children.add(child);
        });
        return comprehension;
    }

    /** Takes the names back: they were read on a wrong track. */
    void forgetSince(int[] mark) {
        uses.subList(mark[0], uses.size()).clear();
        children.subList(mark[1], children.size()).clear();
    }

    /** Adds what is wrong with the names used in this block and the blocks in it. */
    void report(List<Diagnostic> found) {
        if (module().unknownNames) {
            return;
        }
        for (Use use : uses) {
            if (!use.cancelled) {
                report(use, found);
            }
        }
        children.forEach(child -> child.report(found));
    }

    private void report(Use use, List<Diagnostic> found) {
        boolean sameTime = true;
        for (PythonScope scope = this; scope != null; scope = scope.parent) {
            Integer bound = scope.kind == Kind.CLASS && scope != this ? null : scope.firstBinding.get(use.name);
            if (bound != null) {
                // A function runs later than the block around it, a comprehension does not.
                if (sameTime && scope.isBoundTooLate(use, bound)) {
                    found.add(new Diagnostic(
                            use.line, "E0601", "name " + Quoted.of(use.name) + " is used before assignment"));
                }
                return;
            }
            sameTime &= scope.kind == Kind.COMPREHENSION;
        }
        if (!BUILTINS.contains(use.name)) {
            found.add(new Diagnostic(use.line, "E0602", "undefined name " + Quoted.of(use.name)));
        }
    }

    private boolean isBoundTooLate(Use use, int bound) {
        if (kind == Kind.COMPREHENSION) {
            return false;
        }
        return bound > use.lastLineOfLoops()
                || bound == use.line && !use.isIterated() && assignments.contains(use.name + ":" + use.line);
    }
}
