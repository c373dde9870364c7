package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Colleague;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.store.api.Account;

/** What people are called and where they work; all are synthetic. */
class StoredColleaguesTest {

    private static final OfficeId STATION = new OfficeId("PS-1");

    private final AccountStore accounts = new AccountStore();

    private final StoredColleagues colleagues = new StoredColleagues(accounts);

    @BeforeEach
    void people() {
        add("z", "Aarti", true, "PS-1");
        add("a", "Zeenat", true, "PS-2", "PS-1");
        add("closed", "Closed", false, "PS-1");
        add("other", "Other", true, "PS-2");
    }

    private void add(String user, String name, boolean enabled, String... offices) {
        accounts.accounts.put(
                user,
                Account.of(
                                user,
                                name,
                                Account.Credentials.of(Optional.empty(), Optional.empty()),
                                List.of(offices).stream()
                                        .map(StoredColleaguesTest::posting)
                                        .toList())
                        .enabled(enabled));
    }

    private static Posting posting(String office) {
        return new Posting(new OfficeId(office), Role.POLICE_OFFICER, "UP", "UP-LUCKNOW");
    }

    private Caller caller(String user) {
        return accounts.accounts.get(user).caller(Instant.EPOCH);
    }

    @Test
    void anOfficeKnowsItsPeopleByNameAndNoClosedAccount() {
        assertThat(colleagues.ofOffice(caller("z"), STATION))
                .containsExactly(
                        new Colleague("z", "Aarti", posting("PS-1")),
                        new Colleague("a", "Zeenat", posting("PS-1")));
    }

    @Test
    void othersAreNotTold() {
        Caller other = caller("other");
        assertThatThrownBy(() -> colleagues.ofOffice(other, STATION))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problems().get(0).code())
                                        .isEqualTo(AccessProblem.NOT_ALLOWED));
    }

    @Test
    void aNameIsThatOfTheAccountOrTheSameText() {
        assertThat(colleagues.name("z")).isEqualTo("Aarti");
        assertThat(colleagues.name("nobody")).isEqualTo("nobody");
    }
}
