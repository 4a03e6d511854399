package io.emend.edits.lint.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression of Python does with names; of operators and literals only so much as that needs. */
sealed interface Expression {
    /** The line it starts on. */
    int line();

    record Name(String name, int line) implements Expression {}

    /** A number, {@code None}, {@code True}, {@code False} or {@code ...}. */
    record Constant(String text, int line) implements Expression {}

    /** Strings, one behind the other, and the fields of those that are formatted. */
    record Text(List<Expression> fields, boolean isFormatted, boolean isDocumentation, int line)
            implements Expression {}

    record Attribute(Expression of, String name, int line) implements Expression {}

    record Subscript(Expression of, Expression index, int line) implements Expression {}

    record Call(Expression function, List<Expression> arguments, int line) implements Expression {}

    record Keyword(String name, Expression value, int line) implements Expression {}

    record Starred(Expression value, int line) implements Expression {}

    /** {@code **value} in a call or a dictionary. */
    record Unpacked(Expression value, int line) implements Expression {}

    enum SequenceKind {
        TUPLE,
        LIST,
        SET,
        DICTIONARY
    }

    /** Elements; a dictionary's keys and values take turns. */
    record Sequence(SequenceKind kind, List<Expression> elements, int line) implements Expression {}

    /** Parentheses around an expression, or around the elements of a tuple. */
    record Group(Expression inner, int line) implements Expression {}

    record Lambda(List<Parameter> parameters, Expression body, int line) implements Expression {}

    record Conditional(Expression test, Expression then, Expression otherwise, int line) implements Expression {}

    enum OperationKind {
        OPERATION,
        COMPARISON
    }

    /** Any number of operands with operators before and between them. */
    record Operation(OperationKind kind, List<Expression> operands, int line) implements Expression {}

    record Await(Expression value, int line) implements Expression {}

    /** {@code yield}, with the tuple of its values or none. */
    record Yield(List<Expression> values, boolean from, int line) implements Expression {}

    /** {@code target := value}. */
    record Named(Name target, Expression value, int line) implements Expression {}

    record Clause(boolean async, Expression target, Expression iterable, List<Expression> conditions) {}

    enum ComprehensionKind {
        GENERATOR,
        LIST,
        SET,
        DICTIONARY
    }

    record Comprehension(ComprehensionKind kind, List<Expression> elements, List<Clause> clauses, int line)
            implements Expression {}

    record Slice(List<Expression> parts, int line) implements Expression {}

    /**
     * A parameter of a function.
     *
     * @param annotation its annotation, or null
     * @param value its default, or null
     */
    record Parameter(
            String name,
            @Nullable Expression annotation,
            @Nullable Expression value,
            int line) {}

    /** The expression inside any number of parentheses. */
    default Expression bare() {
        Expression bare = this;
        while (bare instanceof Group(Expression inner, int _)) {
            bare = inner;
        }
        return bare;
    }
}
