package io.emend.kernels;

import io.emend.kernels.scalar.ScalarKernels;
import io.emend.kernels.simd.Lanes;
import io.emend.kernels.vector.VectorKernels;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the kernels for this JVM.
 *
 * <p>The vector kernels need the module {@code jdk.incubator.vector}, which a JVM has only when started with
 * {@code --add-modules jdk.incubator.vector}, the optimizing compiler C2, and a processor with fused multiply-add.
 * Without one of these the scalar kernels serve, and {@link Selection#fallback()} says why.
 *
 * <p>System properties: {@value #PROPERTY} ({@code scalar} or {@code vector}) overrides the choice;
 * {@value #BITS_PROPERTY} ({@code 128}, {@code 256} or {@code 512}) sets the vector width instead of the one the JVM
 * prefers, and any other width than that is slow or, sometimes, a little faster (256 on some processors with AVX-512).
 */
public final class KernelProvider {
    /** Name of the system property that overrides the choice. */
    public static final String PROPERTY = "emend.kernels";
    /** Name of the system property that sets the vector width in bits. */
    public static final String BITS_PROPERTY = Lanes.BITS_PROPERTY;

    private static final Set<String> BITS = Set.of("", "128", "256", "512");
    private static final String MODULE = "jdk.incubator.vector";

    private KernelProvider() {}

    /**
     * The outcome of a choice.
     *
     * @param kernels the kernels to use
     * @param fallback one line that says why these are the scalar kernels though nobody asked for them
     */
    public record Selection(Kernels kernels, Optional<String> fallback) {}

    /** What the choice depends on. */
    record Environment(String wish, String vmInfo, String architecture, boolean vectorModule) {
        static Environment current() {
            return new Environment(
                    System.getProperty(PROPERTY, ""),
                    System.getProperty("java.vm.info", ""),
                    System.getProperty("os.arch", ""),
                    vectorModuleReadable());
        }

        private static boolean vectorModuleReadable() {
            Module own = KernelProvider.class.getModule();
            return ModuleLayer.boot().findModule(MODULE).map(own::canRead).orElse(false);
        }
    }

    /**
     * {@return the fastest kernels that work here}
     *
     * @throws IllegalArgumentException as {@link #select()} does
     */
    public static Kernels best() {
        return select().kernels();
    }

    /**
     * {@return the fastest kernels that work here, and why they are not faster}
     *
     * @throws IllegalArgumentException if a system property has an unknown value, or {@value #PROPERTY} asks for vector
     *     kernels that this JVM cannot run
     */
    public static Selection select() {
        String bits = System.getProperty(BITS_PROPERTY, "");
        if (!BITS.contains(bits)) {
            throw new IllegalArgumentException("-D" + BITS_PROPERTY + "=" + bits + " is neither 128, 256 nor 512");
        }
        return select(Environment.current());
    }

    static Selection select(Environment environment) {
        return switch (environment.wish()) {
            case "scalar" -> new Selection(new ScalarKernels(), Optional.empty());
            case "vector" -> {
                if (!environment.vectorModule()) {
                    throw new IllegalArgumentException("-D" + PROPERTY + "=vector, but " + missingModule());
                }
                yield new Selection(new VectorKernels(), Optional.empty());
            }
            case "" ->
                obstacle(environment)
                        .map(why -> new Selection(new ScalarKernels(), Optional.of("scalar kernels: " + why)))
                        .orElseGet(() -> new Selection(new VectorKernels(), Optional.empty()));
            default ->
                throw new IllegalArgumentException(
                        "-D" + PROPERTY + "=" + environment.wish() + " is neither scalar nor vector");
        };
    }

    private static Optional<String> obstacle(Environment environment) {
        if (!environment.vectorModule()) {
            return Optional.of(missingModule());
        }
        String vm = environment.vmInfo();
        if (vm.contains("interpreted mode") || vm.contains("emulated-client")) {
            return Optional.of("the JVM runs without its optimizing compiler C2 (" + vm
                    + "): drop -Xint or -XX:TieredStopAtLevel");
        }
        int bits = VectorWidth.preferred();
        if (bits < VectorWidth.required(environment.architecture())) {
            return Optional.of(
                    "vectors of " + bits + " bits, so no fused multiply-add on " + environment.architecture());
        }
        return Optional.empty();
    }

    private static String missingModule() {
        return "the module " + MODULE + " is absent: start the JVM with --add-modules " + MODULE;
    }

    /** Apart, because its code is loaded only where the module is present. */
    private static final class VectorWidth {
        static int preferred() {
            return jdk.incubator.vector.VectorShape.preferredShape().vectorBitSize();
        }

        /** On x86, fused multiply-add came with AVX2 and its 256 bits; ARM has always had it. */
        static int required(String architecture) {
            return architecture.equals("amd64") || architecture.equals("x86_64") ? 256 : 128;
        }
    }
}
