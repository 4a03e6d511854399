package io.emend.eval.gaps;

/**
 * A file that gaps are made in.
 *
 * @param name what it is called in reports
 * @param text its text, with line feeds between lines
 */
public record SourceText(String name, String text) {
    /** Makes line feeds of the line ends of Windows: models read and write those. */
    public SourceText {
        text = text.replace("\r\n", "\n");
    }
}
