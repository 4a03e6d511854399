package io.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dependency rule: which module may use which, and that each exports its API package only. */
class ArchitectureTest {
    /** Every module of ours, with all modules of ours that it may use. */
    private static final Map<String, Set<String>> ALLOWED = new TreeMap<>(Map.of(
            "io.emend.kernels", Set.of(),
            "io.emend.tokenizer", Set.of(),
            "io.emend.edits", Set.of(),
            "io.emend.models", Set.of("io.emend.kernels", "io.emend.tokenizer"),
            "io.emend.engine", Set.of("io.emend.models", "io.emend.edits", "io.emend.tokenizer"),
            "io.emend.eval", Set.of("io.emend.engine", "io.emend.models", "io.emend.edits", "io.emend.tokenizer"),
            "io.emend.cli",
                    Set.of(
                            "io.emend.eval",
                            "io.emend.engine",
                            "io.emend.models",
                            "io.emend.edits",
                            "io.emend.tokenizer",
                            "io.emend.kernels")));

    @Test
    void modulesUseOnlyWhatTheRuleAllows() throws Exception {
        Map<String, Set<String>> violations = new TreeMap<>();
        Map<String, ModuleDescriptor> modules = modules();
        assertTrue(ALLOWED.keySet().containsAll(modules.keySet()), "a module the rule does not know: " + modules);
        modules.forEach((name, descriptor) -> {
            Set<String> uses = descriptor.requires().stream()
                    .map(ModuleDescriptor.Requires::name)
                    .filter(required -> required.startsWith("io.emend."))
                    .collect(Collectors.toCollection(TreeSet::new));
            uses.removeAll(ALLOWED.get(name));
            if (!uses.isEmpty()) {
                violations.put(name, uses);
            }
        });
        assertEquals(Map.of(), violations);
    }

    @Test
    void modulesExportOnlyTheirApiPackage() throws Exception {
        modules().forEach((name, descriptor) -> {
            Set<String> exported = descriptor.exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(name.equals("io.emend.cli") ? Set.of() : Set.of(name), exported, name);
        });
    }

    /** The compiled modules of this build, found beside this one. */
    private static Map<String, ModuleDescriptor> modules() throws Exception {
        Path root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> directories = Files.walk(root, 2)) {
            Path[] classes = directories
                    .filter(directory -> Files.exists(directory.resolve("pom.xml")))
                    .map(directory -> directory.resolve("target/classes"))
                    .filter(directory -> Files.exists(directory.resolve("module-info.class")))
                    .toArray(Path[]::new);
            return ModuleFinder.of(classes).findAll().stream()
                    .map(ModuleReference::descriptor)
                    .collect(Collectors.toMap(ModuleDescriptor::name, d -> d, (a, b) -> a, TreeMap::new));
        }
    }
}
