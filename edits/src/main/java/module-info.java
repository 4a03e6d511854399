/** Programs and the edits that write them. */
module io.emend.edits {
    // Only for linting Java programs, in a JDK.
    requires static java.compiler;
    requires static org.jspecify;

    exports io.emend.edits;
    exports io.emend.edits.diff;
    exports io.emend.edits.history;
    exports io.emend.edits.lint;
    exports io.emend.edits.lintseq;
    exports io.emend.edits.sequence;
}
