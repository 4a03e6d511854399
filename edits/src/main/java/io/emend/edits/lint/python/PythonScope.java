package io.emend.edits.lint.python;

import io.emend.edits.lint.Diagnostic;
import io.emend.edits.text.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a block of a Python program binds and uses. */
final class PythonScope {
    enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        COMPREHENSION,
        /** What stands between a generic function or class and the block around it. */
        TYPE_PARAMETERS
    }

    /**
     * When something happens: names are bound and used in the order in which Python evaluates.
     *
     * @param order grows with every name
     * @param statement the number of the statement
     * @param line the line on which the statement starts
     */
    record Moment(int order, int statement, int line) {
        /** Before everything else; a name bound so is never bound too late. */
        static final Moment ANY = new Moment(0, 0, 0);
    }

    /** The body of a loop; a name bound in it may be used further up in it, in the next turn (pylint's rule). */
    static final class Loop {
        private final @Nullable Loop around;
        private final boolean iterates;
        private Moment end = new Moment(Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

        /** A {@code for} loop if {@code iterates}, else a {@code while} loop. */
        Loop(@Nullable Loop around, boolean iterates) {
            this.around = around;
            this.iterates = iterates;
        }

        @Nullable
        Loop around() {
            return around;
        }

        void end(Moment moment) {
            end = moment;
        }
    }

    /** The body of a {@code try}; whether it catches what a missing name raises is known after it. */
    static final class Guard {
        private final @Nullable Guard around;
        private boolean catchesNameError;

        Guard(@Nullable Guard around) {
            this.around = around;
        }

        @Nullable
        Guard around() {
            return around;
        }

        void catchNameError() {
            catchesNameError = true;
        }
    }

    /**
     * One use of a name.
     *
     * @param loop the innermost loop around it, or null
     * @param guard the innermost {@code try} around it, or null
     * @param later whether it is evaluated later than what stands around it, as postponed annotations are
     */
    record Use(
            String name,
            int line,
            Moment moment,
            @Nullable Loop loop,
            @Nullable Guard guard,
            boolean later) {
        /** When the outermost loop around it ends, or its own moment. */
        private Moment endOfLoops() {
            Moment last = moment;
            for (Loop at = loop; at != null; at = at.around) {
                last = at.end;
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

        private boolean mayBeMissing() {
            boolean may = false;
            for (Guard at = guard; at != null; at = at.around) {
                may |= at.catchesNameError;
            }
            return may;
        }
    }

    private static final Set<String> BUILTINS = Set.of("""
            ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError \
            BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError \
            ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning \
            EnvironmentError Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError \
            FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError \
            InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError \
            ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError \
            OverflowError PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError \
            RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration \
            StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError \
            UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError \
            UnicodeWarning UserWarning ValueError Warning ZeroDivisionError __annotations__ __build_class__ \
            __builtins__ __debug__ __doc__ __file__ __import__ __loader__ __name__ __package__ __path__ __spec__ \
            __dict__ WindowsError abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr \
            classmethod compile complex copyright credits delattr dict dir divmod enumerate eval exec exit filter \
            float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter \
            len license list locals map max memoryview min next object oct open ord pow print property quit range \
            repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip""".split(" "));

    /** Names that a class body has without binding them. */
    private static final Set<String> OF_CLASS_BODIES = Set.of("__module__", "__qualname__");

    private final Kind kind;
    private final @Nullable PythonScope parent;
    private final List<PythonScope> children = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final Map<String, Moment> firstBinding = new HashMap<>();
    /** Names and statements of plain assignments. */
    private final Set<String> assignments = new HashSet<>();

    private final Set<String> deleted = new HashSet<>();

    private final ScopeDeclarations declarations = new ScopeDeclarations();
    private boolean unknownNames;

    PythonScope(Kind kind, @Nullable PythonScope parent) {
        this.kind = kind;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    PythonScope parent() {
        return parent;
    }

    ScopeDeclarations declarations() {
        return declarations;
    }

    void use(Use use) {
        uses.add(use);
        declarations.touch(use.name());
    }

    void bind(String name, Moment moment) {
        declarations.touch(name);
        bindImport(name, moment);
    }

    /** As any other binding, but CPython lets {@code global} come after it. */
    void bindImport(String name, Moment moment) {
        if (declarations.isGlobal(name) && parent != null) {
            module().firstBinding.put(name, Moment.ANY);
        } else if (!declarations.isNonlocal(name)) {
            firstBinding.putIfAbsent(name, moment);
        }
    }

    /** The target of {@code =} and {@code +=}: what stands right of it is evaluated before. */
    void assign(String name, Moment moment) {
        assignments.add(name + ":" + moment.statement());
        bind(name, moment);
    }

    /** {@code del}: the name is the block's own, though nothing here binds it. */
    void delete(String name) {
        deleted.add(name);
    }

    /** The targets of {@code :=} belong to the block around comprehensions. */
    PythonScope aroundComprehensions() {
        return kind == Kind.COMPREHENSION && parent != null ? parent.aroundComprehensions() : this;
    }

    /** {@code from module import *}: any name may be bound. */
    void bindUnknownNames() {
        module().unknownNames = true;
    }

    private PythonScope module() {
        return parent == null ? this : parent.module();
    }

    /** Adds the {@code nonlocal} declarations of names that no function around binds. */
    void reportNonlocals(List<Diagnostic> found) {
        declarations.nonlocals().forEach((name, line) -> {
            PythonScope owner = parent;
            while (owner != null && !owner.offersNonlocal(name)) {
                owner = owner.parent;
            }
            if (owner == null && parent != null) {
                found.add(new Diagnostic(line, "E0001", "no binding for nonlocal '" + name + "' found"));
            }
        });
        children.forEach(child -> child.reportNonlocals(found));
    }

    private boolean offersNonlocal(String name) {
        boolean own = firstBinding.containsKey(name) || deleted.contains(name);
        return kind == Kind.FUNCTION && own || kind == Kind.CLASS && name.equals("__class__");
    }

    /** Adds what is wrong with the names used in this block and the blocks in it. */
    void report(List<Diagnostic> found) {
        if (module().unknownNames) {
            return;
        }
        uses.stream().filter(use -> !use.mayBeMissing()).forEach(use -> report(use, found));
        children.forEach(child -> child.report(found));
    }

    private void report(Use use, List<Diagnostic> found) {
        boolean sameTime = !use.later();
        boolean visible = true;
        boolean tooLate = false;
        for (PythonScope scope = this; scope != null; scope = scope.parent) {
            boolean hidden = scope.kind == Kind.CLASS && !visible;
            Moment bound = hidden ? null : scope.firstBinding.get(use.name());
            if (bound != null) {
                // A function runs later than the block around it, a comprehension does not.
                tooLate = sameTime && scope.isBoundTooLate(use, bound);
                // A function's name is its own from the start; others are looked up further out until they are bound.
                if (!tooLate || scope.kind == Kind.FUNCTION) {
                    break;
                }
            } else if (scope.kind == Kind.CLASS && isOfClass(use.name(), hidden)
                    || scope.deleted.contains(use.name())) {
                return;
            }
            if (scope.parent == null) {
                if (!BUILTINS.contains(use.name())) {
                    found.add(missing(use, tooLate));
                }
                return;
            }
            sameTime &= scope.kind == Kind.COMPREHENSION;
            visible &= scope.kind == Kind.TYPE_PARAMETERS;
        }
        if (tooLate) {
            found.add(missing(use, true));
        }
    }

    private static boolean isOfClass(String name, boolean fromFunction) {
        return fromFunction ? name.equals("__class__") : OF_CLASS_BODIES.contains(name);
    }

    private static Diagnostic missing(Use use, boolean tooLate) {
        return tooLate
                ? new Diagnostic(use.line(), "E0601", "name " + Quoted.of(use.name()) + " is used before assignment")
                : new Diagnostic(use.line(), "E0602", "undefined name " + Quoted.of(use.name()));
    }

    private boolean isBoundTooLate(Use use, Moment bound) {
        if (kind == Kind.COMPREHENSION) {
            return false;
        }
        if (bound.statement() == use.moment().statement()) {
            return bound.order() > use.moment().order()
                    && !use.isIterated()
                    && assignments.contains(use.name() + ":" + bound.statement());
        }
        Moment last = use.endOfLoops();
        return bound.order() > last.order() && bound.line() > last.line();
    }
}
