package org.trackchild.demo.synthetic;

import java.util.Map;
import java.util.OptionalInt;
import org.trackchild.directory.api.District;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.registry.api.Particulars;

/**
 * A record of a synthetic child as an office would write it.
 *
 * @param kind missing or found
 * @param number from 0 within its kind
 * @param district where it is registered
 * @param values what is written in each field; unknown ones are absent
 * @param particulars what only this kind of record has
 * @param twin of a found child that is a missing one: number of the missing report
 */
public record SyntheticCase(
        CaseKind kind,
        int number,
        District district,
        Map<Field, String> values,
        Particulars particulars,
        OptionalInt twin) {

    /** Name of the record, such as {@code missing-17}. */
    public String reference() {
        return reference(kind, number);
    }

    /** Name of the record with a number. */
    public static String reference(CaseKind kind, int number) {
        return kind.code() + "-" + number;
    }
}
