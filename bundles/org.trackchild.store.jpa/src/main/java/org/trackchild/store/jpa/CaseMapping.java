package org.trackchild.store.jpa;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Origin;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Particulars.FoundParticulars;
import org.trackchild.registry.api.Particulars.MissingParticulars;
import org.trackchild.registry.api.Photograph;
import org.trackchild.registry.api.Revision;
import org.trackchild.store.jpa.entity.CaseRow;
import org.trackchild.store.jpa.entity.ParticularsColumns;

/** Between rows and cases. */
final class CaseMapping {

    /** Codes of the statuses of cases in which somebody is looked for. */
    static final List<String> LOOKED_FOR =
            Arrays.stream(CaseStatus.values())
                    .filter(CaseStatus::isLookedFor)
                    .map(CaseStatus::code)
                    .toList();

    /** Codes of the statuses of cases that may be matched, see {@link CaseHeader#isMatched()}. */
    static final List<String> MATCHED =
            Stream.concat(LOOKED_FOR.stream(), Stream.of(CaseStatus.IN_CARE.code())).toList();

    /** Codes of statuses in which a found child waits for the final order of a committee. */
    static final List<String> PENDING =
            Arrays.stream(CaseStatus.values())
                    .filter(CaseStatus::isPending)
                    .map(CaseStatus::code)
                    .toList();

    /** Codes of statuses in which a found child can live in an office. */
    static final List<String> IN_CUSTODY =
            Arrays.stream(CaseStatus.values())
                    .filter(CaseStatus::isInCustody)
                    .map(CaseStatus::code)
                    .toList();

    private CaseMapping() {}

    static void write(ChildCase from, CaseRow to) {
        CaseHeader header = from.header();
        to.id = header.id().toString();
        to.number = header.number();
        to.kind = header.kind().code();
        to.status = header.status().code();
        to.office = header.office().value();
        Revision revision = header.revision();
        to.version = revision.version();
        to.registeredBy = revision.registeredBy();
        to.registeredAt = revision.registeredAt().toEpochMilli();
        to.changedAt = revision.changedAt().toEpochMilli();
        to.tracedAt = revision.tracedAt().map(Instant::toEpochMilli).orElse(null);
        writeEvent(from.event(), to);
        DescriptionMapping.write(from.child(), to.child);
        writeParticulars(from.particulars(), to.particulars);
        from.origin()
                .ifPresent(
                        origin -> {
                            to.originSource = origin.source();
                            to.originReference = origin.reference();
                            to.originHash = origin.contentHash();
                            to.originNote = origin.note();
                        });
    }

    private static void writeEvent(Event from, CaseRow to) {
        to.eventDate = from.date();
        to.eventTime = from.time() == null ? null : from.time().toString().substring(0, 5);
        to.eventState = from.place().state();
        to.eventDistrict = from.place().district();
        to.eventPlace = from.place().text();
    }

    private static void writeParticulars(Particulars from, ParticularsColumns to) {
        if (from instanceof MissingParticulars missing) {
            to.firNumber = missing.firNumber();
            to.generalDiaryEntry = missing.generalDiaryEntry();
            to.complainant = missing.complainant();
            to.relation = missing.relation();
            to.complainantPhone = missing.complainantPhone();
        } else if (from instanceof FoundParticulars found) {
            to.broughtBy = found.broughtBy();
            to.circumstances = found.circumstances();
            to.wordsSaid = found.wordsSaid();
        }
    }

    static ChildCase read(CaseRow row, List<Photograph> photos) {
        return new ChildCase(
                header(row),
                DescriptionMapping.read(row.child),
                event(row),
                particulars(row),
                origin(row),
                photos);
    }

    static CaseFacts facts(CaseRow row, Set<OfficeId> sharedWith) {
        return new CaseFacts(
                kind(row),
                new OfficeId(row.office),
                row.state,
                row.district,
                sharedWith,
                Optional.ofNullable(row.livesIn).map(OfficeId::new),
                Optional.ofNullable(row.bench).orElse(""));
    }

    static Subject subject(CaseRow row) {
        return new Subject(
                id(row),
                kind(row),
                DescriptionMapping.read(row.child),
                event(row),
                particulars(row).said());
    }

    static CaseSummary summary(CaseRow row) {
        return new CaseSummary(
                header(row),
                DescriptionMapping.name(row.child.name),
                DescriptionMapping.sex(row.child),
                DescriptionMapping.age(row.child),
                event(row),
                Optional.ofNullable(row.photo).map(UUID::fromString),
                Objects.requireNonNullElse(row.particulars.firNumber, ""));
    }

    static CaseHeader header(CaseRow row) {
        return new CaseHeader(
                id(row),
                row.number,
                kind(row),
                Code.find(CaseStatus.class, row.status).orElseThrow(),
                new OfficeId(row.office),
                new Revision(
                        row.version,
                        row.registeredBy,
                        Instant.ofEpochMilli(row.registeredAt),
                        Instant.ofEpochMilli(row.changedAt),
                        Optional.ofNullable(row.tracedAt).map(Instant::ofEpochMilli)));
    }

    private static CaseId id(CaseRow row) {
        return new CaseId(UUID.fromString(row.id));
    }

    private static CaseKind kind(CaseRow row) {
        return Code.find(CaseKind.class, row.kind).orElseThrow();
    }

    private static Event event(CaseRow row) {
        return new Event(
                row.eventDate,
                row.eventTime == null ? null : LocalTime.parse(row.eventTime),
                new Place(row.eventState, row.eventDistrict, row.eventPlace));
    }

    private static Optional<Origin> origin(CaseRow row) {
        return row.originSource == null
                ? Optional.empty()
                : Optional.of(
                        new Origin(
                                row.originSource,
                                row.originReference,
                                row.originHash,
                                row.originNote));
    }

    private static Particulars particulars(CaseRow row) {
        ParticularsColumns from = row.particulars;
        if (kind(row) == CaseKind.FOUND) {
            return new FoundParticulars(
                    orEmpty(from.broughtBy), orEmpty(from.circumstances), orEmpty(from.wordsSaid));
        }
        return new MissingParticulars(
                orEmpty(from.firNumber),
                orEmpty(from.generalDiaryEntry),
                orEmpty(from.complainant),
                orEmpty(from.relation),
                orEmpty(from.complainantPhone));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
