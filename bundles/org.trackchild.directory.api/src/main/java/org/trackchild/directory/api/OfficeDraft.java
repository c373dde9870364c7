package org.trackchild.directory.api;

import java.util.Objects;
import org.trackchild.model.Wording;

/**
 * What somebody wants the directory to say of an office.
 *
 * @param type what it is
 * @param name its name; where there is none in Hindi, the English one in both
 * @param state code of its state, empty for a national office
 * @param district code of its district, empty for state and national offices
 * @param service how it is reached and what it offers
 * @param particulars what the administration says of it
 */
public record OfficeDraft(
        OfficeType type,
        Wording name,
        String state,
        String district,
        OfficeService service,
        OfficeParticulars particulars) {

    public OfficeDraft {
        Objects.requireNonNull(type);
        Objects.requireNonNull(name);
        Objects.requireNonNull(state);
        Objects.requireNonNull(district);
        Objects.requireNonNull(service);
        Objects.requireNonNull(particulars);
    }

    /** What the directory says of an office now. */
    public static OfficeDraft of(Office office) {
        return new OfficeDraft(
                office.type(),
                office.name(),
                office.state(),
                office.district(),
                office.entry().service(),
                office.entry().particulars());
    }
}
