package io.emend.engine.generate;

import io.emend.models.Batch;
import io.emend.models.CacheFullException;
import io.emend.models.LanguageModel;
import io.emend.models.Logits;
import io.emend.models.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The trees of samples of all requests that have begun, which grow together: branches of any of them share a batch. */
final class SampleForest {
    private final LanguageModel model;
    private final SchedulerOptions options;
    private final Admission admission;
    private final BranchSampler sampler;
    private final Batch batch = new Batch();
    private final Logits logits = new Logits();
    /** The oldest first: of older requests, and of samples of lower numbers. */
    private List<Branch> branches = new ArrayList<>();

    SampleForest(LanguageModel model, SchedulerOptions options) {
        this.model = model;
        this.options = options;
        admission = new Admission(model, options.cachedTokens());
        sampler = new BranchSampler(model.info());
    }

    /** {@return how many branches there are} */
    int size() {
        return branches.size();
    }

    /** Begins a request. */
    void begin(ActiveRequest request) {
        request.attempt(() -> branches.add(new Branch(request, request.begin(), Optional.empty())));
    }

    /** Ends a request early, with what there is of its samples. */
    void end(ActiveRequest request, FinishReason reason) {
        request.attempt(() -> {
            for (Branch branch : branches) {
                if (branch.request() == request) {
                    branch.text().cutShort(reason);
                    request.tell(branch.text());
                    end(branch, List.of(branch.text()));
                }
            }
        });
        sweep();
    }

    /** Does one forward pass, if there is anything to do, and what it leads to. */
    void pass() {
        while (!branches.isEmpty()) {
            List<Branch> active = compose();
            try {
                model.forward(batch, logits);
            } catch (CacheFullException e) {
                makeRoom();
                continue;
            }
            advance(active);
            return;
        }
    }

    /**
     * Fills the batch: one token for each branch at least, and what is left of the pass for the oldest that need more.
     */
    private List<Branch> compose() {
        List<Branch> active = new ArrayList<>();
        boolean waiting = false;
        for (int i = 0; i < branches.size() && active.size() < options.width(); i++) {
            Branch branch = branches.get(i);
            if (branch.hasSequence() || admission.admit(branch, branches)) {
                active.add(branch);
            } else {
                waiting = true;
            }
        }
        if (!waiting) {
            admission.open();
        }
        batch.clear();
        int left = options.tokens();
        for (int i = 0; i < active.size(); i++) {
            int others = active.size() - 1 - i;
            left -= active.get(i).addUnread(batch, left - others);
        }
        return active;
    }

    private void makeRoom() {
        if (!admission.makeRoom(branches)) {
            Branch alone = branches.getFirst();
            alone.request().fail(new CacheTooSmallException(alone.length()));
            sweep();
        }
    }

    private void advance(List<Branch> active) {
        List<Branch> grown = new ArrayList<>(branches.size());
        int next = 0;
        int row = 0;
        for (Branch branch : branches) {
            if (next == active.size() || branch != active.get(next)) {
                grown.add(branch);
                continue;
            }
            Batch.Run run = batch.runs().get(next++);
            int firstRow = row;
            row += run.rows();
            branch.request().attempt(() -> grown.addAll(goOn(branch, run, firstRow)));
            if (branch.request().isOver()) {
                admission.release(branch);
            }
        }
        branches = grown;
        sweep();
    }

    /** Drops the branches of requests that are over. */
    private void sweep() {
        branches.removeIf(branch -> {
            boolean over = branch.request().isOver();
            if (over) {
                admission.release(branch);
            }
            return over;
        });
    }

    /** What becomes of a branch of which the model has read more. */
    private List<Branch> goOn(Branch branch, Batch.Run run, int firstRow) {
        branch.score(run, firstRow, logits);
        if (branch.unread() > 0) {
            return List.of(branch);
        }
        ActiveRequest request = branch.request();
        request.tell(branch.text());
        List<Text> texts = branch.text().isEnded()
                ? List.of(branch.text())
                : sampler.grow(request.request(), branch.text(), logits, firstRow + run.rows() - 1);
        List<Text> goingOn = new ArrayList<>(texts.size());
        List<Text> ended = new ArrayList<>();
        for (Text text : texts) {
            request.tell(text);
            (text.isDone() ? ended : goingOn).add(text);
        }
        if (goingOn.isEmpty()) {
            end(branch, ended);
            return List.of();
        }
        ended.forEach(request::handOn);
        return divide(branch, goingOn);
    }

    /** Ends a branch with the texts that it has come to. */
    private void end(Branch branch, List<Text> texts) {
        ActiveRequest request = branch.request();
        texts.forEach(request::handOn);
        if (request.isComplete()) {
            admission.retire(branch);
            request.end();
        } else {
            admission.release(branch);
        }
    }

    /** The branches of some texts; the last one goes on with the sequence that they have in common. */
    private List<Branch> divide(Branch branch, List<Text> texts) {
        List<Branch> parts = new ArrayList<>(texts.size());
        Sequence common = branch.giveUpSequence().orElseThrow();
        for (int i = 0; i < texts.size(); i++) {
            Sequence own = i == texts.size() - 1 ? common : model.fork(common);
            Branch part = new Branch(branch.request(), texts.get(i), Optional.of(own));
            if (own.length() >= part.length()) {
                // Of a text that was taken back the last token is read again, for the logits after it.
                model.truncate(own, part.length() - 1);
            }
            parts.add(part);
        }
        return parts;
    }

    void close() {
        branches.forEach(admission::release);
        branches.clear();
        admission.close();
    }
}
