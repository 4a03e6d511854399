package io.emend.cli.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the code to the table in ARCHITECTURE.md: modules, arrows, rooms, exports; and keeps circles out. */
class ArchitectureTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int LONGEST_LINE = 120;

    /** Classes that reach into the rooms of their module; nothing in a room uses them. This list only shrinks. */
    private static final Set<String> ENTRY_POINTS = Set.of(
            "io.emend.kernels.KernelProvider",
            "io.emend.tokenizer.Tokenizers",
            "io.emend.edits.lint.Linters",
            "io.emend.models.Models",
            "io.emend.eval.Evaluation",
            "io.emend.cli.Main");

    private static Map<String, FloorPlan.Module> plan;
    private static ModuleSources sources;
    private static Map<String, Set<String>> classes;

    @BeforeAll
    static void read() throws IOException {
        plan = FloorPlan.read(ROOT.resolve("ARCHITECTURE.md"));
        List<Path> directories = new ArrayList<>();
        for (FloorPlan.Module module : plan.values()) {
            directories.add(ROOT.resolve(module.folder()).resolve("src/main/java"));
        }
        sources = ModuleSources.of(directories);
        classes = sources.classes();
    }

    @Test
    void everyModuleOfTheBuildStandsInThePlan() throws IOException {
        Set<Path> folders = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT, 5)) {
            files.filter(file -> file.endsWith("src/main/java"))
                    .forEach(file -> folders.add(
                            ROOT.relativize(file.getParent().getParent().getParent())));
        }
        Set<Path> planned = plan.values().stream().map(FloorPlan.Module::folder).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(planned), folders);
    }

    @Test
    void modulesUseOnlyWhatThePlanAllows() {
        Set<String> violations = new TreeSet<>();
        classes.forEach((from, targets) -> targets.forEach(to -> {
            String user = moduleOf(from);
            String used = moduleOf(to);
            if (!user.equals(used) && !plan.get(user).mayUse().contains(used)) {
                violations.add(from + " uses " + to);
            }
        }));
        assertEquals(Set.of(), violations);
    }

    @Test
    void descriptorsRequireWhatIsUsedAndExportTheStarredRooms() throws IOException {
        for (Map.Entry<String, FloorPlan.Module> module : plan.entrySet()) {
            Path compiled = ROOT.resolve(module.getValue().folder()).resolve("target/classes/module-info.class");
            if (!Files.exists(compiled)) {
                assertEquals(Set.of(), module.getValue().exports(), module.getKey() + " has no descriptor");
                continue;
            }
            ModuleDescriptor descriptor = descriptor(compiled);
            assertEquals(module.getKey(), descriptor.name());
            assertEquals(module.getValue().exports(), exported(descriptor), "exports of " + module.getKey());
            assertEquals(used(module.getKey()), required(descriptor), "requires of " + module.getKey());
        }
    }

    @Test
    void everyExportedRoomSaysWhatItIsFor() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (FloorPlan.Module module : plan.values()) {
            for (String room : module.exports()) {
                Path page = ROOT.resolve(module.folder())
                        .resolve("src/main/java")
                        .resolve(room.replace('.', '/'))
                        .resolve("package-info.java");
                if (!Files.exists(page) || !Files.readString(page).startsWith("/**")) {
                    silent.add(room);
                }
            }
        }
        assertEquals(Set.of(), silent);
    }

    @Test
    void packagesAreTheRoomsOfThePlan() {
        Map<String, Set<String>> rooms = new TreeMap<>();
        plan.forEach((name, module) -> rooms.put(name, new TreeSet<>(module.packages())));
        Map<String, Set<String>> found = new TreeMap<>();
        for (String name : sources.packages()) {
            found.computeIfAbsent(moduleOfPackage(name), module -> new TreeSet<>())
                    .add(name);
        }
        assertEquals(rooms, found);
    }

    @Test
    void thereAreNoCirclesOfClasses() {
        Map<String, String> permitted = sources.permitted();
        UnaryOperator<String> family = type -> permitted.getOrDefault(type, type);
        assertEquals(List.of(), Circles.of(Circles.drawnTogether(classes, family)));
    }

    @Test
    void thereAreNoCirclesOfPackages() {
        Map<String, Set<String>> arrows = new HashMap<>(classes);
        arrows.keySet().removeAll(ENTRY_POINTS);
        assertEquals(List.of(), Circles.of(Circles.drawnTogether(arrows, sources::packageOf)));
    }

    @Test
    void noRoomUsesAnEntryPoint() {
        assertTrue(classes.keySet().containsAll(ENTRY_POINTS), "an entry point that is gone stays in the list");
        Set<String> violations = new TreeSet<>();
        classes.forEach((from, targets) -> targets.stream()
                .filter(ENTRY_POINTS::contains)
                .filter(to -> sources.packageOf(from).startsWith(sources.packageOf(to) + "."))
                .forEach(to -> violations.add(from + " uses " + to)));
        assertEquals(Set.of(), violations);
    }

    @Test
    void noLineIsLongerThanTheFormatterMakesThem() throws IOException {
        Set<String> violations = new TreeSet<>();
        for (FloorPlan.Module module : plan.values()) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module.folder()).resolve("src"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    List<String> lines = Files.readAllLines(file);
                    for (int i = 0; i < lines.size(); i++) {
                        if (lines.get(i).codePointCount(0, lines.get(i).length()) > LONGEST_LINE) {
                            violations.add(ROOT.relativize(file) + ":" + (i + 1));
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), violations);
    }

    private static String moduleOf(String type) {
        return moduleOfPackage(sources.packageOf(type));
    }

    private static String moduleOfPackage(String name) {
        return plan.keySet().stream()
                .filter(module -> name.equals(module) || name.startsWith(module + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError("package " + name + " belongs to no module of the plan"));
    }

    /** The modules of ours whose classes a module names. */
    private static Set<String> used(String module) {
        return classes.entrySet().stream()
                .filter(entry -> moduleOf(entry.getKey()).equals(module))
                .flatMap(entry -> entry.getValue().stream())
                .map(ArchitectureTest::moduleOf)
                .filter(used -> !used.equals(module))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> required(ModuleDescriptor descriptor) {
        return descriptor.requires().stream()
                .map(ModuleDescriptor.Requires::name)
                .filter(name -> name.startsWith("io.emend."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> exported(ModuleDescriptor descriptor) {
        return descriptor.exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ModuleDescriptor descriptor(Path compiled) throws IOException {
        try (InputStream in = Files.newInputStream(compiled)) {
            return ModuleDescriptor.read(in);
        }
    }
}
