package io.emend.edits.lint.python;

import io.emend.edits.lint.Diagnostic;
import io.emend.edits.lint.python.Expression.Clause;
import io.emend.edits.lint.python.Expression.ComprehensionKind;
import io.emend.edits.lint.python.PythonScope.Kind;
import io.emend.edits.lint.python.PythonScope.Moment;
import io.emend.edits.lint.python.PythonScope.Use;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes expressions in the order in which Python evaluates them, and tells the blocks which names they use and bind.
 *
 * <p>What CPython's symbol table and compiler refuse, though its parser takes it, is noted with the code of a syntax
 * error; the rest of the program is looked at all the same, as pylint does.
 */
final class NameVisitor {
    private final List<Diagnostic> found;
    private PythonScope scope = new PythonScope(Kind.MODULE, null);
    private PythonScope.@Nullable Loop loop;
    private PythonScope.@Nullable Guard guard;
    private boolean later;
    private boolean inTypes;
    private int iterables;
    private int order;
    private int statement;
    private int statementLine;

    NameVisitor(List<Diagnostic> found) {
        this.found = found;
    }

    void error(int line, String message) {
        found.add(new Diagnostic(line, "E0001", message));
    }

    PythonScope scope() {
        return scope;
    }

    PythonScope.@Nullable Loop loop() {
        return loop;
    }

    void startStatement(int line) {
        statement++;
        statementLine = line;
    }

    private Moment now() {
        return new Moment(++order, statement, statementLine);
    }

    void enterLoop(boolean iterates) {
        loop = new PythonScope.Loop(loop, iterates);
    }

    void leaveLoop(int line) {
        PythonScope.Loop left = Objects.requireNonNull(loop);
        left.end(new Moment(++order, statement, line));
        loop = left.around();
    }

    PythonScope.Guard enterGuard() {
        guard = new PythonScope.Guard(guard);
        return guard;
    }

    void leaveGuard() {
        guard = Objects.requireNonNull(guard).around();
    }

    /** Runs what a block holds, in that block. */
    void inside(PythonScope inner, Runnable body) {
        PythonScope outer = scope;
        PythonScope.Loop outerLoop = loop;
        int outerIterables = iterables;
        scope = inner;
        loop = null;
        iterables = 0;
        body.run();
        scope = outer;
        loop = outerLoop;
        iterables = outerIterables;
    }

    /** Annotations: postponed ones are evaluated when somebody asks. */
    void visitAnnotation(Expression annotation, boolean postponed) {
        if (postponed) {
            visitType(annotation);
        } else {
            visit(annotation);
        }
    }

    /** What is evaluated when it is asked for: bounds, values of type aliases, postponed annotations. */
    void visitType(Expression type) {
        boolean outerLater = later;
        boolean outerTypes = inTypes;
        later = true;
        inTypes = true;
        visit(type);
        later = outerLater;
        inTypes = outerTypes;
    }

    void visit(List<Expression> expressions) {
        expressions.forEach(this::visit);
    }

    void visit(Expression expression) {
        switch (expression) {
            case Expression.Name(String name, int line) -> use(name, line);
            case Expression.Constant _ -> {
                // Names nothing.
            }
            case Expression.Text text -> visit(text.fields());
            case Expression.Attribute attribute -> visit(attribute.of());
            case Expression.Subscript subscript -> {
                visit(subscript.of());
                visit(subscript.index());
            }
            case Expression.Call call -> {
                visit(call.function());
                visit(call.arguments());
            }
            case Expression.Keyword keyword -> {
                requireBindable(keyword.name(), keyword.line());
                visit(keyword.value());
            }
            case Expression.Starred starred -> visit(starred.value());
            case Expression.Unpacked unpacked -> visit(unpacked.value());
            case Expression.Sequence sequence -> visit(sequence.elements());
            case Expression.Group group -> visit(group.inner());
            case Expression.Lambda lambda -> lambda(lambda);
            case Expression.Conditional conditional -> {
                visit(conditional.test());
                visit(conditional.then());
                visit(conditional.otherwise());
            }
            case Expression.Operation operation -> visit(operation.operands());
            case Expression.Await await -> awaited(await);
            case Expression.Yield yielded -> yielded(yielded);
            case Expression.Named named -> named(named);
            case Expression.Comprehension comprehension -> comprehension(comprehension);
            case Expression.Slice slice -> visit(slice.parts());
        }
    }

    void use(String name, int line) {
        scope.use(new Use(name, line, now(), loop, guard, later));
    }

    private void requireBindable(String name, int line) {
        if (name.equals("__debug__")) {
            error(line, "cannot assign to __debug__");
        }
    }

    // Bindings

    void bindName(String name, int line) {
        requireBindable(name, line);
        scope.bind(name, now());
    }

    void bindImport(String name, int line) {
        requireBindable(name, line);
        scope.bindImport(name, now());
    }

    /** Binds a target, whose value has been visited; {@code assigned} by {@code =}, not by a loop or the like. */
    void bind(Expression target, boolean assigned) {
        switch (target) {
            case Expression.Name(String name, int line) -> {
                requireBindable(name, line);
                if (assigned) {
                    scope.assign(name, now());
                } else {
                    scope.bind(name, now());
                }
            }
            case Expression.Attribute attribute -> {
                requireBindable(attribute.name(), attribute.line());
                visit(attribute);
            }
            case Expression.Starred starred -> bind(starred.value(), assigned);
            case Expression.Group group -> bind(group.inner(), assigned);
            case Expression.Sequence sequence -> sequence.elements().forEach(element -> bind(element, assigned));
            default -> visit(target);
        }
    }

