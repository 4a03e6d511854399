package io.emend.cli;

import io.emend.edits.sequence.ResolveMode;
import io.emend.engine.GenerationOptions;
import io.emend.engine.RuleOptions;
import io.emend.eval.Sample;
import io.emend.models.LoadedModel;
import io.emend.models.ModelInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** All that samples depend on beside their instruction: the model and how it is sampled. */
final class DrawSettings {
    /** Other weights differ at both ends of their files; reading gigabytes would take seconds. */
    private static final int END_BYTES = 1 << 20;

    private static final int DIGEST_CHARACTERS = 16;

    private DrawSettings() {}

    /**
     * The settings by the names that reports and files of samples use.
     *
     * @param loaded the model
     * @param options how it is sampled
     * @param form the form of the samples
     * @param mode how edits are turned into programs
     * @return the settings, in order
     * @throws IOException where the model's files cannot be read any more
     */
    static Map<String, Object> of(LoadedModel loaded, GenerationOptions options, Sample.Form form, ResolveMode mode)
            throws IOException {
        ModelInfo info = loaded.model().info();
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("model", info.name());
        settings.put("model_digest", digest(loaded.source()));
        settings.put("backend", info.backend());
        settings.put("dtype", info.dtype());
        settings.put("temperature", options.sampling().temperature());
        settings.put("top_p", options.sampling().topP());
        settings.put("top_k", options.sampling().topK());
        settings.put("min_p", options.sampling().minP());
        settings.put("seed", options.sampling().seed());
        settings.put("max_tokens", options.maxTokens());
        settings.put("min_tokens", options.minTokens());
        if (!(options.rules() instanceof RuleOptions rules)) {
            throw new IllegalArgumentException("settings cannot tell rules that are not RuleOptions");
        }
        settings.put("constrain", rules.constrainHunks() ? "hunks" : "off");
        settings.put("lint_gate", rules.lintGate());
        settings.put("stop_loops", rules.stopLoops());
        settings.put("resolve", mode.name().toLowerCase(Locale.ROOT));
        settings.put("form", form.field());
        return settings;
    }

    /** A digest of the size, the first and the last mebibyte of every file of a model. */
    static String digest(Path model) throws IOException {
        try (Stream<Path> files = Files.isDirectory(model) ? Files.list(model) : Stream.of(model)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.filter(Files::isRegularFile).sorted().forEach(file -> add(digest, file));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_CHARACTERS);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            digest.update((size + " ").getBytes(StandardCharsets.UTF_8));
            addFrom(digest, channel, 0);
            addFrom(digest, channel, Math.max(0, size - END_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addFrom(MessageDigest digest, FileChannel channel, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(END_BYTES);
        for (long at = position; bytes.hasRemaining(); ) {
            int read = channel.read(bytes, at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        digest.update(bytes.flip());
    }
}
