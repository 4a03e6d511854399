package io.emend.engine.generate;

import java.time.Instant;

/** A request in the hands of a scheduler: what is begun for it, told of it, and left of it. */
final class ActiveRequest {
    private static final int[] NO_TOKENS = {};

    private final Request request;
    private final RequestHandle handle;
    private RuleState begun = RuleState.NONE;
    private int left;

    ActiveRequest(Request request, RequestHandle handle) {
        this.request = request;
        this.handle = handle;
        left = request.count();
    }

    Request request() {
        return request;
    }

    RequestHandle handle() {
        return handle;
    }

    int[] prompt() {
        return request.prompt();
    }

    /** {@return whether all samples were handed on, or the request failed} */
    boolean isOver() {
        return handle.isDone();
    }

    /** {@return whether no sample is left to be handed on} */
    boolean isComplete() {
        return left == 0;
    }

    /** Does something for the request; what is thrown ends it. */
    void attempt(Runnable work) {
        if (isOver()) {
            return;
        }
        try {
            work.run();
        } catch (Throwable e) {
            fail(e);
        }
    }

    /** {@return the text of all samples, before the first token} */
    Text begin() {
        begun = request.rule().begin();
        return Text.of(request.count(), begun);
    }

    /** {@return whether somebody wants it to end} */
    boolean isCancelled() {
        return handle.isCancelled();
    }

    /** {@return whether the deadline has been reached} */
    boolean isDue(Instant now) {
        return !request.limits().deadline().isAfter(now);
    }

    /** Tells the listener of what is new in a text, and hands on the samples of which it wants no more. */
    void tell(Text text) {
        text.tell(request.listener(), request.first()).forEach(this::handOn);
    }

    /** Hands on the samples of a text that has ended. */
    void handOn(Text text) {
        for (int index : text.samples()) {
            left--;
            request.listener().onSample(text.sample(index, request.first()));
        }
    }

    /** Ends the request before it has begun: its samples have no tokens. */
    void endUnbegun(FinishReason reason) {
        attempt(() -> {
            for (int i = 0; i < request.count(); i++) {
                left--;
                request.listener().onSample(new Sample(request.first() + i, NO_TOKENS, reason, 0, 0, 0, 0));
            }
            end();
        });
    }

    /** Ends the request with all of its samples. */
    void end() {
        RuleState closing = begun;
        begun = RuleState.NONE;
        closing.close();
        handle.end();
    }

    /** Ends the request with an error; what goes wrong in the course of it is added to the error. */
    void fail(Throwable error) {
        handle.fail(error);
        try {
            begun.close();
        } catch (Throwable more) {
            add(error, more);
        }
        try {
            request.listener().onFailure(error);
        } catch (Throwable more) {
            add(error, more);
        }
    }

    @SuppressWarnings("ReferenceEquality") // an error cannot be added to itself
    private static void add(Throwable error, Throwable more) {
        if (more != error) {
            error.addSuppressed(more);
        }
    }
}
