package io.emend.edits.lint.python;

import io.emend.edits.lint.python.Expression.ComprehensionKind;
import io.emend.edits.lint.python.PythonLexer.Token;
import java.util.List;

/** What the parsers of arguments and parameters ask of the parser of expressions, which uses them. */
interface Subexpressions {
    /** An expression, not named and without a star. */
    Expression expression();

    /** An expression or {@code name := expression}. */
    Expression named();

    /** Operands with arithmetic operators between them, as may stand behind a star. */
    Expression arithmetic();

    /** Whether the clauses of a comprehension follow. */
    boolean isComprehension();

    /** The clauses after the elements, and the bracket that closes. */
    Expression comprehension(ComprehensionKind kind, List<Expression> elements, String close, Token open);
}
