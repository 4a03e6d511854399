package io.emend.cli.doctor;

import io.emend.models.files.Quoted;
import java.util.List;

/** Looks at one part of the machine. */
@FunctionalInterface
interface Examination {
    /** {@return what is to say of it} */
    List<Finding> look() throws Exception;

    /**
     * Looks, whatever happens: on a broken machine everything may fail, and that is when people ask.
     *
     * @param what names the part where looking at it fails
     */
    static List<Finding> findings(String what, Examination examination) {
        try {
            return examination.look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.failed(what, "interrupted", "ask again"));
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            return List.of(Finding.failed(what, Quoted.escaped(why), "see what the message says"));
        }
    }
}
