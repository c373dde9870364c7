package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.FieldPack;
import org.trackchild.fields.api.Shape;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.ChildCase;

/** Searches by the fields of packs; on a real store. */
class ExtraFieldSearchTest extends ExtraFieldsFixture {

    @Test
    void aSearchFindsNothingThatTheRecordWouldNotShow() {
        FieldPack narrow = pack(field(Shape.LINE, Role.HOME_CLERK));
        register.fields.add(narrow);
        CaseId id = register(HOME, CaseKind.FOUND, Map.of("lucky_number", "7")).id();
        register.store.write(
                HOME,
                tx -> {
                    tx.cases().share(id, new OfficeId("PS-A"));
                    return id;
                });
        register.fields.remove(narrow);
        for (CaseField wider :
                List.of(
                        field(Shape.LINE),
                        field(Shape.LINE, Role.HOME_CLERK, Role.POLICE_OFFICER))) {
            FieldPack wide = pack(wider);
            register.fields.add(wide);

            // an edit of something else opens nothing either
            ChildCase seen = registry.read(HOME, id);
            String other = seen.extra().size() > 1 ? "abandoned" : "orphan";
            assertThat(texts(change(HOME, seen, draft -> with(draft, "category", other))))
                    .containsEntry("lucky_number", "7");
            assertThat(texts(registry.read(POLICE, id))).doesNotContainKey("lucky_number");
            assertThat(found(POLICE, "lucky_number", "7")).isEmpty();
            assertThat(found(HOME, "lucky_number", "7")).containsExactly(id);
            register.fields.remove(wide);
        }
    }

    @Test
    void searchesByEveryShapeAndByTheCodeOfTheNation() {
        CaseId one =
                register(
                                POLICE,
                                CaseKind.MISSING,
                                Map.of(
                                        "up_ration_card", "RC-17/Lucknow",
                                        "up_household", "6",
                                        "suspected_cause", "up_flood"))
                        .id();
        CaseId other =
                register(POLICE, CaseKind.MISSING, Map.of("suspected_cause", "disaster")).id();
        assertThat(found(POLICE, "up_ration_card", "rc-17")).containsExactly(one);
        assertThat(found(POLICE, "up_ration_card", "17")).isEmpty();
        assertThat(found(POLICE, "up_ration_card", "%")).isEmpty();
        assertThat(found(POLICE, "up_household", "6.0")).containsExactly(one);
        assertThat(found(POLICE, "suspected_cause", "disaster"))
                .containsExactlyInAnyOrder(one, other);
        assertThat(found(POLICE, "suspected_cause", "बाढ़ में बह गया")).containsExactly(one);
        assertThatThrownBy(() -> found(POLICE, "habits", "x"))
                .hasMessageContaining("UNKNOWN_FIELD");
    }

    private List<CaseId> found(Caller caller, String code, String text) {
        CaseFilter filter = CaseFilter.all().with().extra(code, text).build();
        List<CaseId> listed =
                registry.list(caller, filter, Optional.empty(), 50).items().stream()
                        .map(summary -> summary.header().id())
                        .toList();
        assertThat(registry.count(caller, filter)).isEqualTo(listed.size());
        return listed;
    }

    @Test
    void aHiddenFieldIsSearchedOnlyThroughThePostingThatMaySeeIt() {
        CaseId id = register(HOME, CaseKind.FOUND, Map.of("category", "orphan")).id();
        register.store.write(
                HOME,
                tx -> {
                    tx.cases().share(id, new OfficeId("PS-A"));
                    return id;
                });
        assertThat(found(HOME, "category", "Orphan")).containsExactly(id);
        assertThatThrownBy(() -> found(POLICE, "category", "orphan"))
                .hasMessageContaining("FIELD_RESTRICTED");
        Caller elsewhere =
                new Caller(
                        "two.hats",
                        "Synthetic",
                        List.of(
                                POLICE.postings().get(0),
                                new Posting(
                                        new OfficeId("CCI-B"), Role.HOME_CLERK, "UP", "UP-AGRA")));
        assertThat(registry.read(elsewhere, id).extra()).isEmpty();
        assertThat(found(elsewhere, "category", "orphan")).isEmpty();
    }
}
