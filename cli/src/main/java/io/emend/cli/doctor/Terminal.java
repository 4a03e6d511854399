package io.emend.cli.doctor;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where what is written goes. */
final class Terminal {
    private Terminal() {}

    static List<Finding> look() {
        String screen = System.getProperty("emend.screen", "");
        boolean progress = "on".equals(System.getProperty("emend.progress"));
        String detail = (screen.isEmpty()
                        ? "stdout is none: programs come when they are done"
                        : "stdout has " + screen.replace(" ", " rows and ")
                                + " columns: programs are shown as they grow")
                + (progress ? ", progress is shown on stderr" : "");
        String names = System.getProperty("sun.jnu.encoding", "");
        if (!names.isEmpty() && !names.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            return List.of(Finding.limited(
                    "terminal",
                    detail + "; arguments and file names are read as " + names,
                    "set LC_ALL to a UTF-8 locale such as C.UTF-8"));
        }
        return List.of(Finding.good("terminal", detail));
    }
}