    /** {@code del}: uses the names; they are the block's own all the same. */
    void delete(Expression target) {
        if (target.bare() instanceof Expression.Sequence sequence) {
            sequence.elements().forEach(this::delete);
            return;
        }
        if (target.bare() instanceof Expression.Name(String name, int line)) {
            requireBindable(name, line);
            scope.delete(name);
        } else if (target.bare() instanceof Expression.Attribute attribute) {
            requireBindable(attribute.name(), attribute.line());
        }
        visit(target);
    }

    void bindParameters(PythonScope function, List<Expression.Parameter> parameters) {
        for (Expression.Parameter parameter : parameters) {
            requireBindable(parameter.name(), parameter.line());
            if (!function.declarations().addParameter(parameter.name())) {
                error(parameter.line(), "duplicate argument '" + parameter.name() + "' in function definition");
            }
            function.bind(parameter.name(), now());
        }
    }

    private void lambda(Expression.Lambda lambda) {
        lambda.parameters().stream()
                .filter(parameter -> parameter.value() != null)
                .forEach(parameter -> visit(parameter.value()));
        PythonScope function = new PythonScope(Kind.FUNCTION, scope);
        function.declarations().setLambda();
        bindParameters(function, lambda.parameters());
        inside(function, () -> visit(lambda.body()));
    }

    private void named(Expression.Named named) {
        String name = named.target().name();
        int line = named.line();
        requireBindable(name, line);
        requireOutsideTypes(line, "named expression");
        if (iterables > 0) {
            error(line, "assignment expression cannot be used in a comprehension iterable expression");
        }
        visit(named.value());
        PythonScope around = scope.aroundComprehensions();
        for (PythonScope at = scope; at != null && at != around; at = at.parent()) {
            if (at.declarations().nameInside(name)) {
                error(line, "assignment expression cannot rebind comprehension iteration variable '" + name + "'");
            }
        }
        if (scope != around && around.kind() == Kind.CLASS) {
            error(line, "assignment expression within a comprehension cannot be used in a class body");
        }
        if (scope != around) {
            scope.bind(name, now());
        }
        around.bind(name, now());
    }

    private void requireOutsideTypes(int line, String what) {
        if (inTypes) {
            error(line, what + " cannot be used within an annotation or a type parameter");
        }
    }

    // Comprehensions, yield and await

    private void comprehension(Expression.Comprehension comprehension) {
        PythonScope inner = new PythonScope(Kind.COMPREHENSION, scope);
        PythonScope outer = scope;
        PythonScope.Loop outerLoop = loop;
        int outerIterables = iterables;
        boolean first = true;
        for (Clause clause : comprehension.clauses()) {
            iterables = (first ? outerIterables : iterables) + 1;
            visit(clause.iterable());
            if (first) {
                scope = inner;
                iterables = outerIterables + 1;
            }
            iterables--;
            first = false;
            if (clause.async()) {
                inner.declarations().setAsync();
            }
            iterate(clause.target(), comprehension.line());
            visit(clause.conditions());
        }
        visit(comprehension.elements());
        scope = outer;
        loop = outerLoop;
        iterables = outerIterables;
        if (inner.declarations().isAsync() && comprehension.kind() != ComprehensionKind.GENERATOR) {
            asynchronous(comprehension.line());
        }
    }

    private void iterate(Expression target, int line) {
        bind(target, false);
        rebound(target, line);
    }

    private void rebound(Expression target, int line) {
        switch (target) {
            case Expression.Name(String name, int _) -> {
                if (scope.declarations().iterate(name)) {
                    error(line, "comprehension inner loop cannot rebind assignment expression target '" + name + "'");
                }
            }
            case Expression.Starred starred -> rebound(starred.value(), line);
            case Expression.Group group -> rebound(group.inner(), line);
            case Expression.Sequence sequence -> sequence.elements().forEach(element -> rebound(element, line));
            default -> {
                // Binds no name.
            }
        }
    }

    private void asynchronous(int line) {
        if (scope.kind() == Kind.COMPREHENSION) {
            scope.declarations().setAsync();
        } else if (!isInAsyncFunction()) {
            error(line, "asynchronous comprehension outside of an asynchronous function");
        }
    }

    boolean isInAsyncFunction() {
        return scope.kind() == Kind.FUNCTION && scope.declarations().isAsync();
    }

    private void awaited(Expression.Await await) {
        requireOutsideTypes(await.line(), "await expression");
        if (scope.kind() == Kind.COMPREHENSION) {
            scope.declarations().setAsync();
        } else if (!isInAsyncFunction()) {
            error(await.line(), "'await' outside async function");
        }
        visit(await.value());
    }

    private void yielded(Expression.Yield yielded) {
        requireOutsideTypes(yielded.line(), "yield expression");
        if (scope.kind() == Kind.FUNCTION) {
            scope.declarations().setYields();
            if (yielded.from() && isInAsyncFunction()) {
                error(yielded.line(), "'yield from' inside async function");
            }
        } else {
            boolean inside = scope.kind() == Kind.COMPREHENSION;
            error(yielded.line(), inside ? "'yield' inside a comprehension" : "'yield' outside function");
        }
        visit(yielded.values());
    }
}
