package io.emend.models.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path directory;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aFileIsReplacedAsAWhole() throws IOException {
        Path target = Files.writeString(directory.resolve("report.json"), "old");
        try (AtomicFile file = AtomicFile.beside(target)) {
            Files.writeString(file.path(), "new");
            assertEquals("old", Files.readString(target));
            assertEquals(2, files().size());
            file.commit();
        }
        assertEquals("new", Files.readString(target));
        assertEquals(List.of(target), files());
        AtomicFile.write(target, "λ\n");
        assertEquals("λ\n", Files.readString(target));
    }

    @Test
    void theFileHasTheUsualPermissions() throws IOException {
        Path usual = Files.writeString(directory.resolve("usual"), "");
        Path target = directory.resolve("target");
        AtomicFile.write(target, "");
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(target));
    }

    @Test
    void aFileThatIsReplacedKeepsItsPermissions() throws IOException {
        Path target = Files.writeString(directory.resolve("script"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-x--x"));
        AtomicFile.write(target, "new");
        assertEquals("rwxr-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
    }

    @Test
    void whatFailsLeavesNothing() throws IOException {
        Path target = directory.resolve("target");
        String message = assertThrows(
                        IOException.class,
                        () -> AtomicFile.write(target, channel -> {
                            channel.write(ByteBuffer.allocate(100));
                            throw new IOException("No space left on device");
                        }))
                .getMessage();
        assertEquals(target + ": cannot be written: No space left on device", message);
        assertEquals(List.of(), files());
        try (AtomicFile file = AtomicFile.beside(target)) {
            Files.writeString(file.path(), "never finished");
        }
        assertEquals(List.of(), files());
    }

    @Test
    void whatKilledProcessesLeftIsRemovedWhenNobodyWritesItAnyMore() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path old = Files.writeString(directory.resolve("." + gone.pid() + "-1.part"), "half");
        Path young = Files.writeString(directory.resolve("." + gone.pid() + "-2.part"), "half");
        Path mine = Files.writeString(
                directory.resolve("." + ProcessHandle.current().pid() + "-999.part"), "half");
        Path other = Files.writeString(directory.resolve(".download.part"), "half");
        for (Path file : List.of(old, mine, other)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
        Path target = directory.resolve("target");
        AtomicFile.write(target, "whole");
        assertEquals(Stream.of(other, young, mine, target).sorted().toList(), files());
    }

    @Test
    void twoWritersOfOneFileDoNotMeet() throws IOException {
        Path target = directory.resolve("target");
        try (AtomicFile first = AtomicFile.beside(target);
                AtomicFile second = AtomicFile.beside(target)) {
            Files.writeString(first.path(), "first");
            Files.writeString(second.path(), "second");
            first.commit();
            second.commit();
        }
        assertEquals("second", Files.readString(target));
        assertEquals(List.of(target), files());
    }

    @Test
    void aLinkStaysAndWhatItPointsToIsReplaced() throws IOException {
        Path target = Files.writeString(directory.resolve("target"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link"), target);
        AtomicFile.write(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(target));
    }

    @Test
    void placesThatAreNoneAreNamed() throws IOException {
        Path nowhere = directory.resolve("missing").resolve("file");
        String message = assertThrows(IOException.class, () -> AtomicFile.write(nowhere, ""))
                .getMessage();
        assertTrue(message.contains(nowhere.toString()) && message.contains("its directory does not exist"), message);
        message = assertThrows(IOException.class, () -> AtomicFile.write(directory, ""))
                .getMessage();
        assertTrue(message.contains("it is not a regular file"), message);
    }
}
