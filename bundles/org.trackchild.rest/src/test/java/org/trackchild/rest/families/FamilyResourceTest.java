package org.trackchild.rest.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Families;
import org.trackchild.registry.api.FamilyView;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.Requests;

class FamilyResourceTest {

    private static final UUID TIE = new UUID(5, 6);

    private final FamilyResource resource =
            new FamilyResource(
                    new FixedEngines()
                            .with(
                                    Families.class,
                                    Requests.fake(
                                            Families.class,
                                            Map.of(
                                                    "ofCase",
                                                    new FamilyView(
                                                            List.of(),
                                                            1,
                                                            List.of(),
                                                            List.of(
                                                                    new FamilyView.UnseenTie(
                                                                            TIE,
                                                                            Instant.ofEpochMilli(
                                                                                    7)))),
                                                    "withdraw",
                                                    Optional.empty()))));

    private final String id = CaseId.next().toString();

    @Test
    void aTieWithAnUnseenChildIsNamedByItsIdentifierAlone() {
        Map<String, Object> family = resource.family(id, Requests.signedIn(), Requests.accepting());
        assertThat(family.get("ties")).isEqualTo(List.of());
        assertThat(family.get("unseen_ties"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "id",
                                        TIE.toString(),
                                        "said_at",
                                        "1970-01-01T00:00:00.007Z")));
        assertThat(
                        resource.withdraw(
                                id,
                                TIE.toString(),
                                Requests.body("{\"reason\":\"It is the same child\"}"),
                                Requests.signedIn(),
                                Requests.accepting()))
                .isEqualTo(Map.of("id", TIE.toString(), "in_force", false));
    }
}
