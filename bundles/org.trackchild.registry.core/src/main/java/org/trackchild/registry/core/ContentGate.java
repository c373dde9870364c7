package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.store.api.StoredCase;

/**
 * What somebody wants to write into the register, with codes for words, and everything that is
 * wrong with it.
 */
final class ContentGate {

    private final CaseDesk desk;

    private final Fields fields;

    private final Caller caller;

    private final LocalDate today;

    /**
     * @param today the day of the register on which it is written
     */
    ContentGate(CaseDesk desk, Fields fields, Caller caller, LocalDate today) {
        this.desk = desk;
        this.fields = fields;
        this.caller = caller;
        this.today = today;
    }

    /**
     * What can be written.
     *
     * @param draft with codes
     * @param extra the values of fields of packs that the case has then
     * @param problems what is wrong; it is written only when nothing is
     */
    record Content(CaseDraft draft, List<ExtraValue> extra, List<Problem> problems) {}

    /** Code lists and fields of packs by which it judges. */
    Fields known() {
        return fields;
    }

    /** The content of a new case. */
    Content ofNew(CaseDraft draft) {
        Optional<CaseFacts> kept = desk.wouldBeKept(caller, draft);
        return content(
                draft,
                null,
                new ExtraRules(
                        fields,
                        draft.kind(),
                        state(kept),
                        readers -> desk.seesInNew(caller, kept, readers)),
                state(kept));
    }

    private static String state(Optional<CaseFacts> kept) {
        return kept.map(CaseFacts::state).orElse("");
    }

    /**
     * The content of a case that is changed.
     *
     * @param before all of the case, with what the caller may not see
     */
    Content ofChange(CaseDraft draft, StoredCase before) {
        CaseFacts kept = before.facts();
        return content(
                draft,
                before,
                new ExtraRules(
                        fields,
                        draft.kind(),
                        kept.state(),
                        readers -> desk.sees(caller, kept, readers)),
                kept.state());
    }

    private Content content(CaseDraft draft, StoredCase before, ExtraRules rules, String state) {
        CodedWords words = new CodedWords(fields);
        CaseDraft stored = before == null ? null : words.coded(before.content().toDraft());
        CaseDraft coded = words.coded(draft, stored, state);
        List<Problem> problems = new ArrayList<>(CaseRules.check(coded, today));
        words.notToChoose(coded, stored, state, problems);
        List<ExtraValue> extra =
                rules.values(
                        coded.extra(), before == null ? null : before.content().extra(), problems);
        return new Content(coded.withExtra(ExtraValue.texts(extra)), extra, problems);
    }
}
