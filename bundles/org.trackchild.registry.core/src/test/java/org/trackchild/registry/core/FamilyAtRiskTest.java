package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.Shape;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.OrderView;

/** Publishing a child must not tell who its protected brother or sister is. */
class FamilyAtRiskTest {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final Caller BENCH = Register.caller("CWC-1", Role.COMMITTEE_MEMBER);

    private static Register register;

    private static StoredOrders orders;

    @BeforeAll
    static void open() throws Exception {
        register = new Register();
        orders = new StoredOrders(register.store, register.desk, register.shelf);
    }

    @AfterAll
    static void close() throws Exception {
        register.close();
    }

    private static void siblings(CaseId one, CaseId other) {
        new StoredFamilies(register.store, register.desk, register.fields)
                .relate(
                        POLICE,
                        new FamilyTie.Said(
                                one, other, "sibling", FamilyTie.Ground.REPORTED_TOGETHER),
                        "Their mother says so");
    }

    private static OrderView publication(CaseId id) {
        UUID drafted =
                orders.draft(
                                BENCH,
                                id,
                                SignedOrders.content(
                                        "publication",
                                        Optional.of(SignedOrders.today().plusDays(10)),
                                        "reason",
                                        "Not seen for two days",
                                        "fields",
                                        "name photo",
                                        "channels",
                                        "poster"))
                        .order()
                        .id();
        return orders.read(BENCH, drafted);
    }

    private static List<String> warnings(OrderView view) {
        return view.warnings().stream().map(each -> each.code().name()).toList();
    }

    @Test
    void whoSignsIsWarnedOfAProtectedBrotherWithoutLearningWhoItIs() {
        CaseId id = register.enter(CaseKind.MISSING, "PS-1");
        CaseId brother = register.enter(CaseKind.MISSING, "PS-1");
        assertThat(warnings(publication(id))).isEmpty();
        siblings(id, brother);
        assertThat(warnings(publication(id))).isEmpty();
        orders.protectIdentity(POLICE, brother);

        OrderView view = publication(id);

        assertThat(warnings(view)).containsExactly("RELATIVE_PROTECTED");
        assertThat(view.warnings().get(0).arguments()).isEmpty();
        // it is the bench that weighs it
        OrderView signed = orders.sign(BENCH, view.order().id());
        assertThat(warnings(orders.read(BENCH, signed.order().id()))).isEmpty();
    }

    @Test
    void aRelativeOfARestrictedCategoryIsWarnedOfToo() {
        CaseId id = register.enter(CaseKind.MISSING, "PS-1");
        CaseId sister = register.enter(CaseKind.FOUND, "CCI-1");
        new StoredFamilies(register.store, register.desk, register.fields)
                .relate(
                        Register.caller("DCPU-1", Role.DISTRICT_OFFICER),
                        new FamilyTie.Said(
                                id, sister, "sibling", FamilyTie.Ground.REPORTED_TOGETHER),
                        "Their mother says so");
        register.store.write(
                Caller.system("test"),
                tx -> {
                    tx.caseFields()
                            .replace(
                                    sister,
                                    List.of(
                                            new ExtraValue(
                                                    "category",
                                                    Shape.CHOICE,
                                                    "sexual_abuse",
                                                    Set.of())));
                    return null;
                });
        assertThat(warnings(publication(id))).containsExactly("RELATIVE_PROTECTED");
    }
}
