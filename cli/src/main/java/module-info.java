/** The {@code emend} program. */
module io.emend.cli {
    requires info.picocli;
    requires io.emend.eval;
    requires io.emend.edits;
    requires io.emend.engine;
    requires io.emend.kernels;
    requires io.emend.models;
    requires io.emend.throughput;
    requires io.emend.tokenizer;
    requires me.tongfei.progressbar;
    requires static org.jspecify;

    // Commands and their options are filled in by reflection.
    opens io.emend.cli to
            info.picocli;
    opens io.emend.cli.commands to
            info.picocli;
    opens io.emend.cli.options to
            info.picocli;
}
