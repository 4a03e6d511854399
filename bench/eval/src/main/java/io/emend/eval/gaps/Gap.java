package io.emend.eval.gaps;

/**
 * A file with a gap.
 *
 * @param kind what is missing
 * @param file the name of the file
 * @param line the line where the gap begins, from 1
 * @param column the column where it begins, in UTF-16 units from 1
 * @param before the text before it
 * @param missing the text that was taken out, without white space at its end
 * @param after the text after it, from the end of a line on
 */
public record Gap(GapKind kind, String file, int line, int column, String before, String missing, String after) {}
