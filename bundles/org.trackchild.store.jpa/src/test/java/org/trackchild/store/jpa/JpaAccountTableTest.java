package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.access.api.Tenure;
import org.trackchild.model.OfficeId;
import org.trackchild.store.api.Account;

class JpaAccountTableTest {

    private static final Posting STATION = posting("PS-1", Role.POLICE_OFFICER);

    private static final Posting UNIT = posting("SJPU-1", Role.DISTRICT_OFFICER);

    private static final Posting SECOND_STATION = posting("PS-2", Role.POLICE_OFFICER);

    private FreshStore fresh;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private static Posting posting(String office, Role role) {
        return new Posting(new OfficeId(office), role, "UP", "UP-LUCKNOW");
    }

    private void put(Posting... postings) {
        Account account =
                Account.of(
                        "meena",
                        "Meena",
                        Account.Credentials.of(Optional.of("hash"), Optional.empty()),
                        List.of(postings));
        fresh.store.write(
                Caller.system("test"),
                tx -> {
                    tx.accounts().put(account);
                    return null;
                });
    }

    private List<Posting> postings() {
        return fresh.reopen()
                .read(tx -> tx.accounts().find("meena").orElseThrow().postings(tx.now()));
    }

    @Test
    void postingsStandInTheOrderInWhichTheyWerePut() {
        put(STATION, UNIT, SECOND_STATION);
        assertThat(postings()).containsExactly(STATION, UNIT, SECOND_STATION);
        put(SECOND_STATION, STATION, UNIT);
        assertThat(postings()).containsExactly(SECOND_STATION, STATION, UNIT);
        put(UNIT);
        assertThat(postings()).containsExactly(UNIT);
        put(STATION, UNIT);
        assertThat(postings()).containsExactly(STATION, UNIT);
    }

    @Test
    void peopleAreFoundByAnyOfTheirOffices() {
        put(STATION, UNIT);
        put(UNIT, STATION);
        List<Account> found = fresh.store.read(tx -> tx.accounts().ofOffice(STATION.office()));
        assertThat(found).extracting(Account::user).containsExactly("meena");
    }

    @Test
    void postingsOfAnOldRegisterHaveTheSameIdentifierAtEachReading() throws Exception {
        put(STATION, UNIT);
        fresh.tamper("update account_posting set posting_id = null");
        List<Tenure> first = tenures();
        assertThat(first).extracting(Tenure::id).doesNotHaveDuplicates();
        assertThat(first).extracting(Tenure::from).containsOnly(Optional.empty());
        assertThat(tenures()).isEqualTo(first);
        fresh.store.write(
                Caller.system("test"),
                tx -> {
                    Account known = tx.accounts().find("meena").orElseThrow();
                    tx.accounts().put(known.choosing(UNIT));
                    return null;
                });
        assertThat(tenures()).containsExactlyInAnyOrderElementsOf(first);
        assertThat(postings()).containsExactly(UNIT, STATION);
    }

    private List<Tenure> tenures() {
        return fresh.reopen().read(tx -> tx.accounts().find("meena")).orElseThrow().tenures();
    }
}
