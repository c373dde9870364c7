package org.trackchild.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.ImportRequest;
import org.trackchild.model.CaseKind;

/** Files, requests and expectations that several tests share. */
final class Samples {

    static final String HEADER = "id,name,event_date,place\n";

    private Samples() {}

    static ImportRequest request(boolean dryRun, boolean atomic) {
        return new ImportRequest("cases.csv", Optional.of(CaseKind.MISSING), dryRun, atomic);
    }

    static String rows(int count) {
        return HEADER
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "r" + i + ",Child " + i + ",2026-01-02,Agra\n")
                        .collect(Collectors.joining());
    }

    static void assertCounts(ImportJob job, long read, long created, long unchanged, long refused) {
        assertThat(
                        List.of(
                                job.counts().read(),
                                job.counts().created(),
                                job.counts().unchanged(),
                                job.counts().refused()))
                .as("read, created, unchanged, refused")
                .containsExactly(read, created, unchanged, refused);
    }
}
