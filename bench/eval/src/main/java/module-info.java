/** pass@k: problems, sandboxed execution of programs, and reports. */
module io.emend.eval {
    requires transitive io.emend.edits;
    requires transitive io.emend.engine;
    requires transitive io.emend.models;
    requires java.net.http;
    requires static org.jspecify;

    exports io.emend.eval;
    exports io.emend.eval.gaps;
    exports io.emend.eval.problems;
    exports io.emend.eval.samples;
    exports io.emend.eval.sandbox;
}
