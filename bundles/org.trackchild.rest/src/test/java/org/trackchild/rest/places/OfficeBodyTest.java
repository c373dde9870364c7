package org.trackchild.rest.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trackchild.directory.api.OfficeDraft;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.FixedEngines;
import org.trackchild.rest.Requests;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.web.PlaceNames;

class OfficeBodyTest {

    private static OfficeDraft read(String parent) {
        return new OfficeBody(
                        StrictJson.object(
                                Requests.body(
                                        """
                                        {"type": "police_station", "name": "Naka", "state": "UP",
                                         "district": "UP-LUCKNOW", "parent": "%s"}
                                        """
                                                .formatted(parent))),
                        new PlaceNames(new FixedEngines(), Locale.ENGLISH))
                .draft();
    }

    @Test
    void aParentThatIsNoIdentifierIsRefusedWithItsField() {
        assertThat(read("PS-1").particulars().parent()).contains(new OfficeId("PS-1"));
        assertThat(read(" ").particulars().parent()).isEmpty();
        assertThat(
                        catchThrowableOfType(
                                        ProblemException.class,
                                        () -> read("P".repeat(OfficeId.LONGEST + 1)))
                                .problems())
                .extracting(each -> each.field() + " " + each.code().name())
                .containsExactly("parent TOO_LONG");
    }
}
