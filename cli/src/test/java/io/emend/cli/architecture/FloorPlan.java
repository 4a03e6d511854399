package io.emend.cli.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The table of modules in ARCHITECTURE.md: what each may use, and its rooms. */
final class FloorPlan {
    private static final String COLUMNS = "| module | folder | may use | rooms |";

    /**
     * A row of the table.
     *
     * @param folder where the module stands, from the repository's root
     * @param mayUse modules of ours that it may use
     * @param packages all of its packages
     * @param exports those that others see
     */
    record Module(Path folder, Set<String> mayUse, Set<String> packages, Set<String> exports) {}

    private FloorPlan() {}

    /** {@return the modules by name} */
    static Map<String, Module> read(Path page) throws IOException {
        List<String> lines = Files.readAllLines(page);
        int header = lines.indexOf(COLUMNS);
        if (header < 0) {
            throw new IllegalStateException(page + " has no table with the columns " + COLUMNS);
        }
        Map<String, Module> modules = new TreeMap<>();
        for (String line : lines.subList(header + 2, lines.size())) {
            if (!line.startsWith("|")) {
                break;
            }
            String[] cells = line.split("\\|");
            List<String> names = quoted(cells[1]);
            String name = names.getFirst();
            modules.put(name, module(name, cells));
        }
        return modules;
    }

    private static Module module(String name, String[] cells) {
        Set<String> uses = new TreeSet<>();
        quoted(cells[3]).forEach(used -> uses.add("io.emend." + used));
        Set<String> packages = new LinkedHashSet<>();
        Set<String> exports = new LinkedHashSet<>();
        for (String room : quoted(cells[4])) {
            boolean exported = room.endsWith("*");
            String path = exported ? room.substring(0, room.length() - 1) : room;
            String packageName = path.startsWith(".") ? name + path : path;
            packages.add(packageName);
            if (exported) {
                exports.add(packageName);
            }
        }
        return new Module(Path.of(quoted(cells[2]).getFirst()), uses, packages, exports);
    }

    /** What stands between backquotes. */
    private static List<String> quoted(String cell) {
        List<String> found = new ArrayList<>();
        String[] parts = cell.split("`", -1);
        for (int i = 1; i < parts.length; i += 2) {
            found.add(parts[i]);
        }
        return found;
    }
}
