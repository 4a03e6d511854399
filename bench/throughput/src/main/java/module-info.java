/** How many tokens a second language models read and write. */
module io.emend.throughput {
    requires transitive io.emend.models;
    requires static org.jspecify;

    exports io.emend.throughput;
}
