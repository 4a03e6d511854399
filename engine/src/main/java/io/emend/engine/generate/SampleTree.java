package io.emend.engine.generate;

import io.emend.models.LanguageModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Draws many samples of some prompts jointly, at the cost of the distinct ones: a {@link Scheduler} that is run until
 * all is done. Every sample is the one that would be drawn alone, token for token.
 */
public final class SampleTree {
    private final LanguageModel model;
    private final SchedulerOptions options;

    /**
     * Prepares drawing. Requests share what those in flight have read; of requests that have ended nothing is kept.
     *
     * @param model what predicts the tokens
     * @param width most branches that go through the model together
     */
    public SampleTree(LanguageModel model, int width) {
        this(model, SchedulerOptions.ofWidth(width).withCachedTokens(0));
    }

    /**
     * Prepares drawing.
     *
     * @param model what predicts the tokens
     * @param options how the work is divided
     */
    public SampleTree(LanguageModel model, SchedulerOptions options) {
        this.model = model;
        this.options = options;
    }

    /**
     * Draws the samples of all requests; several are in flight so that the batch stays full. An error of one request
     * ends them all, and is thrown; the model's sequences have been released then, too.
     *
     * @param requests read as room becomes free
     * @param cancellation ends it early; unfinished samples of requests that were read are handed on as they are then
     * @throws io.emend.models.ContextOverflowException if a prompt leaves no room for a token
     */
    public void draw(Iterator<Request> requests, Cancellation cancellation) {
        Deque<RequestHandle> handles = new ArrayDeque<>();
        try (Scheduler scheduler = new Scheduler(model, options)) {
            boolean more = true;
            while (more && !cancellation.isCancelled()) {
                while (scheduler.hasRoom() && requests.hasNext()) {
                    handles.addLast(scheduler.submit(requests.next()));
                }
                more = scheduler.step() || requests.hasNext();
                throwFailures(handles);
            }
            handles.forEach(scheduler::cancel);
            while (scheduler.step()) {}
            throwFailures(handles);
        }
    }

    /** Throws what went wrong, and forgets requests that have ended well. */
    private static void throwFailures(Deque<RequestHandle> handles) {
        for (RequestHandle handle : handles) {
            switch (handle.failure().orElse(null)) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case Throwable checked -> throw new IllegalStateException(checked);
                case null -> {}
            }
        }
        handles.removeIf(RequestHandle::isDone);
    }
}
