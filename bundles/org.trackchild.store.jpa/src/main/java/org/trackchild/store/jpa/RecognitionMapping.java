package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognition.Act;
import org.trackchild.registry.api.Recognition.Certificate;
import org.trackchild.registry.api.Recognition.Takes;
import org.trackchild.registry.api.Recognition.Term;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.jpa.entity.RecognitionActRow;
import org.trackchild.store.jpa.entity.RecognitionPeriodRow;
import org.trackchild.store.jpa.entity.RecognitionRow;

/** Recognitions as rows, and back. */
final class RecognitionMapping {

    static final String YES = "yes";

    static final String NO = "no";

    private RecognitionMapping() {}

    static RecognitionRow row(Recognition added) {
        RecognitionRow row = new RecognitionRow();
        Recognition.Content content = added.content();
        row.id = added.id().toString();
        row.number = added.number();
        row.kind = content.kind().code();
        row.called = content.name();
        row.state = content.place().state();
        row.district = content.place().district();
        row.address = content.place().text();
        row.phone = content.phone();
        write(added, row);
        return row;
    }

    /** What changes with each act. */
    static void write(Recognition recognition, RecognitionRow row) {
        row.withdrawn = recognition.withdrawnFrom().isPresent() ? YES : NO;
    }

    static RecognitionActRow lastAct(Recognition recognition) {
        Act act = recognition.last();
        RecognitionActRow row = new RecognitionActRow();
        row.id = CaseId.drawUuid().toString();
        row.recognition = recognition.id().toString();
        row.number = recognition.acts().size();
        row.firstDay = act.from();
        act.term().ifPresent(term -> write(term, row));
        row.saidBy = act.said().user();
        row.saidOffice = act.said().office().value();
        row.saidAt = act.said().at().toEpochMilli();
        row.saidReason = act.said().reason();
        return row;
    }

    private static void write(Term term, RecognitionActRow row) {
        Takes takes = term.takes();
        row.places = takes.places();
        row.lowestAge = takes.lowestAge();
        row.highestAge = takes.highestAge();
        row.sexes =
                takes.sexes().stream().sorted().map(Code::code).collect(Collectors.joining(" "));
        row.conditions = term.conditions();
        row.lastDay = term.certificate().until();
        row.paper = term.certificate().paper();
        row.signedBy = term.certificate().signedBy();
    }

    static List<RecognitionPeriodRow> periods(Recognition recognition) {
        return recognition.periods().stream()
                .map(
                        period -> {
                            RecognitionPeriodRow row = new RecognitionPeriodRow();
                            row.id = CaseId.drawUuid().toString();
                            row.recognition = recognition.id().toString();
                            row.district = recognition.content().place().district();
                            row.firstDay = period.first();
                            row.lastDay = period.last();
                            return row;
                        })
                .toList();
    }

    static Act act(RecognitionActRow row) {
        Statement said =
                new Statement(
                        row.saidBy,
                        new OfficeId(row.saidOffice),
                        Instant.ofEpochMilli(row.saidAt),
                        row.saidReason);
        return new Act(
                row.lastDay == null ? Optional.empty() : Optional.of(term(row)),
                row.firstDay,
                said);
    }

    private static Term term(RecognitionActRow row) {
        return new Term(
                new Takes(
                        row.places,
                        row.lowestAge,
                        row.highestAge,
                        Arrays.stream(row.sexes.split(" "))
                                .map(code -> Code.find(Sex.class, code).orElseThrow())
                                .collect(Collectors.toSet())),
                row.conditions,
                new Certificate(row.firstDay, row.lastDay, row.paper, row.signedBy));
    }

    static Recognition read(RecognitionRow row, List<Act> acts) {
        return new Recognition(
                UUID.fromString(row.id),
                row.number,
                new Recognition.Content(
                        Code.find(Recognition.Kind.class, row.kind).orElseThrow(),
                        row.called,
                        new Place(row.state, row.district, row.address),
                        row.phone),
                acts);
    }
}
