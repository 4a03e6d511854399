package io.emend.cli.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Which top-level class of ours names which, read from the sources: class files lose references to inlined constants.
 * What only a comment names does not count.
 */
final class ModuleSources {
    private final Map<String, Unit> units = new TreeMap<>();

    /**
     * A source file.
     *
     * @param packageName its package
     * @param type its top-level class, with the package
     * @param root the parsed file
     */
    private record Unit(String packageName, String type, CompilationUnitTree root) {}

    /**
     * Parses sources.
     *
     * @param directories source directories of any number of modules
     * @return the references among their classes
     */
    static ModuleSources of(List<Path> directories) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path directory : directories) {
            try (Stream<Path> found = Files.walk(directory)) {
                found.filter(file -> file.toString().endsWith(".java")
                                && !file.endsWith("module-info.java")
                                && !file.endsWith("package-info.java"))
                        .forEach(files::add);
            }
        }
        ModuleSources sources = new ModuleSources();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree root : task.parse()) {
                sources.add(root);
            }
        }
        return sources;
    }

    private void add(CompilationUnitTree root) {
        String packageName = root.getPackageName().toString();
        Path file = Path.of(root.getSourceFile().toUri());
        String name = file.getFileName().toString().replace(".java", "");
        String type = packageName + "." + name;
        units.put(type, new Unit(packageName, type, root));
    }

    /** {@return all packages} */
    Set<String> packages() {
        Set<String> names = new TreeSet<>();
        units.values().forEach(unit -> names.add(unit.packageName()));
        return names;
    }

    /** {@return for each top-level class the others that its code names} */
    Map<String, Set<String>> classes() {
        Map<String, Set<String>> references = new TreeMap<>();
        units.values().forEach(unit -> references.put(unit.type(), referencesOf(unit)));
        return references;
    }

    /** {@return a class's package} */
    String packageOf(String type) {
        return units.get(type).packageName();
    }

    /** {@return for each type that a sealed interface permits by name that interface} */
    Map<String, String> permitted() {
        Map<String, String> sealed = new HashMap<>();
        for (Unit unit : units.values()) {
            for (Tree type : unit.root().getTypeDecls()) {
                if (type instanceof ClassTree tree
                        && tree.getKind() == Tree.Kind.INTERFACE
                        && tree.getModifiers().getFlags().contains(Modifier.SEALED)) {
                    Map<String, String> scope = scope(unit);
                    tree.getPermitsClause()
                            .forEach(permitted -> sealed.put(scope.get(permitted.toString()), unit.type()));
                }
            }
        }
        return sealed;
    }

    private Set<String> referencesOf(Unit unit) {
        Map<String, String> scope = scope(unit);
        Set<String> found = new TreeSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitImport(ImportTree tree, Void unused) {
                if (tree.isStatic()) {
                    String member = tree.getQualifiedIdentifier().toString();
                    ownerOf(member, found);
                }
                return null;
            }

            @Override
            public Void visitIdentifier(IdentifierTree tree, Void unused) {
                String type = scope.get(tree.getName().toString());
                if (type != null) {
                    found.add(type);
                }
                return null;
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
                ownerOf(tree.toString(), found);
                return super.visitMemberSelect(tree, unused);
            }
        }.scan(unit.root(), null);
        found.remove(unit.type());
        return found;
    }

    /** Adds the class of ours that a qualified name is, or is a member of. */
    private void ownerOf(String qualified, Set<String> found) {
        for (String name = qualified; name.contains("."); name = name.substring(0, name.lastIndexOf('.'))) {
            if (units.containsKey(name)) {
                found.add(name);
                return;
            }
        }
    }

    /** Simple names that mean a class of ours in a file: imported ones, and those of its package, if not redefined. */
    private Map<String, String> scope(Unit unit) {
        Map<String, String> scope = new HashMap<>();
        for (Unit other : units.values()) {
            if (other.packageName().equals(unit.packageName())) {
                scope.put(simpleName(other.type()), other.type());
            }
        }
        nestedNames(unit).forEach(scope::remove);
        for (ImportTree tree : unit.root().getImports()) {
            String name = tree.getQualifiedIdentifier().toString();
            Set<String> owner = new HashSet<>();
            ownerOf(name, owner);
            if (!tree.isStatic()) {
                owner.forEach(type -> scope.put(simpleName(name), type));
            }
        }
        return scope;
    }

    private static Set<String> nestedNames(Unit unit) {
        Set<String> names = new HashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                names.add(tree.getSimpleName().toString());
                return super.visitClass(tree, unused);
            }
        }.scan(unit.root(), null);
        return names;
    }

    private static String simpleName(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }
}
