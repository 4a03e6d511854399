package io.emend.cli.doctor;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One line of what {@code emend doctor} says.
 *
 * @param what was looked at
 * @param state how it is
 * @param detail what was found
 * @param advice what to do about it; empty where it is good
 */
public record Finding(String what, State state, String detail, String advice) {
    /** How something is. */
    public enum State {
        /** As it should be. */
        GOOD,
        /** It works, but less well or fast than it could. */
        LIMITED,
        /** It is not there, and only what needs it is lost. */
        MISSING,
        /** It is there and does not work. */
        FAILED
    }

    static Finding good(String what, String detail) {
        return new Finding(what, State.GOOD, detail, "");
    }

    static Finding limited(String what, String detail, String advice) {
        return new Finding(what, State.LIMITED, detail, advice);
    }

    static Finding missing(String what, String detail, String advice) {
        return new Finding(what, State.MISSING, detail, advice);
    }

    static Finding failed(String what, String detail, String advice) {
        return new Finding(what, State.FAILED, detail, advice);
    }

    /** {@return the finding as an object of JSON} */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", what);
        fields.put("state", word());
        fields.put("detail", detail);
        fields.put("advice", advice);
        return fields;
    }

    /** {@return the finding for people, one line} */
    public String line() {
        return String.format(Locale.ROOT, "%-18s %-8s %s", what, word(), detail)
                + (advice.isEmpty() ? "" : "; " + advice);
    }

    private String word() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
