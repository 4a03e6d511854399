package io.emend.llamacpp;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/** How much of this processor a CPU variant of ggml makes use of, by the variant's own judgement. */
final class CpuScore {
    private CpuScore() {}

    /**
     * Asks a variant; it is unloaded again.
     *
     * @param library its file
     * @return a number that is larger for a variant that is faster here; 0 for one that this processor cannot run
     */
    @SuppressWarnings("restricted") // the library is ours, and the function takes nothing and returns an int
    static int of(Path library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup symbols = SymbolLookup.libraryLookup(library, arena);
            var function = symbols.find("ggml_backend_score");
            if (function.isEmpty()) {
                return 0;
            }
            return (int) Linker.nativeLinker()
                    .downcallHandle(function.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT))
                    .invokeExact();
        } catch (IllegalArgumentException e) { // as it is said of a library that cannot be loaded
            return 0;
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
