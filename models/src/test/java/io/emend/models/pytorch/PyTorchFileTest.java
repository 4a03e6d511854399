package io.emend.models.pytorch;

import static io.emend.models.files.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.kernels.format.StorageFormats;
import io.emend.models.tensor.Fixtures;
import io.emend.models.tensor.TensorFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PyTorchFileTest {
    private static final int[] TWO_BY_TWO = {2, 2};

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("pytorch_model.bin");
    }

    private void refused(PickleBuilder pickle, String... parts) throws IOException {
        pickle.save(file());
        assertRefused(() -> PyTorchFile.open(file()).close(), parts);
    }

    private static PickleBuilder pickle() {
        return new PickleBuilder().op(0x80, 2);
    }

    /** A dictionary with one tensor, given by the rest of the pickle. */
    private static PickleBuilder dict() {
        return pickle().op('}').string("w");
    }

    @Test
    void readsWhatTorchSaved() throws IOException {
        try (TensorFile file = PyTorchFile.open(Fixtures.file("small.bin"))) {
            Fixtures.assertPlainTensors(file);
            Fixtures.assertRamp(file, "tied", StorageFormats.F32, 4, 6);
            Fixtures.assertRamp(file, "rows", 6, StorageFormats.F32, 2, 6);
            Fixtures.assertRamp(file, "parameter", StorageFormats.F16, 2, 2);
            assertEquals(
                    file.tensors().get("f32").data().address(),
                    file.tensors().get("tied").data().address());
            assertEquals(Set.of("transposed", "ids", "mask"), file.unsupported().keySet());
            assertTrue(file.unsupported().get("transposed").contains("not contiguous"));
            assertEquals("int64", file.unsupported().get("ids"));
            assertFalse(file.tensors().containsKey("step"));
        }
    }

    @Test
    void readsAStateDictWithMetadata() throws IOException {
        try (TensorFile file = PyTorchFile.open(Fixtures.file("module.bin"))) {
            Fixtures.assertRamp(file, "0.weight", StorageFormats.F32, 2, 3);
            assertEquals(1, file.tensors().size());
        }
    }

    @Test
    void tellsHowToSaveLegacyFilesAgain() {
        assertRefused(() -> PyTorchFile.open(Fixtures.file("legacy.bin")).close(), "before 1.6", "torch.save");
    }

    @Test
    void readsPicklesOfThisTestsBuilder() throws IOException {
        dict().matrix("FloatStorage", "0", 4, 0, TWO_BY_TWO, new int[] {2, 1})
                .op('s', '.')
                .save(file());
        try (TensorFile file = PyTorchFile.open(file())) {
            assertEquals(4, file.tensors().get("w").elements());
        }
    }

    @Test
    void refusesGlobals() throws IOException {
        refused(
                pickle().global("os", "system").string("true").op(0x85, 'R', '.'),
                "\"os.system\"",
                "byte 2 of data.pkl");
        refused(pickle().global("builtins", "eval"), "\"builtins.eval\"", "refused");
        refused(pickle().string("posix").string("system").op(0x93, '.'), "\"posix.system\"", "byte 23");
        refused(pickle().op(')', ')', 0x93, '.'), "a global is named by a tuple");
        refused(pickle().global("torch", "load"), "\"torch.load\"");
        refused(pickle().global("torch", "EvilStorage"), "\"torch.EvilStorage\"");
        refused(pickle().global("os\u0000", "x".repeat(200)), "\"os\\u0000.xxx", "…");
        refused(pickle().text("c" + "x".repeat(300)), "the name of a global is damaged");
        refused(pickle().text("cos\u00e9\n"), "the name of a global is damaged");
    }

    @Test
    void refusesOpcodesThatMakeObjects() throws IOException {
        refused(pickle().text("P0\n."), "PERSID", "byte 2");
        refused(pickle().text("(ios\nsystem\n."), "INST", "byte 3");
        refused(pickle().text("(o."), "OBJ");
        refused(pickle().op(0x82, 1, '.'), "EXT1");
        refused(pickle().op(0x83, 1, 1, '.'), "EXT2");
        refused(pickle().op(0x84, 1, 1, 1, 1, '.'), "EXT4");
        refused(pickle().global("collections", "OrderedDict").op(')', 0x81, '.'), "NEWOBJ");
        refused(pickle().op(0x92), "NEWOBJ_EX");
        refused(pickle().text("I1\n."), "'I'");
        refused(pickle().op(0xff), "0xff");
        refused(pickle().op(0x8b, 255, 255, 255, 127), "LONG4");
    }

    /** A tuple in the memo may serve many tensors; copies of it would take memory out of proportion to the file. */
    @Test
    void refusesTensorsOfAbsurdlyManyDimensions() throws IOException {
        PickleBuilder pickle =
                dict().global("torch._utils", "_rebuild_tensor_v2").op('(').storage("FloatStorage", "0", 4);
        pickle.int32(0).op('(');
        for (int i = 0; i < 65; i++) {
            pickle.op('K', 1);
        }
        pickle.op('t', 'q', 7, 'h', 7, 0x89)
                .global("collections", "OrderedDict")
                .op(')', 'R', 't', 'R');
        refused(pickle, "a tensor has 65 dimensions or strides", "data.pkl");
    }

    @Test
    void refusesCallsWithOtherArguments() throws IOException {
        refused(pickle().string("f").op(')', 'R', '.'), "a call of the string \"f\"");
        refused(pickle().global("collections", "OrderedDict").op('N', 'R'), "NONE");
        refused(pickle().global("collections", "OrderedDict").op('N', 0x85, 'R'), "collections.OrderedDict");
        refused(pickle().global("torch._utils", "_rebuild_tensor_v2").op(')', 'R'), "unexpected arguments");
        refused(pickle().global("torch._utils", "_rebuild_parameter").op('N', 'N', 'N', 0x87, 'R'), "unexpected");
        refused(
                pickle().global("torch._utils", "_rebuild_tensor_v2").op('(', 'N', 'N', 'N', 'N', 'N', 'N', 't', 'R'),
                "a tensor is not given by its storage");
        refused(pickle().string("storage").op('Q'), "persistent id");
        refused(dict().matrix("FloatStorage", "0", 4, 0, new int[] {-2, 2}, TWO_BY_TWO), "not a whole number");
        refused(dict().matrix("FloatStorage", "0", -4, 0, TWO_BY_TWO, TWO_BY_TWO), "persistent id");
    }

    @Test
    void refusesBuildOfAnythingButADictionary() throws IOException {
        refused(pickle().global("collections", "OrderedDict").op('}', 'b', '.'), "BUILD", "collections.OrderedDict");
        refused(pickle().op(']', '}', 'b', '.'), "BUILD", "a list", "byte 4");
        refused(pickle().op('}', 'N', 'b', '.'), "BUILD");
    }

    @Test
    void refusesAStackOutOfOrder() throws IOException {
        refused(pickle().op('.'), "the stack is empty", "byte 2");
        refused(pickle().op('N', '(', '.'), "the stack is empty");
        refused(pickle().op('N', 'N', '.'), "values left");
        refused(pickle().op(0x87), "too few values");
        refused(pickle().op('N', '(', 0x85), "too few values");
        refused(pickle().op('t'), "no MARK");
        refused(pickle().op('h', 9), "memo 9");
        refused(pickle().op('N', 'N', 's'), "the stack is empty");
        refused(pickle().op('N', 's'), "too few values");
        refused(pickle().op(']', 'N', 'N', 's'), "set in a list");
        refused(pickle().op('}', 'N', 'a'), "appended to a dictionary");
        refused(pickle().op('}', '(', 'N', 'u'), "set in a dictionary");
        refused(pickle().op('}', ')', 'N', 's'), "a dictionary key is a tuple");
        refused(pickle().op('}', 'N'), "truncated", "byte 4 of data.pkl");
        refused(pickle().op('X', 255, 255, 255, 255), "4294967295 more bytes");
        refused(pickle().op(0x95, 255, 255, 255, 255, 255, 255, 255, 255), "frame of 18446744073709551615");
        refused(pickle().op(0x8a, 9), "integer of 9 bytes");
        refused(new PickleBuilder().op(0x80, 6), "protocol 6");
        refused(pickle().op('N', '.'), "holds NONE, not a state dict");
    }

    @Test
    void survivesCyclesNestingAndMemoBombs() throws IOException {
        PickleBuilder cycle = pickle().op('}', 'q', 0).string("self").op('h', 0, 's');
        cycle.string("list").op(']', 'q', 1, 'h', 1, 'a', 's', '.').save(file());
        try (TensorFile file = PyTorchFile.open(file())) {
            assertEquals(Map.of(), file.tensors());
        }
        PickleBuilder nested = pickle().op('}').string("deep").op(')');
        PickleBuilder doubling = pickle().op('}').string("wide").op(')');
        for (int i = 0; i < 500_000; i++) {
            nested.op(0x85);
            doubling.op('q', 0, 'h', 0, 0x86);
        }
        nested.op('s', '.').save(file());
        PyTorchFile.open(file()).close();
        doubling.op('s', '.').save(file());
        PyTorchFile.open(file()).close();
        PickleBuilder endless = pickle();
        for (int i = 0; i < 5_000_000; i++) {
            endless.op(')');
        }
        refused(endless, "more than 4194304 opcodes");
    }

    @Test
    void refusesViewsOutsideTheirStorage() throws IOException {
        int[] contiguous = {2, 1};
        refused(dict().matrix("FloatStorage", "0", 4, 1, TWO_BY_TWO, contiguous).op('s', '.'), "\"w\"", "past the end");
        refused(
                dict().matrix("FloatStorage", "0", 4, -1, TWO_BY_TWO, contiguous)
                        .op('s', '.'),
                "\"w\"",
                "offset -1");
        refused(dict().matrix("FloatStorage", "0", 5, 0, TWO_BY_TWO, contiguous).op('s', '.'), "data/0", "16 bytes");
        refused(dict().matrix("FloatStorage", "1", 4, 0, TWO_BY_TWO, contiguous).op('s', '.'), "data/1", "missing");
        refused(
                dict().matrix("FloatStorage", "../data.pkl", 4, 0, TWO_BY_TWO, contiguous)
                        .op('s', '.'),
                "missing");
        int max = Integer.MAX_VALUE;
        refused(
                dict().matrix("FloatStorage", "0", 4, 0, new int[] {max, max}, new int[] {max, 1})
                        .op('s', '.'),
                "past the end");
    }

    @Test
    void refusesOtherArchives() throws IOException {
        Files.write(file(), new byte[] {1, 2, 3});
        assertRefused(() -> PyTorchFile.open(file()).close(), "no ZIP archive");
        PickleBuilder.zip(file(), Map.of("model.txt", new byte[1]), ZipEntry.STORED);
        assertRefused(() -> PyTorchFile.open(file()).close(), "0 entries NAME/data.pkl");
        PickleBuilder.zip(file(), Map.of("a/data.pkl", new byte[1], "b/data.pkl", new byte[1]), ZipEntry.STORED);
        assertRefused(() -> PyTorchFile.open(file()).close(), "2 entries NAME/data.pkl");
        PickleBuilder.zip(file(), Map.of("a/data.pkl", new byte[1]), ZipEntry.DEFLATED);
        assertRefused(() -> PyTorchFile.open(file()).close(), "a/data.pkl", "compressed");
        Map<String, byte[]> entries = new HashMap<>();
        entries.put("a/data.pkl", pickle().op('}', '.').toByteArray());
        entries.put("a/byteorder", "big".getBytes(StandardCharsets.US_ASCII));
        PickleBuilder.zip(file(), entries, ZipEntry.STORED);
        assertRefused(() -> PyTorchFile.open(file()).close(), "little-endian");
    }

    @Test
    void refusesEncryptedEntriesAndHeadersThatDisagree() throws IOException {
        byte[] good = Files.readAllBytes(pickle().op('}', '.').save(file()));
        int central = indexOf(good, new byte[] {'P', 'K', 1, 2});
        byte[] encrypted = good.clone();
        encrypted[central + 8] |= 1;
        Files.write(file(), encrypted);
        assertRefused(() -> PyTorchFile.open(file()).close(), "archive/data.pkl", "encrypted");
        byte[] renamed = good.clone();
        renamed[30] = 'b';
        Files.write(file(), renamed);
        assertRefused(() -> PyTorchFile.open(file()).close(), "differs between its local header");
        byte[] far = good.clone();
        far[central + 42] = 127;
        Files.write(file(), far);
        assertRefused(() -> PyTorchFile.open(file()).close(), "no local header", "byte 127");
        byte[] large = good.clone();
        large[central + 21] = large[central + 25] = 1;
        Files.write(file(), large);
        assertRefused(() -> PyTorchFile.open(file()).close(), "runs into the directory");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; ; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
    }
}
