package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.access.core.PostingPolicy;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.matching.scripts.ScriptNameKeys;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.RecognitionView;

/**
 * Recognises synthetic fit facilities.
 *
 * @param recognitions the register of them
 * @param today by which their days are told
 */
record FitFacilities(StoredRecognitions recognitions, LocalDate today) {

    /** A committee of another state. */
    static final Caller ELSEWHERE =
            new Caller(
                    "user.CWC-9",
                    "Synthetic",
                    List.of(
                            new Posting(
                                    new OfficeId("CWC-9"),
                                    Role.COMMITTEE_MEMBER,
                                    "BR",
                                    "BR-AURANGABAD")));

    private static final List<Office> OFFICES =
            List.of(
                    TwoDistricts.home("CCI-1"),
                    TwoDistricts.home("CCI-2"),
                    office("CWC-1", OfficeType.CWC, "UP", "UP-LUCKNOW"),
                    office("DCPU-1", OfficeType.DCPU, "UP", "UP-LUCKNOW"),
                    office("SJPU-1", OfficeType.SJPU, "UP", "UP-LUCKNOW"),
                    office("CWC-9", OfficeType.CWC, "BR", "BR-AURANGABAD"));

    private static Office office(String id, OfficeType type, String state, String district) {
        return new Office(
                new OfficeId(id), type, Wording.same("Office " + id), state, district, "", true);
    }

    static FitFacilities of(Register register) {
        CaseDesk desk =
                new CaseDesk(new PostingPolicy(), new TwoDistricts(OFFICES), new ScriptNameKeys());
        desk.shelf = register.shelf;
        return new FitFacilities(
                new StoredRecognitions(register.store, desk), TextCaseReader.today(register.store));
    }

    static Recognition.Content content(String name) {
        return content(name, "UP-LUCKNOW");
    }

    static Recognition.Content content(String name, String district) {
        return new Recognition.Content(
                Recognition.Kind.FIT_FACILITY,
                name,
                new Place(district.substring(0, 2), district, "Mall Road 4"),
                "0522 555 0100");
    }

    static Recognition.Takes takes(int places) {
        return new Recognition.Takes(places, 0, 17, Set.of(Sex.FEMALE, Sex.MALE));
    }

    /** The term of some days from today on. */
    Recognition.Term term(Recognition.Takes takes, int from, int until) {
        return new Recognition.Term(
                takes,
                "",
                new Recognition.Certificate(
                        today.plusDays(from),
                        today.plusDays(until),
                        "CWC-1/39/7",
                        "Asha Rawat, Chair"));
    }

    RecognitionView recognised(String name, Recognition.Takes takes, int from, int until) {
        return recognitions.recognise(
                Register.caller("CWC-1", Role.COMMITTEE_MEMBER),
                content(name),
                term(takes, from, until));
    }

    /** One of another state that is valid for a year. */
    Recognition elsewhere(String name) {
        return recognitions
                .recognise(ELSEWHERE, content(name, "BR-AURANGABAD"), term(takes(9), 0, 365))
                .recognition();
    }

    /** The number of one that is valid for a year, and different from all others. */
    String valid() {
        return recognised("Trust " + System.nanoTime(), takes(9), 0, 365).recognition().number();
    }
}
