/** pass@k: problems, sandboxed execution of programs, and reports. */
module io.emend.bench {
    requires com.fasterxml.jackson.jr.ob;
    requires io.emend.edits;

    exports io.emend.bench;
}
