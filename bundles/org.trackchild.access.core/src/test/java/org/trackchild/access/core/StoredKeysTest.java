package org.trackchild.access.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.AccessReason;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.KeyScope;
import org.trackchild.access.api.Keys;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.FieldProblem;

class StoredKeysTest extends PeopleFixture {

    private StoredKeys keys;

    @BeforeEach
    void openKeys() {
        keys = new StoredKeys(fresh.store);
    }

    private Keys.Made make(Caller caller) {
        return keys.make(
                caller, "Railways", Set.of(KeyScope.READ, KeyScope.REPORT), today().plusDays(30));
    }

    private void forward(int days) {
        fresh.store.write(
                Caller.system("test"),
                tx -> {
                    tx.forward(Duration.ofDays(days));
                    return null;
                });
    }

    @Test
    void aKeyActsForItsAccountAndItsPurposes() {
        Keys.Made made = make(head);
        assertThat(keys.holder(made.key()))
                .contains(new Keys.Holder(head, Set.of(KeyScope.READ, KeyScope.REPORT)));
        assertThat(made.toString()).doesNotContain(made.key());
        assertThat(keys.own(head)).hasSize(1);
        assertThat(keys.own(head).get(0).lastUsed()).contains(today());
        assertThat(keys.own(district)).isEmpty();
        assertThat(journal("head", JournalAction.KEY_MADE).get(0))
                .contains(";scopes=read,report")
                .doesNotContain("Railways")
                .doesNotContain(made.key());
        assertThat(keys.holder(ApiKey.generate())).isEmpty();
        assertThat(keys.holder("x")).isEmpty();
    }

    @Test
    void aKeyEndsWithItsDay() {
        Keys.Made made = make(head);
        forward(30);
        assertThat(keys.holder(made.key())).isPresent();
        forward(1);
        assertThat(keys.holder(made.key())).isEmpty();
    }

    @Test
    void aKeyEndsWhenItIsEndedOrItsAccountIs() {
        Keys.Made first = make(head);
        Keys.Made second = make(head);
        refused(AccessProblem.NO_SUCH_KEY, "", () -> keys.revoke(district, first.entry().id()));
        keys.revoke(head, first.entry().id());
        keys.revoke(head, first.entry().id());
        assertThat(keys.holder(first.key())).isEmpty();
        assertThat(keys.holder(second.key())).isPresent();
        assertThat(journal("head", JournalAction.KEY_REVOKED)).hasSize(1);

        people.disable(nation, "head", AccessReason.SUSPENDED);
        assertThat(keys.holder(second.key())).isEmpty();
        people.enable(nation, "head", AccessReason.MISTAKE);
        assertThat(keys.holder(second.key())).isPresent();
        people.reset(nation, "head", AccessReason.MISUSE_SUSPECTED);
        assertThat(keys.holder(second.key())).isEmpty();
    }

    @Test
    void aKeyHasThePostingsOfNow() {
        Keys.Made made = make(head);
        people.end(
                nation,
                "head",
                stored("head").tenures().get(0).id(),
                Optional.empty(),
                AccessReason.TRANSFERRED);
        assertThat(keys.holder(made.key())).isEmpty();
    }

    @Test
    void allThatIsWrongWithAKeyIsSaidAtOnce() {
        Runnable wrong = () -> keys.make(head, " ", Set.of(), today().minusDays(1));
        refused(FieldProblem.REQUIRED, Keys.LABEL, wrong::run);
        refused(FieldProblem.REQUIRED, Keys.SCOPES, wrong::run);
        refused(AccessProblem.BAD_KEY_DAY, Keys.UNTIL, wrong::run);
        refused(
                AccessProblem.BAD_KEY_DAY,
                Keys.UNTIL,
                () ->
                        keys.make(
                                head,
                                "x",
                                Set.of(KeyScope.READ),
                                today().plusDays(Keys.MOST_DAYS + 1)));
        for (int i = 0; i < Keys.MOST; i++) {
            make(head);
        }
        refused(AccessProblem.TOO_MANY_KEYS, Keys.LABEL, () -> make(head));
        refused(AccessProblem.NOT_ALLOWED, "", () -> make(Caller.system("test")));
    }
}
