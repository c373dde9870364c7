package org.trackchild.registry.api;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.Event;
import org.trackchild.model.PersonName;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.Particulars.MissingParticulars;

/**
 * A line of a list.
 *
 * @param header identity and status
 * @param name name of the child
 * @param sex sex
 * @param age age on the day of the event, or {@code null}
 * @param event when and where
 * @param photo the photograph to show
 * @param firNumber number of the first information report; empty where there is none
 */
public record CaseSummary(
        CaseHeader header,
        PersonName name,
        Sex sex,
        ApproximateAge age,
        Event event,
        Optional<UUID> photo,
        String firNumber) {

    public CaseSummary {
        Objects.requireNonNull(header);
        Objects.requireNonNull(name);
        Objects.requireNonNull(sex);
        Objects.requireNonNull(event);
        Objects.requireNonNull(photo);
        Objects.requireNonNull(firNumber);
    }

    /** The line of a case without a first information report. */
    public CaseSummary(
            CaseHeader header,
            PersonName name,
            Sex sex,
            ApproximateAge age,
            Event event,
            Optional<UUID> photo) {
        this(header, name, sex, age, event, photo, "");
    }

    /** The line of a case. */
    public static CaseSummary of(ChildCase subject) {
        return new CaseSummary(
                subject.header(),
                subject.child().names().child(),
                subject.child().sex(),
                subject.child().age(),
                subject.event(),
                subject.photos().stream().findFirst().map(Photograph::id),
                subject.particulars() instanceof MissingParticulars missing
                        ? missing.firNumber()
                        : "");
    }
}
