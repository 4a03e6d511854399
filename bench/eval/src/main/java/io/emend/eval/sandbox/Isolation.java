package io.emend.eval.sandbox;

/**
 * The walls between programs and the machine that a sandbox has reached.
 *
 * @param level which kind
 * @param python version of the interpreter, such as {@code 3.11.7}
 * @param notes why better levels were not reached, empty where the best one was
 */
public record Isolation(Level level, String python, String notes) {
    /** Kinds of isolation. */
    public enum Level {
        /** Set up by bubblewrap; then new namespaces for every program. */
        BUBBLEWRAP("bubblewrap, and namespaces of its own for every program"),
        /** Set up by the sandbox itself with {@code unshare(2)} and {@code pivot_root(2)}. */
        NAMESPACES("user, mount, pid, network, ipc and uts namespaces, new ones for every program"),
        /** None but limits on resources; for programs that are trusted. */
        NONE("none: programs can read, write and connect to whatever you can");

        private final String description;

        Level(String description) {
            this.description = description;
        }

        /** The name of the level in the settings of the fork server. */
        String setting() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** {@return one line that tells people what protects them} */
    public String describe() {
        return "isolation: " + level.description + "; Python " + python + (notes.isEmpty() ? "" : " (" + notes + ")");
    }
}
