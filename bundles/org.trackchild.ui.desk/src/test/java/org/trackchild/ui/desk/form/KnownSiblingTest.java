package org.trackchild.ui.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Revision;

/** Whose brother or sister somebody registers, when a draft is continued. */
class KnownSiblingTest {

    private static final Instant AT = Instant.parse("2026-03-09T10:00:00Z");

    private final Map<CaseId, ChildCase> cases = new HashMap<>();

    private final KnownSibling sibling = new KnownSibling(this::read);

    private ChildCase read(CaseId id) {
        if (!cases.containsKey(id)) {
            throw new ProblemException(CaseProblem.NO_SUCH_CASE);
        }
        return cases.get(id);
    }

    private CaseId enter() {
        CaseId id = CaseId.next();
        cases.put(
                id,
                new ChildCase(
                        new CaseHeader(
                                id,
                                "MC-26-000001",
                                CaseKind.MISSING,
                                CaseStatus.REGISTERED,
                                new OfficeId("PS-1"),
                                new Revision(1, "user", AT, AT, Optional.empty())),
                        ChildDescription.builder().build(),
                        new Event(LocalDate.of(2026, 3, 9), null, new Place("UP", "", "")),
                        Particulars.none(CaseKind.MISSING),
                        Optional.empty(),
                        List.of()));
        return id;
    }

    /** As it is in the storage of the browser in the meantime. */
    private static BrowserDrafts.Saved kept(Optional<CaseId> of) {
        return BrowserDrafts.Saved.parse(
                        new BrowserDrafts.Saved(AT, Map.of("name", "Wazir"), of).json())
                .orElseThrow();
    }

    @Test
    void aDraftThatIsResumedBringsItsSiblingAlong() {
        CaseId elder = enter();
        sibling.named(Optional.of(elder.toString()));
        BrowserDrafts.Saved draft = kept(sibling.id());
        // from the start page, whose link names no child
        sibling.named(Optional.empty());
        assertThat(sibling.get()).isEmpty();
        sibling.continued(draft);
        assertThat(sibling.id()).contains(elder);
    }

    @Test
    void aDraftOfAnotherChildIsNotTiedToTheOneThatTheAddressNames() {
        CaseId named = enter();
        CaseId other = enter();
        sibling.named(Optional.of(named.toString()));
        sibling.continued(kept(Optional.empty()));
        assertThat(sibling.get()).isEmpty();
        sibling.named(Optional.of(named.toString()));
        sibling.continued(kept(Optional.of(other)));
        assertThat(sibling.id()).contains(other);
    }

    @Test
    void aCaseThatMayNotBeSeenIsNone() {
        sibling.named(Optional.of(CaseId.next().toString()));
        assertThat(sibling.get()).isEmpty();
        sibling.named(Optional.of("nonsense"));
        assertThat(sibling.get()).isEmpty();
        // drafts of before know of none
        assertThat(
                        BrowserDrafts.Saved.parse(
                                        "{\"saved\":\"2026-03-09T10:00:00Z\",\"texts\":{}}")
                                .orElseThrow()
                                .sibling())
                .isEmpty();
    }
}
