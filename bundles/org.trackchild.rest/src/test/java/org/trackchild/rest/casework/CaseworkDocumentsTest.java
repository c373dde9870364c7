package org.trackchild.rest.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.CaseProgress.Worth;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Step;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.web.PlaceNames;
import org.trackchild.rules.api.Rules;

class CaseworkDocumentsTest {

    private static final Instant AT = Instant.parse("2026-11-01T06:00:00Z");

    private static final CaseId CASE = new CaseId(new UUID(1, 1));

    private static MadeTransition made(int id, String transition) {
        return new MadeTransition(
                new UUID(2, id),
                CASE,
                CaseStatus.RESTORED,
                CaseStatus.RESTORED,
                new Step(transition, AT, Map.of()),
                AT,
                new MadeTransition.Signature("system:test", ""));
    }

    @Test
    void whatAStepIsWorthNowIsToldWithIt() {
        List<MadeTransition> made =
                List.of(made(1, "follow_up"), made(2, "depart"), made(3, "restore"));
        CaseProgress progress =
                new CaseProgress(
                        new CaseHeader(
                                CASE,
                                "FC-26-000001",
                                CaseKind.FOUND,
                                CaseStatus.RESTORED,
                                new OfficeId("CCI-1"),
                                new Revision(3, "home.lucknow", AT, AT, Optional.empty())),
                        Rules.of(List.of(), ""),
                        List.of(),
                        new CaseProgress.History(
                                made,
                                Map.of(
                                        made.get(0).id(),
                                        Worth.OF_ANOTHER_CHILD,
                                        made.get(1).id(),
                                        Worth.TAKEN_BACK)),
                        List.of(),
                        Optional.empty(),
                        List.of());

        Map<String, Object> told =
                new CaseworkDocuments(
                                new PlaceNames(new FixedEngines(), Locale.ENGLISH),
                                Locale.ENGLISH,
                                AT)
                        .progress(progress);

        assertThat(told.get("items"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(item -> item.get("worth"))
                .containsExactly("of_another_child", "taken_back", "counts");
    }
}
