package io.emend.edits.lint.python;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a block says of its names: parameters, {@code global}, {@code nonlocal}, annotations; and what it is itself. */
final class ScopeDeclarations {
    private enum Fact {
        TOUCHED,
        PARAMETER,
        ANNOTATED,
        GLOBAL,
        NONLOCAL,
        ITERATED,
        NAMED
    }

    private final Map<Fact, Set<String>> names = new HashMap<>();
    private final Map<String, Integer> nonlocalLines = new HashMap<>();
    private boolean async;
    private boolean yields;
    private boolean lambda;
    private int returnLine;

    private Set<String> of(Fact fact) {
        return names.computeIfAbsent(fact, ignored -> new HashSet<>());
    }

    private boolean is(Fact fact, String name) {
        return names.getOrDefault(fact, Set.of()).contains(name);
    }

    /** A name is used or bound. */
    void touch(String name) {
        of(Fact.TOUCHED).add(name);
    }

    boolean isGlobal(String name) {
        return is(Fact.GLOBAL, name);
    }

    boolean isNonlocal(String name) {
        return is(Fact.NONLOCAL, name);
    }

    /** Names declared nonlocal, with the lines of the declarations. */
    Map<String, Integer> nonlocals() {
        return nonlocalLines;
    }

    /** {@return whether the block has no such parameter yet} */
    boolean addParameter(String name) {
        return of(Fact.PARAMETER).add(name);
    }

    /** {@return what is wrong with annotating the name, or null} */
    @Nullable
    String annotate(String name) {
        of(Fact.ANNOTATED).add(name);
        return isGlobal(name) || isNonlocal(name) ? "annotated name '" + name + "' can't be global or nonlocal" : null;
    }

    /** {@return what is wrong with declaring the name, or null} */
    @Nullable
    String declare(String name, boolean global, int line) {
        String what = global ? "global" : "nonlocal";
        if (is(Fact.PARAMETER, name)) {
            return "name '" + name + "' is parameter and " + what;
        }
        if (is(Fact.ANNOTATED, name)) {
            return "annotated name '" + name + "' can't be " + what;
        }
        if (is(Fact.TOUCHED, name)) {
            return "name '" + name + "' is used prior to " + what + " declaration";
        }
        of(global ? Fact.GLOBAL : Fact.NONLOCAL).add(name);
        if (!global) {
            nonlocalLines.putIfAbsent(name, line);
        }
        return isGlobal(name) && isNonlocal(name) ? "name '" + name + "' is nonlocal and global" : null;
    }

    /** A comprehension iterates with the name; gives whether an assignment expression in it has bound it before. */
    boolean iterate(String name) {
        of(Fact.ITERATED).add(name);
        return is(Fact.NAMED, name);
    }

    /** An assignment expression in a comprehension binds the name; gives whether the comprehension iterates it. */
    boolean nameInside(String name) {
        of(Fact.NAMED).add(name);
        return is(Fact.ITERATED, name);
    }

    boolean isAsync() {
        return async;
    }

    void setAsync() {
        async = true;
    }

    boolean isLambda() {
        return lambda;
    }

    void setLambda() {
        lambda = true;
    }

    void setYields() {
        yields = true;
    }

    void setReturnsValue(int line) {
        returnLine = returnLine == 0 ? line : returnLine;
    }

    /** The line of a {@code return} with a value in an asynchronous generator, or 0. */
    int misplacedReturn() {
        return async && yields ? returnLine : 0;
    }
}
