package io.emend.eval.ranking;

import io.emend.eval.resources.Resources;
import io.emend.eval.sandbox.Sandbox;
import io.emend.eval.sandbox.SandboxException;
import io.emend.eval.sandbox.Verdict;
import io.emend.models.files.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which programs are the same after normalising their syntax trees, see {@code syntaxtrees.py}: layout, comments,
 * docstrings, annotations and the names of local variables do not count. Text that is no program is equal to the same
 * text only.
 *
 * <p>Python's own parser does it, in the sandbox, since the programs are from anywhere. Nothing of them is run.
 */
final class SyntaxTrees {
    private static final int DIGEST_CHARACTERS = 12;
    /** As many digests as fit in what the sandbox keeps of a program's output. */
    private static final int CHUNK = 128;

    private static final String SCRIPT = Resources.text(SyntaxTrees.class, "syntaxtrees.py");

    private final Sandbox sandbox;

    SyntaxTrees(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * The digests of programs.
     *
     * @return a digest for every program, equal for equal ones
     * @throws SandboxException where nothing can be run
     */
    Map<String, String> digests(List<String> programs) {
        Map<String, String> digests = new LinkedHashMap<>();
        List<String> distinct = programs.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += CHUNK) {
            addDigests(distinct.subList(from, Math.min(from + CHUNK, distinct.size())), digests);
        }
        return digests;
    }

    private void addDigests(List<String> programs, Map<String, String> digests) {
        Verdict verdict = sandbox.run(script(programs));
        List<String> lines = verdict.output().lines().toList();
        if (verdict.passed() && lines.size() == programs.size()) {
            for (int i = 0; i < lines.size(); i++) {
                digests.put(programs.get(i), lines.get(i));
            }
        } else if (programs.size() > 1) {
            // One of them was too much for the parser; it shall not take the others with it.
            programs.forEach(program -> addDigests(List.of(program), digests));
        } else {
            digests.put(programs.getFirst(), "unreadable: " + programs.getFirst());
        }
    }

    private static String script(List<String> programs) {
        byte[] json = StrictJson.write(programs).getBytes(StandardCharsets.UTF_8);
        return "PROGRAMS = \"" + Base64.getEncoder().encodeToString(json) + "\"\nDIGEST = " + DIGEST_CHARACTERS + "\n"
                + SCRIPT;
    }
}
