package io.emend.models;

/** Hears how the writing of a model goes on. */
public interface ConversionListener {
    /** Hears nothing. */
    ConversionListener NONE = new ConversionListener() {};

    /**
     * A tensor is about to be written.
     *
     * @param tensor its name
     * @param bytesDone how much has been written of the tensors before it
     * @param bytesTotal how much there is to write
     */
    default void tensor(String tensor, long bytesDone, long bytesTotal) {}

    /**
     * Something is done otherwise than asked for, such as a tensor that cannot have the type of the others.
     *
     * @param message one line for a person
     */
    default void note(String message) {}
}
