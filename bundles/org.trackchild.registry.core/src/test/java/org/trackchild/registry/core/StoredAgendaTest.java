package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Agenda;

/** Which forms and visits come next, for whom, and which visits were made. */
class StoredAgendaTest extends FreedChildren {

    private StoredAgenda agenda;

    @BeforeEach
    void begin() {
        agenda = new StoredAgenda(register.store, register.desk, register.shelf, register.fields);
    }

    /** Writes down which clocks run, as the follower of the journal does. */
    private void follow(CaseId... cases) {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    new ClockKeeper(register.shelf).refresh(tx, Set.of(cases));
                    return null;
                });
    }

    private List<String> forms(Caller caller) {
        return agenda.forms(caller, Optional.empty(), 50).items().stream()
                .flatMap(each -> each.forms().stream())
                .map(each -> each.kind().code())
                .toList();
    }

    @Test
    void aFormIsDueForWhoFillsItInUntilItIsHandedIn() {
        CaseId id = produced(child(ApproximateAge.about(8), null));
        follow(id);
        assertThat(forms(CLERK)).containsExactly("icp");
        assertThat(forms(UNIT)).containsExactly("icp");
        assertThat(forms(BENCH)).isEmpty();
        assertThat(forms(Register.caller("CCI-2", Role.HOME_CLERK))).isEmpty();
        Agenda.DueForms due = agenda.forms(CLERK, Optional.empty(), 50).items().get(0);
        assertThat(due.clock().summary().header().id()).isEqualTo(id);
        assertThat(due.forms().get(0).until()).contains(due.clock().clock().due());

        forms.handedIn(CLERK, id, "icp");
        follow(id);
        assertThat(forms(CLERK)).isEmpty();
        assertThat(agenda.isFor(Register.caller("SCPS-1", Role.STATE_MONITOR))).isFalse();
    }

    private String today() {
        return TextCaseReader.today(register.store).toString();
    }

    private CaseId restored() {
        CaseId id = produced(child(ApproximateAge.about(8), null));
        make(CLERK, id, "submit_icp", "form", forms.handedIn(CLERK, id, "icp"));
        make(CLERK, id, "trace", "how", "By its father", "where", "Gonda");
        make(UNIT, id, "study_home", "findings", "A good home");
        sits();
        String order =
                orders.signed(
                        BENCH, id, "restoration", "handed_to", "Its father", "relation", "Father");
        make(BENCH, id, "restore", "order", order);
        return id;
    }

    @Test
    void visitsAreDueAndDone() {
        CaseId one = restored();
        CaseId two = restored();
        follow(one, two);
        assertThat(agenda.visits(UNIT, Optional.empty(), 50).items()).hasSize(2);
        Page<?> first = agenda.visits(UNIT, Optional.empty(), 1);
        assertThat(first.items()).hasSize(1);
        assertThat(agenda.visits(UNIT, first.next(), 1).items()).hasSize(1);
        assertThat(agenda.made(UNIT, Optional.empty(), 50).items()).isEmpty();

        make(UNIT, one, "follow_up", "visited_on", today(), "findings", "It goes to school");
        assertThat(agenda.made(UNIT, Optional.empty(), 50).items())
                .singleElement()
                .satisfies(
                        visit -> {
                            assertThat(visit.of().header().id()).isEqualTo(one);
                            assertThat(visit.name().english()).isNotBlank();
                        });
        assertThat(agenda.made(Register.officer("PS-1"), Optional.empty(), 50).items()).isEmpty();
    }
}
