package io.emend.models.transformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emend.kernels.KernelProvider;
import io.emend.kernels.Kernels;
import io.emend.kernels.KvType;
import io.emend.models.BackendOptions;
import io.emend.models.Batch;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A model that two threads call at once says so. */
class SoleCallerTest {
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** Kernels that wait in the first embedding look-up. */
    private Kernels waiting() {
        Kernels kernels = KernelProvider.best();
        return (Kernels) Proxy.newProxyInstance(
                Kernels.class.getClassLoader(), new Class<?>[] {Kernels.class}, (_, method, arguments) -> {
                    if (method.getName().equals("dequantizeRow") && Thread.currentThread() instanceof Caller) {
                        inside.countDown();
                        goOn.await();
                    }
                    try {
                        return method.invoke(kernels, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static final class Caller extends Thread {
        Caller(Runnable task) {
            super(task, "first caller");
        }
    }

    @Test
    void aSecondThreadIsRefusedWhileTheFirstIsInside() throws Exception {
        try (FormulaCheckpoint checkpoint = LogitsOracle.read("llama-grouped").checkpoint();
                LanguageModel model =
                        new VectorBackend(this::waiting).open(checkpoint, new BackendOptions(1, 0, KvType.F32))) {
            Sequence sequence = model.newSequence();
            Batch batch = new Batch().add(sequence, Batch.Want.LAST, 1, 2);
            Thread first = new Caller(() -> model.forward(batch, new Logits()));
            first.start();
            inside.await();
            List<Executable> calls = List.of(
                    model::newSequence,
                    () -> model.fork(sequence),
                    () -> model.truncate(sequence, 0),
                    () -> model.release(sequence),
                    () -> model.forward(batch, new Logits()),
                    model::close);
            for (Executable call : calls) {
                String message = assertThrows(IllegalStateException.class, call).getMessage();
                assertTrue(message.contains("first caller") && message.contains("one thread at a time"), message);
            }
            goOn.countDown();
            first.join();
            assertEquals(2, sequence.length());
            // Afterwards any thread may go on.
            model.forward(batch, new Logits());
            assertEquals(4, sequence.length());
        }
    }
}
