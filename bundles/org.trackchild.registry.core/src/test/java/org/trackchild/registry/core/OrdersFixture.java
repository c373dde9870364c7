package org.trackchild.registry.core;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.rules.in2016.IndianRules;

/** Orders of the bench on a real store. */
abstract class OrdersFixture {

    static final String POLICE = "PS-1";

    static final String HOME = "CCI-1";

    Register register;

    StoredOrders orders;

    SignedOrders bench;

    StoredCasework casework;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        RuleShelf shelf = new RuleShelf();
        shelf.add(new IndianRules());
        orders = new StoredOrders(register.store, register.desk, shelf, register.fields);
        bench = new SignedOrders(orders);
        casework =
                new StoredCasework(
                        register.store,
                        register.desk,
                        shelf,
                        new RunawayReport(new TwoDistricts(), register.desk, register.fields),
                        register.fields);
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    static Caller committee() {
        return Register.caller("CWC-1", Role.COMMITTEE_MEMBER);
    }

    static Caller district() {
        return Register.caller("DCPU-1", Role.DISTRICT_OFFICER);
    }

    UUID publication(CaseId id, int days) {
        return orders.draft(
                        district(),
                        id,
                        SignedOrders.content(
                                "publication",
                                Optional.of(SignedOrders.today().plusDays(days)),
                                "reason",
                                "Not seen for two days",
                                "fields",
                                "name photo age_years",
                                "channels",
                                "public_site poster"))
                .order()
                .id();
    }

    static List<String> codes(Runnable refused) {
        try {
            refused.run();
        } catch (ProblemException e) {
            return e.problems().stream()
                    .map(each -> (each.code().name() + " " + each.field()).strip())
                    .toList();
        }
        throw new AssertionError("was not refused");
    }
}
