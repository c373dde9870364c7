package org.trackchild.registry.core;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.Statement;
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

    /** The Act, as sections of law are cited. */
    private static final List<String> ACT =
            List.of("pocso", "protection of children from sexual", "पॉक्सो", "पोक्सो");

    /** What people write into a field that has nothing to tell. */
    private static final Set<String> NOTHING =
            Set.of("", "no", "none", "nil", "na", "not applicable", "नहीं", "कोई नहीं", "निरंक");

    private final Transaction tx;

    private final CaseDesk desk;

    private final Caller caller;

    ToldOffence(Transaction tx, CaseDesk desk, Caller caller) {
        this.tx = tx;
        this.desk = desk;
        this.caller = caller;
    }

    /** A record was written. */
    void written(
            StoredCase stored,
            Collection<ExtraValue> before,
            Collection<ExtraValue> after,
            Fields known) {
        Set<String> told = telling(after, known);
        told.removeAll(telling(before, known));
        if (!told.isEmpty()) {
            protect(stored, ProtectedIdentity.Ground.RECORD);
        }
    }

    /** A form was handed in, of a case that is locked with those of its child. */
    void handedIn(StoredCase stored, FormKind kind, CaseForm form) {
        if (form.content().answers().entrySet().stream()
                .anyMatch(answer -> tells(kind, answer.getKey(), answer.getValue()))) {
            protect(stored, ProtectedIdentity.Ground.FORM);
        }
    }

    private static boolean tells(FormKind kind, String item, FormAnswer answer) {
        return kind.item(item).filter(each -> each.isProtectedBy(answer.text())).isPresent();
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

    /** Codes of the fields that tell of an offence. */
    private static Set<String> telling(Collection<ExtraValue> values, Fields known) {
        Set<String> telling = new HashSet<>();
        values.stream()
                .filter(value -> tells(value.code(), value.text(), known))
                .map(ExtraValue::code)
                .forEach(telling::add);
        return telling;
    }

    private static boolean tells(String field, String text, Fields known) {
        return switch (field) {
            case CATEGORY -> known.countsAs(CATEGORIES, text).equals(SEXUAL_ABUSE);
            case ALLEGATION -> !NOTHING.contains(plain(text));
            case SECTION_OF_LAW -> ACT.stream().anyMatch(plain(text)::contains);
            default -> false;
        };
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[.,;।/\\-]", "").strip();
    }
}
