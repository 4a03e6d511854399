package io.emend.eval.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What processes that were killed have left where they could not clean up. Names say whose it was. */
final class Abandoned {
    private Abandoned() {}

    /**
     * {@return whether a name is this prefix, the number of a process that is gone, and a hyphen with the rest}
     *
     * @param path whose name it is
     * @param prefix what the names of a kind begin with
     */
    static boolean isNamedForNobody(Path path, String prefix) {
        String name = path.getFileName().toString();
        int end = name.indexOf('-', prefix.length());
        if (!name.startsWith(prefix) || end < 0) {
            return false;
        }
        try {
            return ProcessHandle.of(Long.parseLong(name.substring(prefix.length(), end)))
                    .isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /**
     * Deletes the directories of a kind whose process is gone, as far as they belong to this user.
     *
     * @param beside one of them, which stays
     * @param prefix what the names of the kind begin with
     */
    static void deleteBeside(Path beside, String prefix) {
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(beside.getParent(), prefix + "*")) {
            UserPrincipal user = Files.getOwner(beside);
            for (Path directory : directories) {
                if (isNamedForNobody(directory, prefix)
                        && !Files.isSymbolicLink(directory)
                        && Files.getOwner(directory).equals(user)) {
                    delete(directory);
                }
            }
        } catch (IOException e) {
            // It stays until somebody can.
        }
    }

    /**
     * Deletes a directory with all that is in it. What cannot be deleted stays.
     *
     * @param directory which one; links in it are not followed
     */
    static void delete(Path directory) {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(directory)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            return;
        }
        all.forEach(path -> path.toFile().delete());
    }
}
