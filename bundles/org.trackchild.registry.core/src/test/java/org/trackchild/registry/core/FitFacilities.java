package org.trackchild.registry.core;

import java.time.LocalDate;
import java.util.Set;
import org.trackchild.access.api.Role;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.RecognitionView;

/**
 * Recognises synthetic fit facilities.
 *
 * @param recognitions the register of them
 * @param today by which their days are told
 */
record FitFacilities(StoredRecognitions recognitions, LocalDate today) {

    static FitFacilities of(Register register) {
        return new FitFacilities(
                new StoredRecognitions(register.store, register.desk),
                TextCaseReader.today(register.store));
    }

    static Recognition.Content content(String name) {
        return new Recognition.Content(
                Recognition.Kind.FIT_FACILITY,
                name,
                new Place("UP", "UP-LUCKNOW", "Mall Road 4"),
                "0522 555 0100");
    }

    static Recognition.Takes takes(int places) {
        return new Recognition.Takes(places, 0, 17, Set.of(Sex.FEMALE, Sex.MALE), "");
    }

    /** The certificate of some days from today on. */
    Recognition.Certificate days(int from, int until) {
        return new Recognition.Certificate(
                today.plusDays(from), today.plusDays(until), "CWC-1/39/7", "Asha Rawat, Chair");
    }

    RecognitionView recognised(String name, Recognition.Takes takes, int from, int until) {
        return recognitions.recognise(
                Register.caller("CWC-1", Role.COMMITTEE_MEMBER),
                content(name),
                takes,
                days(from, until));
    }

    /** The number of one that is valid for a year, and different from all others. */
    String valid() {
        return recognised("Trust " + System.nanoTime(), takes(9), 0, 365).recognition().number();
    }
}
