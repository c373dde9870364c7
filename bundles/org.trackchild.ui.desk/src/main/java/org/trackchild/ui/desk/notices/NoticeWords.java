package org.trackchild.ui.desk.notices;

import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.notices.api.Audience;
import org.trackchild.notices.api.BulkOutcome;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.NoticeKind;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.words.Words;

/** What notices say, and where they lead. */
final class NoticeWords {

    private NoticeWords() {}

    /** The sentence of a notice. */
    static String sentence(Notice notice, Words words) {
        NoticeKind kind = notice.matter().kind();
        Optional<BulkOutcome> outcome =
                kind == NoticeKind.BULK_ENDED
                        ? BulkOutcome.read(notice.matter().thing())
                        : Optional.empty();
        if (outcome.isPresent()) {
            return words.text("notice.bulk_ended", outcome.get().done(), outcome.get().refused());
        }
        String sentence = words.text("notice.kind", kind);
        boolean many = kind == NoticeKind.CASES_IMPORTED;
        return notice.isSummary() && !many ? words.text("notice.more", sentence) : sentence;
    }

    /** Address of the page where the reader goes on; empty when there is none. */
    static Optional<String> address(Notice notice) {
        Notice.Matter matter = notice.matter();
        Optional<UUID> thing = CaseId.parse(matter.thing()).map(CaseId::value);
        return switch (matter.kind()) {
            case PROPOSAL_NEW,
                    PROPOSAL_ANSWERED,
                    PROPOSAL_QUESTIONED,
                    PROPOSAL_REPLIED,
                    PROPOSAL_DISPUTED,
                    PROPOSAL_TAKEN_BACK,
                    PROPOSAL_CONFIRMED,
                    PROPOSAL_REJECTED,
                    PROPOSAL_WITHDRAWN ->
                    Optional.of(thing.map(Links::ofProposal).orElse("proposals"));
            case ALARM_NEW, ALARM_DISPUTED, ALARM_LINKED, ALARM_DISMISSED ->
                    Optional.of(thing.map(Links::ofDuplicate).orElse("duplicates"));
            case RELATIVE_FOUND, RELATIVE_LOOKED_FOR ->
                    Optional.of(tab(matter, "family").orElse("cases"));
            case CLOCK_DUE, CLOCK_OVERDUE, CLOCK_ESCALATED ->
                    Optional.of(
                            tab(matter, "steps")
                                    .orElse(
                                            notice.audience().kind() == Audience.Kind.NATION
                                                    ? "monitor"
                                                    : "clocks"));
            case TRANSFER_ASKED, TRANSFER_WITHDRAWN -> Optional.of("transfers");
            case TRANSFER_ACCEPTED, TRANSFER_REJECTED, REFERRAL_ENDED ->
                    Optional.of(tab(matter, "overview").orElse("transfers"));
            case ORDER_SIGNED, ORDER_REVOKED -> Optional.of(tab(matter, "orders").orElse("cases"));
            case FORM_HANDED_IN -> Optional.of(tab(matter, "steps").orElse("cases"));
            case SIGHTING_RECORDED, NOTE_SHARED ->
                    Optional.of(tab(matter, "sightings").orElse("cases"));
            case CASE_RECEIVED, CASE_ASSIGNED, CHILD_JOINED, CHILD_SOUGHT ->
                    Optional.of(tab(matter, "overview").orElse("cases"));
            case CASES_IMPORTED, BULK_ENDED -> Optional.of("cases");
            case ACTION_ASSIGNED, ACTION_SENT_BACK, ACTION_RESCHEDULED, ACTION_WITHDRAWN ->
                    Optional.of("");
            case ACTION_COMPLETED -> Optional.of("monitor");
            case IMPORT_ENDED -> Optional.empty();
        };
    }

    private static Optional<String> tab(Notice.Matter matter, String tab) {
        return matter.of().map(of -> Links.ofCase(of) + "?tab=" + tab);
    }
}
