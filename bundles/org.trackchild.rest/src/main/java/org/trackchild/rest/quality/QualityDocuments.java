package org.trackchild.rest.quality;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trackchild.quality.api.ModelUse;
import org.trackchild.quality.api.ModelVersion;
import org.trackchild.quality.api.Quality;
import org.trackchild.quality.api.Recall;
import org.trackchild.quality.api.Reliability;

/** How good matching is, as JSON. */
final class QualityDocuments {

    private QualityDocuments() {}

    static Map<String, Object> whole(Quality quality) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("reliability", reliability(quality.reliability()));
        document.put("recall", quality.recall().stream().map(QualityDocuments::recall).toList());
        document.put(
                "thresholds",
                Map.of(
                        "propose", quality.thresholds().propose(),
                        "show", quality.thresholds().show()));
        document.put("in_use", use(quality.use()));
        document.put(
                "versions", quality.versions().stream().map(QualityDocuments::version).toList());
        document.put("learning", learning(quality));
        return document;
    }

    private static Map<String, Object> reliability(Reliability reliability) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("pairs", reliability.pairs());
        document.put("expected_calibration_error", reliability.error());
        document.put("bins", reliability.bins().stream().map(QualityDocuments::bin).toList());
        return document;
    }

    private static Map<String, Object> bin(Reliability.Bin bin) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("from", bin.from());
        document.put("to", bin.to());
        document.put("pairs", bin.pairs());
        document.put("said", bin.said());
        document.put("same", bin.same());
        document.put("turned_out", bin.turnedOut());
        return document;
    }

    private static Map<String, Object> recall(Recall recall) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("stratum", recall.stratum().code());
        document.put("known", recall.known());
        document.put("proposed", recall.proposed());
        return document;
    }

    private static Map<String, Object> use(ModelUse use) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", use.number());
        document.put("learning_by_itself", use.learning());
        if (!use.since().equals(Instant.EPOCH)) {
            document.put("since", use.since().toString());
            document.put("by", use.by());
            document.put("reason", use.reason());
        }
        return document;
    }

    private static Map<String, Object> version(ModelVersion version) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", version.number());
        version.lesson()
                .ifPresent(
                        lesson -> {
                            document.put("made_at", version.madeAt().toString());
                            document.put("made_by", version.madeBy());
                            document.put("decisions", lesson.decisions());
                            document.put("queries", lesson.queries());
                            document.put("tested", lesson.tested());
                            document.put("loss_before", lesson.lossBefore());
                            document.put("loss", lesson.loss());
                            document.put("better", lesson.isBetter());
                        });
        return document;
    }

    private static Map<String, Object> learning(Quality quality) {
        Quality.Learning learning = quality.learning();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("running", learning.running());
        document.put("progress", learning.progress());
        document.put("decisions", learning.decisions());
        document.put("needed", learning.needed());
        return document;
    }
}
