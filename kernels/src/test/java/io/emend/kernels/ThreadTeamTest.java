package io.emend.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every index exactly once, whatever happens around. */
@Timeout(30)
class ThreadTeamTest {

    @Test
    void visitsEveryIndexOnce() {
        Random random = new Random(1);
        for (int threads = 1; threads <= 5; threads++) {
            try (ThreadTeam team = new ThreadTeam(threads)) {
                assertEquals(threads, team.threads());
                for (int round = 0; round < 3000; round++) {
                    int n = random.nextInt(200);
                    int grain = 1 + random.nextInt(9);
                    int[] visits = new int[n];
                    team.run(n, grain, (from, to) -> {
                        assertEquals(0, from % grain);
                        for (int i = from; i < to; i++) {
                            visits[i]++;
                        }
                    });
                    for (int visit : visits) {
                        assertEquals(1, visit);
                    }
                }
            }
        }
    }

    @Test
    void wakesWorkersThatSleep() throws InterruptedException {
        try (ThreadTeam team = new ThreadTeam(2)) {
            for (int round = 0; round < 20; round++) {
                Thread.sleep(Duration.ofMillis(3));
                AtomicInteger sum = new AtomicInteger();
                team.run(100, 1, (from, to) -> sum.addAndGet(to - from));
                assertEquals(100, sum.get());
            }
        }
    }

    @Test
    void throwsWhatTheTaskThrowsAndGoesOn() {
        try (ThreadTeam team = new ThreadTeam(3)) {
            RuntimeException failure = new IllegalArgumentException("no");
            for (int round = 0; round < 500; round++) {
                int bad = round % 100;
                assertSame(
                        failure,
                        assertThrows(
                                IllegalArgumentException.class,
                                () -> team.run(100, 1, (from, to) -> {
                                    if (from <= bad && bad < to) {
                                        throw failure;
                                    }
                                })));
                AtomicInteger sum = new AtomicInteger();
                team.run(100, 1, (from, to) -> sum.addAndGet(to - from));
                assertEquals(100, sum.get());
            }
            assertThrows(
                    AssertionError.class,
                    () -> team.run(9, 1, (from, to) -> {
                        throw new AssertionError();
                    }));
        }
    }

    @Test
    void nestedAndConcurrentLoopsAreComplete() throws InterruptedException {
        try (ThreadTeam team = new ThreadTeam(2)) {
            AtomicIntegerArray visits = new AtomicIntegerArray(64);
            Thread[] callers = new Thread[4];
            for (int c = 0; c < callers.length; c++) {
                callers[c] = Thread.ofPlatform().start(() -> {
                    for (int round = 0; round < 200; round++) {
                        team.run(8, 1, (from, to) -> {
                            for (int i = from; i < to; i++) {
                                int base = 8 * i;
                                team.run(8, 1, (first, end) -> {
                                    for (int j = first; j < end; j++) {
                                        visits.incrementAndGet(base + j);
                                    }
                                });
                            }
                        });
                    }
                });
            }
            for (Thread caller : callers) {
                caller.join();
            }
            for (int i = 0; i < visits.length(); i++) {
                assertEquals(callers.length * 200, visits.get(i));
            }
        }
    }

    @Test
    void keepsAnInterruptForTheCaller() {
        try (ThreadTeam team = new ThreadTeam(2)) {
            Thread.currentThread().interrupt();
            team.run(16, 1, (from, to) -> sleep(to - from));
            assertTrue(Thread.interrupted());
        }
    }

    private static void sleep(int millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void endsItsThreadsAndRejectsWork() throws InterruptedException {
        ThreadTeam team = new ThreadTeam(3);
        team.run(10, 1, (from, to) -> {});
        team.close();
        team.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("emend-worker")) {
                thread.join(5000);
                assertTrue(!thread.isAlive());
            }
        }
        assertThrows(IllegalStateException.class, () -> team.run(10, 1, (from, to) -> {}));
        assertThrows(IllegalArgumentException.class, () -> new ThreadTeam(0));
    }

    @Test
    void rejectsWrongRanges() {
        try (ThreadTeam team = new ThreadTeam(2)) {
            assertThrows(IllegalArgumentException.class, () -> team.run(-1, 1, (from, to) -> {}));
            assertThrows(IllegalArgumentException.class, () -> team.run(1, 0, (from, to) -> {}));
            AtomicInteger last = new AtomicInteger();
            team.run(Integer.MAX_VALUE, 1 << 30, (from, to) -> last.accumulateAndGet(to, Math::max));
            assertEquals(Integer.MAX_VALUE, last.get());
        }
    }
}
