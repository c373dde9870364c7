package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.CodeList;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.fields.api.FieldPack;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.OrderView;

/** Publishing a child must not tell who its protected brother or sister is. */
class FamilyAtRiskTest {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final Caller BENCH = Register.caller("CWC-1", Role.COMMITTEE_MEMBER);

    /** A state that has a category of its own. */
    private static final FieldPack STATE =
            new FieldPack() {
                @Override
                public String name() {
                    return "UP-TEST";
                }

                @Override
                public String state() {
                    return "UP";
                }

                @Override
                public List<CodeList> lists() {
                    return List.of(
                            new CodeList(
                                    "cncp_category",
                                    false,
                                    List.of(
                                            new CodeWord(
                                                    "pocso_case",
                                                    Wording.same("POCSO"),
                                                    List.of(),
                                                    "sexual_abuse",
                                                    false))));
                }

                @Override
                public List<CaseField> fields() {
                    return List.of();
                }
            };

    private static Register register;

    private static StoredOrders orders;

    @BeforeAll
    static void open() throws Exception {
        register = new Register();
        orders = new StoredOrders(register.store, register.desk, register.shelf, register.fields);
        register.fields.add(STATE);
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
        return orders.read(BENCH, drafted(id).order().id());
    }

    private static OrderView drafted(CaseId id) {
        return orders.draft(
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
                        "poster"));
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

    private static CaseId childWithRelative(String field, String text) {
        CaseId id = register.enter(CaseKind.MISSING, "PS-1");
        CaseId sister = register.enter(CaseKind.FOUND, "CCI-1");
        new StoredFamilies(register.store, register.desk, register.fields)
                .relate(
                        Register.caller("DCPU-1", Role.DISTRICT_OFFICER),
                        new FamilyTie.Said(
                                id, sister, "sibling", FamilyTie.Ground.REPORTED_TOGETHER),
                        "Their mother says so");
        Caller home = Register.caller("CCI-1", Role.HOME_CLERK);
        StoredCaseRegistry registry =
                new StoredCaseRegistry(
                        register.store,
                        register.journal,
                        register.desk,
                        new TextCaseReader(new TwoDistricts(), register.fields, register.store),
                        register.fields);
        registry.change(
                home,
                sister,
                1,
                registry.read(home, sister).toDraft().withExtra(Map.of(field, text)));
        return id;
    }

    @Test
    void aRelativeOfARestrictedCategoryIsWarnedOfToo() {
        assertThat(warnings(publication(childWithRelative("category", "sexual_abuse"))))
                .containsExactly("RELATIVE_PROTECTED");
        assertThat(warnings(publication(childWithRelative("category", "pocso_case"))))
                .containsExactly("RELATIVE_PROTECTED");
        assertThat(warnings(publication(childWithRelative("dialect", "sexual_abuse")))).isEmpty();
    }

    @Test
    void onlyWhoSignsIsWarnedAndAtOnceWhenTheySignWithoutReading() {
        CaseId id = childWithRelative("category", "sexual_abuse");
        OrderView drafted = drafted(id);
        assertThat(warnings(drafted)).containsExactly("RELATIVE_PROTECTED");
        assertThat(warnings(orders.read(POLICE, drafted.order().id()))).isEmpty();
    }
}
