package org.trackchild.rest.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkField;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.problem.ProblemAnswer;

/** Work on several cases as it is sent. */
final class BulkDocuments {

    private final Locale language;

    BulkDocuments(Locale language) {
        this.language = language;
    }

    static String address(BulkRun run) {
        return ApiApplication.BASE + "/bulk/" + run.id();
    }

    Map<String, Object> run(BulkRun run) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", run.id().toString());
        document.put("href", address(run));
        document.put(BulkRuns.ACT, run.act());
        document.put("state", state(run));
        document.put(BulkRuns.CASES, run.counts().cases());
        document.put("done", run.counts().done());
        document.put("refused", run.counts().refused());
        document.put("left", run.counts().cases() - run.counts().settled());
        document.put("begun_at", run.begun().toString());
        run.end().ifPresent(end -> document.put("ended_at", end.at().toString()));
        return document;
    }

    private static String state(BulkRun run) {
        return run.end().map(end -> end.cancelled() ? "cancelled" : "ended").orElse("running");
    }

    Map<String, Object> line(BulkRun.Line line) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("case", line.of().toString());
        if (!line.number().isEmpty()) {
            document.put("number", line.number());
        }
        document.put("state", line.standing().code());
        if (!line.problems().isEmpty()) {
            document.put("problems", ProblemAnswer.document(line.problems(), language).errors());
        }
        return document;
    }

    Map<String, Object> act(BulkAct act, Caller caller) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", act.code());
        document.put("name", act.name().in(language));
        document.put("explanation", act.explanation().in(language));
        document.put(
                "fields",
                act.fields(caller, Set.of(CaseKind.values())).stream().map(this::field).toList());
        return document;
    }

    private Map<String, Object> field(BulkField field) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", field.name());
        document.put("label", field.label().in(language));
        document.put("shape", field.content().shape().code());
        document.put("needed", field.needed());
        if (field.content().longest() > 0) {
            document.put("longest", field.content().longest());
        }
        List<Map<String, Object>> options =
                field.content().options().stream().map(this::option).toList();
        if (!options.isEmpty()) {
            document.put("options", options);
        }
        return document;
    }

    private Map<String, Object> option(BulkField.Option option) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("value", option.value());
        document.put("label", option.label().in(language));
        return document;
    }
}
