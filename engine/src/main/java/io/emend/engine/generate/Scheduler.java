package io.emend.engine.generate;

import io.emend.models.ContextOverflowException;
import io.emend.models.LanguageModel;
import io.emend.models.ModelInfo;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Serves any number of requests with one model, a forward pass at a time.
 *
 * <p>Samples of a request whose tokens so far are equal are one branch: the model computes it once. At each position
 * every sample of the branch draws its own token from the common logits, and the branch divides by what was drawn.
 * Branches of all requests go through the model together; they, and requests whose prompts begin alike, share the pages
 * of keys and values of what they have in common.
 *
 * <p><b>Why each sample is the one that would be drawn alone.</b> The draw of a sample at a position is a function of
 * the logits there, of its request's options, and of a uniform number that belongs to (seed, sample, position) alone.
 * Whatever else is in the batch, a sample thus sees the same logits (they depend on its own tokens only) and the same
 * number, and so by induction over positions draws the same tokens, if the model computes the same logits in any batch.
 * How many of a branch's n samples draw each token is then multinomial, being n independent draws from one
 * distribution. For the same reason a branch that loses its keys and values to others, and reads its tokens again
 * later, goes on as if nothing had happened.
 *
 * <p>Where a {@link Rule} rejects the end of a text, the samples of the branch go back to what it passed and draw
 * again, with numbers that belong to the attempt as well. Greedy sampling would only repeat itself: its attempt n is
 * drawn at temperature min(1, n/4), a fallback as in Radford et al., "Robust speech recognition via large-scale weak
 * supervision" (arXiv 2212.04356). A branch that is rejected too often is given up.
 *
 * <p>{@link #submit} and {@link #cancel} are for any thread; all else is for the thread that made the scheduler.
 */
public final class Scheduler implements AutoCloseable {
    private final Thread owner = Thread.currentThread();
    private final ModelInfo info;
    private final SchedulerOptions options;
    private final Queue<ActiveRequest> submitted = new ConcurrentLinkedQueue<>();
    private final Deque<ActiveRequest> queue = new ArrayDeque<>();
    private final List<ActiveRequest> begun = new ArrayList<>();
    private final SampleForest forest;
    private boolean busy;
    private volatile boolean closed;

    /**
     * A scheduler without requests, which belongs to the calling thread.
     *
     * @param model what predicts the tokens; it stays open when the scheduler is closed
     * @param options how the work is divided
     */
    public Scheduler(LanguageModel model, SchedulerOptions options) {
        this.options = options;
        info = model.info();
        forest = new SampleForest(model, options);
    }

    // For any thread

    /**
     * Takes a request, to be begun by one of the next steps.
     *
     * @param request what is asked for
     * @return the request in the hands of this scheduler
     * @throws ContextOverflowException if the prompt leaves no room for a token
     * @throws IllegalArgumentException if a token of the prompt is outside the model's vocabulary
     * @throws IllegalStateException if the scheduler is closed
     */
    public RequestHandle submit(Request request) {
        check(request.prompt());
        ActiveRequest active = new ActiveRequest(request, new RequestHandle());
        requireOpen();
        submitted.add(active);
        // Closed in the meantime, it may have been overlooked.
        if (closed && submitted.remove(active)) {
            requireOpen();
        }
        return active.handle();
    }

    /**
     * Ends a request with the next step: samples that have not ended are handed on as they are then. A request that has
     * ended is left alone.
     *
     * @param handle what {@link #submit} returned
     */
    public void cancel(RequestHandle handle) {
        handle.cancel();
    }

    private void check(int[] prompt) {
        if (prompt.length + 1 > info.contextLength()) {
            throw new ContextOverflowException(prompt.length + 1, info.contextLength());
        }
        for (int token : prompt) {
            if (token < 0 || token >= info.vocabularySize()) {
                throw new IllegalArgumentException(
                        "token " + token + " is outside the model's vocabulary of " + info.vocabularySize());
            }
        }
    }

    // For the owner

    /** {@return whether a request that is submitted now would be begun by the next step} */
    public boolean hasRoom() {
        requireOwner();
        return forest.size() + queue.size() + submitted.size() < options.width();
    }

    /**
     * Does one forward pass, and what it leads to: tokens are drawn, listeners are told. It waits for nothing else.
     *
     * @return whether there is more to do
     * @throws IllegalStateException if another thread than the owner calls this, a listener does, or it is closed
     */
    public boolean step() {
        requireOwner();
        requireOpen();
        busy = true;
        try {
            for (ActiveRequest request = submitted.poll(); request != null; request = submitted.poll()) {
                queue.addLast(request);
            }
            endEarly();
            begin();
            forest.pass();
        } finally {
            busy = false;
        }
        return forest.size() > 0 || !queue.isEmpty() || !submitted.isEmpty();
    }

    private void requireOwner() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("the scheduler belongs to thread " + owner.getName() + ", but "
                    + Thread.currentThread().getName() + " called it; only submit and cancel are for any thread");
        }
        if (busy) {
            throw new IllegalStateException("a listener or a rule called the scheduler that called it");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the scheduler is closed");
        }
    }

    // Requests begin and end

    /** Ends the requests that are cancelled or due. */
    private void endEarly() {
        Instant now = options.clock().instant();
        for (ActiveRequest request : begun) {
            endReason(request, now).ifPresent(reason -> forest.end(request, reason));
        }
        begun.removeIf(ActiveRequest::isOver);
        queue.removeIf(request -> {
            Optional<FinishReason> reason = endReason(request, now);
            reason.ifPresent(request::endUnbegun);
            return reason.isPresent();
        });
    }

    private static Optional<FinishReason> endReason(ActiveRequest request, Instant now) {
        if (request.isCancelled()) {
            return Optional.of(FinishReason.CANCELLED);
        }
        return request.isDue(now) ? Optional.of(FinishReason.DEADLINE) : Optional.empty();
    }

    /** Begins requests while the batch has room. */
    private void begin() {
        while (forest.size() < options.width() && !queue.isEmpty()) {
            ActiveRequest request = queue.removeFirst();
            begun.add(request);
            forest.begin(request);
        }
    }

    /**
     * Gives back all memory of the model's cache. Requests that have not ended fail; a caller that wants what there is
     * of them cancels them first and goes on with {@link #step} to the end. Closing again does nothing.
     */
    @Override
    public void close() {
        requireOwner();
        if (closed) {
            return;
        }
        closed = true;
        for (ActiveRequest request = submitted.poll(); request != null; request = submitted.poll()) {
            queue.addLast(request);
        }
        forest.close();
        begun.addAll(queue);
        queue.clear();
        for (ActiveRequest request : begun) {
            if (!request.isOver()) {
                request.fail(new IllegalStateException("the scheduler was closed before the request had ended"));
            }
        }
        begun.clear();
    }
}
