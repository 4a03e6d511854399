package io.emend.models;

/** A handle to the tokens a {@link LanguageModel} has seen in one context. Made and used by one model only. */
public interface Sequence {
    /** {@return the number of tokens in the sequence} */
    int length();
}
