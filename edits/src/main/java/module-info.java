/** Programs and the edits that write them. */
module io.emend.edits {
    exports io.emend.edits;
}
