package io.emend.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.emend.kernels.KernelProvider.Environment;
import io.emend.kernels.KernelProvider.Selection;
import io.emend.kernels.scalar.ScalarKernels;
import io.emend.kernels.vector.VectorKernels;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The choice of the kernels and its reasons. */
class KernelProviderTest {
    private static final String MIXED = "mixed mode, sharing";

    @Test
    void choosesVectorKernelsWhereTheModuleIs() {
        boolean present = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        assertEquals(present, KernelProvider.best() instanceof VectorKernels);
        assertEquals(present, KernelProvider.select().fallback().isEmpty());
    }

    @Test
    void namesTheFlagThatIsMissing() {
        Selection selection = KernelProvider.select(new Environment("", MIXED, "amd64", false));
        assertInstanceOf(ScalarKernels.class, selection.kernels());
        assertTrue(selection.fallback().orElseThrow().contains("--add-modules jdk.incubator.vector"));
    }

    @Test
    void fallsBackWithoutC2() {
        for (String info : new String[] {"interpreted mode, sharing", "mixed mode, emulated-client, sharing"}) {
            Selection selection = KernelProvider.select(new Environment("", info, "amd64", true));
            assertInstanceOf(ScalarKernels.class, selection.kernels());
            assertTrue(selection.fallback().orElseThrow().contains("C2"));
        }
    }

    @Test
    void obeysTheProperty() {
        Selection scalar = KernelProvider.select(new Environment("scalar", MIXED, "amd64", true));
        assertInstanceOf(ScalarKernels.class, scalar.kernels());
        assertEquals(Optional.empty(), scalar.fallback());
        assertEquals("scalar", scalar.kernels().description());
        Environment impossible = new Environment("vector", MIXED, "amd64", false);
        String message = assertThrows(IllegalArgumentException.class, () -> KernelProvider.select(impossible))
                .getMessage();
        assertTrue(message.contains("--add-modules"), message);
        Environment unknown = new Environment("fast", MIXED, "amd64", true);
        assertThrows(IllegalArgumentException.class, () -> KernelProvider.select(unknown));
    }

    @Test
    void describesTheWidth() {
        Kernels best = KernelProvider.best();
        assumeTrue(best instanceof VectorKernels, "no vector kernels in this JVM");
        String asked = System.getProperty(KernelProvider.BITS_PROPERTY, "");
        assertTrue(best.description().matches("vector, " + (asked.isEmpty() ? "\\d+" : asked) + " bits"));
    }
}
