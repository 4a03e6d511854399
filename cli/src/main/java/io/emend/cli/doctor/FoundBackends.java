package io.emend.cli.doctor;

import io.emend.cli.options.Backends;
import io.emend.models.ModelBackend;
import io.emend.models.Models;
import java.util.ArrayList;
import java.util.List;

/** What can run models. */
final class FoundBackends {
    private FoundBackends() {}

    static List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        for (ModelBackend backend : Models.backends()) {
            findings.add(Finding.good("backend", backend.name()));
        }
        for (String broken : Models.brokenBackends()) {
            findings.add(Finding.failed("backend", broken, "remove its jar, or add what it needs"));
        }
        for (String absent : Backends.absent()) {
            String advice = Backends.addedBy(absent)
                    .map(command -> command + " adds it")
                    .orElse("vector runs every model");
            findings.add(Finding.missing("backend", absent + " is " + Backends.ABSENT, advice));
        }
        return findings;
    }
}
