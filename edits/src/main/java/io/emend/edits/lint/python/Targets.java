package io.emend.edits.lint.python;

import io.emend.edits.lint.python.Expression.SequenceKind;

/** What may stand left of {@code =}, behind {@code for} and {@code del}, and the like. */
final class Targets {
    private Targets() {}

    private static PythonSyntaxException refused(Expression expression, String what) {
        return new PythonSyntaxException(expression.line(), what);
    }

    /** Names, attributes, subscripts, and tuples and lists of them with at most one star each. */
    static void requireTarget(Expression expression) {
        Expression bare = expression.bare();
        if (!(bare instanceof Expression.Sequence sequence)) {
            requireSingle(expression);
            return;
        }
        requireTupleOrList(sequence);
        int stars = 0;
        for (Expression element : sequence.elements()) {
            stars += element instanceof Expression.Starred ? 1 : 0;
            requireTarget(element instanceof Expression.Starred starred ? starred.value() : element);
        }
        if (stars > 1) {
            throw refused(expression, "multiple starred expressions in assignment");
        }
    }

    private static void requireTupleOrList(Expression.Sequence sequence) {
        if (sequence.kind() != SequenceKind.TUPLE && sequence.kind() != SequenceKind.LIST) {
            throw refused(sequence, "cannot assign to a literal");
        }
    }

    /** A name, an attribute or a subscript. */
    static void requireSingle(Expression expression) {
        switch (expression.bare()) {
            case Expression.Name _, Expression.Attribute _, Expression.Subscript _ -> {
                // May be assigned to.
            }
            case Expression.Starred starred ->
                throw refused(starred, "starred assignment target must be in a list or tuple");
            default -> throw refused(expression, "cannot assign to this expression");
        }
    }

    /** As a target, without stars. */
    static void requireDeletable(Expression expression) {
        if (expression.bare() instanceof Expression.Sequence sequence) {
            requireTupleOrList(sequence);
            sequence.elements().forEach(Targets::requireDeletable);
        } else {
            requireSingle(expression);
        }
    }
}
