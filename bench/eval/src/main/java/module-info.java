/** pass@k: problems, sandboxed execution of programs, and reports. */
module io.emend.eval {
    requires com.fasterxml.jackson.jr.ob;
    requires io.emend.edits;
    requires transitive io.emend.engine;
    requires java.net.http;

    exports io.emend.eval;
}
