package io.emend.eval.gaps;

/** Something that fills gaps. */
@FunctionalInterface
interface Filler {
    /**
     * Fills a gap in.
     *
     * @param gap the gap; what is missing only serves to give up as soon as a text differs from it
     * @return whether exactly what was missing was written, white space at its end aside
     */
    boolean isRight(Gap gap);
}
