package io.emend.tokenizer.bpe;

/**
 * A token that is recognised in text before words are formed, as {@code tokenizer.json} declares it.
 *
 * @param id its id
 * @param content its text
 * @param singleWord it is recognised only where no word character touches it
 * @param lstrip it swallows the white space before it
 * @param rstrip it swallows the white space after it
 * @param normalized it is looked for in normalized text, in its own normalized form
 * @param special a decoder may skip it
 */
public record AddedToken(
        int id,
        String content,
        boolean singleWord,
        boolean lstrip,
        boolean rstrip,
        boolean normalized,
        boolean special) {
    /** A token recognised wherever it stands in the text as given. */
    static AddedToken plain(int id, String content, boolean special) {
        return new AddedToken(id, content, false, false, false, false, special);
    }
}
