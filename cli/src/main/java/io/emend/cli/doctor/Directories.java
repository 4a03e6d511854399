package io.emend.cli.doctor;

import io.emend.models.files.UserCache;
import io.emend.models.hub.HubCache;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where files are written that nobody names. */
final class Directories {
    private Directories() {}

    static List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        String home = System.getProperty("user.home", "?");
        if (home.equals("?") || !Files.isDirectory(Path.of(home))) {
            findings.add(Finding.limited("home", "there is no home directory: " + home, "set HOME, or XDG_CACHE_HOME"));
        }
        findings.add(written("cache directory", UserCache.directory(), "set XDG_CACHE_HOME to one that is"));
        findings.add(written("hub directory", HubCache.standard().directory(), "set HF_HOME to one that is"));
        findings.add(written("temporary files", Path.of(System.getProperty("java.io.tmpdir")), "set TMPDIR"));
        return findings;
    }

    /** Tries it, as permissions say nothing of file systems that are read-only or full. */
    private static Finding written(String what, Path directory, String advice) {
        Path existing = directory.toAbsolutePath();
        for (Path above = existing.getParent(); !Files.exists(existing) && above != null; above = above.getParent()) {
            existing = above;
        }
        try {
            Files.delete(Files.createTempFile(existing, ".emend", null));
            return Finding.good(what, directory + (Files.exists(directory) ? "" : ", made when it is needed"));
        } catch (IOException e) {
            String how = Files.exists(directory) ? "" : " and cannot be made";
            return Finding.limited(what, directory + " is not writable" + how + ": " + reason(e), advice);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException system when system.getReason() != null -> String.valueOf(system.getReason());
            default -> String.valueOf(e.getMessage());
        };
    }
}
