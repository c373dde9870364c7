package org.trackchild.registry.core;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.FormKind;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Whether a record tells of an offence against the child for which its identity must not be
 * published (section 23 of the POCSO Act 2012), and protects it then, in the transaction that says
 * so. What is told already does not protect again: who lifted the protection knew of it.
 */
final class ToldOffence {

    /** The category of the nation that is never for the public, as which codes of states count. */
    private static final String SEXUAL_ABUSE = "sexual_abuse";

    private static final String CATEGORIES = "cncp_category";

    private static final String CATEGORY = "category";

    private static final String ALLEGATION = "abuse_allegation";

    private static final String SECTION_OF_LAW = "section_of_law";

    /** What a step is told of the law by which an FIR was registered. */
    private static final String SECTION = "section";

    /** What people write into a field that has nothing to tell. */
    private static final Set<String> NOTHING =
            Set.of("", "no", "none", "nil", "na", "not applicable", "नहीं", "कोई नहीं", "निरंक");

    private final Transaction tx;

    private final CaseDesk desk;

    private final Caller caller;

    private final Fields known;

    ToldOffence(Transaction tx, CaseDesk desk, Caller caller, Fields known) {
        this.tx = tx;
        this.desk = desk;
        this.caller = caller;
        this.known = known;
    }

    /** A record was written. */
    void written(StoredCase stored, Collection<ExtraValue> before, Collection<ExtraValue> after) {
        protect(
                stored,
                telling(after, known),
                () -> telling(before, known),
                ProtectedIdentity.Ground.RECORD);
    }

    /** A form was handed in, of a case that is locked with those of its child. */
    void handedIn(StoredCase stored, FormKind kind, CaseForm form) {
        protect(
                stored,
                telling(kind, form),
                () ->
                        form.content()
                                .corrects()
                                .flatMap(tx.forms()::find)
                                .map(corrected -> telling(kind, corrected))
                                .orElse(Set.of()),
                ProtectedIdentity.Ground.FORM);
    }

    /** A step was made in a case that is locked with those of its child. */
    void stepped(StoredCase stored, Step step) {
        String section = step.evidence().getOrDefault(SECTION, "");
        if (new ProtectingLaw(known).isCitedIn(section)) {
            protect(stored, Set.of(section), Set::of, ProtectedIdentity.Ground.RECORD);
        }
    }

    /** Whether a record tells of an offence that protects the child. */
    static boolean isToldBy(Collection<ExtraValue> record, Fields known) {
        return !telling(record, known).isEmpty();
    }

    /** Whether somebody lifted the protection of a child that is still thought to be the same. */
    static boolean wasLifted(Transaction tx, CaseId id) {
        Set<CaseId> child = new CasesOfChild(tx).of(id);
        return child.stream()
                .flatMap(each -> tx.protections().lifted(each).stream())
                .anyMatch(lift -> child.contains(lift.in()));
    }

    /** Items with the answers that tell of an offence. */
    private Set<String> telling(FormKind kind, CaseForm form) {
        return form.content().answers().entrySet().stream()
                .filter(answer -> tells(kind, answer.getKey(), answer.getValue()))
                .map(answer -> told(answer.getKey(), answer.getValue().text()))
                .collect(Collectors.toSet());
    }

    private boolean tells(FormKind kind, String code, FormAnswer answer) {
        return kind.item(code)
                .filter(
                        item ->
                                item.isProtectedBy(answer.text())
                                        || item.isProtectedBy(
                                                known.countsAs(item.asked().list(), answer.text())))
                .isPresent();
    }

    /** Whoever lifted it knew of what was told before; where nobody did it counts, too. */
    private void protect(
            StoredCase stored,
            Set<String> now,
            Supplier<Set<String>> before,
            ProtectedIdentity.Ground because) {
        Set<String> told = new HashSet<>(now);
        if (!told.isEmpty() && wasLifted(tx, stored.content().id())) {
            told.removeAll(before.get());
        }
        if (!told.isEmpty()) {
            protect(stored, because);
        }
    }

    private void protect(StoredCase stored, ProtectedIdentity.Ground because) {
        CaseId id = stored.content().id();
        // a case that is linked at the same moment is protected, too
        new LinkedCases(tx, desk).lock(Set.of(id));
        ProtectedIdentity.protectChild(
                tx,
                id,
                new Statement(
                        caller.user(),
                        caller.office().orElse(stored.facts().office()),
                        tx.now(),
                        ""),
                because);
    }

    /** Fields with the texts that tell of an offence: another text is news. */
    private static Set<String> telling(Collection<ExtraValue> values, Fields known) {
        return values.stream()
                .filter(value -> tells(value.code(), value.text(), known))
                .map(value -> told(value.code(), value.text()))
                .collect(Collectors.toSet());
    }

    private static String told(String code, String text) {
        return code + "=" + plain(text);
    }

    private static boolean tells(String field, String text, Fields known) {
        return switch (field) {
            case CATEGORY -> known.countsAs(CATEGORIES, text).equals(SEXUAL_ABUSE);
            case ALLEGATION -> !NOTHING.contains(plain(text));
            case SECTION_OF_LAW -> new ProtectingLaw(known).isCitedIn(text);
            default -> false;
        };
    }

    private static String plain(String text) {
        return ProtectingLaw.plain(text).replaceAll("[.,;।/\\-]", "").strip();
    }
}
