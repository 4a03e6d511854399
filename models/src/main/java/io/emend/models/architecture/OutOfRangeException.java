package io.emend.models.architecture;

/** A number that no network of these architectures has; who knows the file says under which key it stands. */
final class OutOfRangeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final HyperParameter parameter;
    private final transient Number value;
    private final String why;

    /**
     * Refuses a number.
     *
     * @param parameter what it is
     * @param value the number
     * @param why what is wrong with it, such as {@code must be positive}
     */
    OutOfRangeException(HyperParameter parameter, Number value, String why) {
        super(parameter + " = " + value + " " + why);
        this.parameter = parameter;
        this.value = value;
        this.why = why;
    }

    /** Requires a finite number above zero. */
    static void requirePositive(HyperParameter parameter, float value) {
        if (!(value > 0) || value == Float.POSITIVE_INFINITY) {
            throw new OutOfRangeException(parameter, value, "must be positive");
        }
    }

    HyperParameter parameter() {
        return parameter;
    }

    Number value() {
        return value;
    }

    String why() {
        return why;
    }
}
