/** Programs and the edits that write them. */
module io.emend.edits {
    // Only for linting Java programs, in a JDK.
    requires static java.compiler;

    exports io.emend.edits;
}
