package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Reason;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.Deliberation;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Verdict;
import org.trackchild.rules.api.Level;
import org.trackchild.store.jpa.entity.AnswerRow;
import org.trackchild.store.jpa.entity.ProposalRow;
import org.trackchild.store.jpa.entity.ReasonRow;

/** Between rows and proposals. */
final class ProposalMapping {

    private static final int LONGEST_VALUE = 4_000;

    private ProposalMapping() {}

    static void write(Proposal from, ProposalRow to) {
        to.id = from.id().toString();
        to.missing = from.pair().missing().toString();
        to.found = from.pair().found().toString();
        to.status = from.status().code();
        to.probability = from.probability();
        to.priorBits = from.explanation().priorBits();
        to.modelVersion = from.explanation().modelVersion();
        to.version = from.timing().version();
        to.madeAt = from.timing().madeAt().toEpochMilli();
        to.answerBy = from.timing().answerBy().toEpochMilli();
        Deliberation deliberation = Deliberation.of(from);
        to.missingAskedAt = millis(deliberation.awaitedSince(CaseKind.MISSING));
        to.foundAskedAt = millis(deliberation.awaitedSince(CaseKind.FOUND));
        to.rejection = from.history().rejection().map(RejectionText::write).orElse(null);
        to.returnedBecause = String.join(",", from.history().returnedBecause());
    }

    private static Long millis(Optional<Instant> moment) {
        return moment.map(Instant::toEpochMilli).orElse(null);
    }

    static List<ReasonRow> reasons(Proposal from) {
        List<ReasonRow> rows = new ArrayList<>();
        for (Reason reason : from.explanation().reasons()) {
            ReasonRow row = new ReasonRow();
            row.place = rows.size();
            row.proposal = from.id().toString();
            row.id = row.proposal + "/" + row.place;
            row.comparator = reason.comparator();
            row.level = reason.level();
            row.labelEnglish = reason.label().english();
            row.labelHindi = reason.label().hindi();
            row.missingValue = cut(reason.missingValue());
            row.foundValue = cut(reason.foundValue());
            row.agreement = reason.agreement().code();
            row.bits = reason.bits();
            row.sentenceEnglish = reason.sentence().english();
            row.sentenceHindi = reason.sentence().hindi();
            rows.add(row);
        }
        return rows;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }

    static List<AnswerRow> answers(Proposal from) {
        List<AnswerRow> rows = new ArrayList<>();
        for (Answer answer : from.answers()) {
            AnswerRow row = new AnswerRow();
            row.place = rows.size();
            row.proposal = from.id().toString();
            row.id = row.proposal + "/" + row.place;
            row.verdict = answer.verdict().code();
            row.checks = codes(answer.checks());
            row.sides = codes(answer.by().sides());
            row.level = answer.by().level().code();
            row.reason = answer.reason();
            row.user = answer.user();
            row.office = answer.office().value();
            row.at = answer.at().toEpochMilli();
            rows.add(row);
        }
        return rows;
    }

    private static String codes(Collection<? extends Code> some) {
        return some.stream().map(Code::code).sorted().collect(Collectors.joining(","));
    }

    private static <C extends Enum<C> & Code> Set<C> codes(Class<C> type, String joined) {
        return words(joined).stream()
                .map(code -> Code.find(type, code).orElseThrow())
                .collect(Collectors.toSet());
    }

    static Proposal read(ProposalRow row, List<ReasonRow> reasons, List<AnswerRow> answers) {
        return new Proposal(
                UUID.fromString(row.id),
                new Proposal.Pair(
                        new CaseId(UUID.fromString(row.missing)),
                        new CaseId(UUID.fromString(row.found))),
                Code.find(ProposalStatus.class, row.status).orElseThrow(),
                row.probability,
                new Explanation(
                        row.priorBits,
                        reasons.stream().map(ProposalMapping::reason).toList(),
                        row.modelVersion),
                new Proposal.Timing(
                        row.version,
                        Instant.ofEpochMilli(row.madeAt),
                        Instant.ofEpochMilli(row.answerBy)),
                new Proposal.History(
                        answers.stream().map(ProposalMapping::answer).toList(),
                        Optional.ofNullable(row.rejection).map(RejectionText::read),
                        words(row.returnedBecause)));
    }

    /** Names or codes that were joined by commas; {@code null} for none. */
    static List<String> words(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    private static Reason reason(ReasonRow row) {
        return new Reason(
                row.comparator,
                row.level == null ? "" : row.level,
                new Wording(row.labelEnglish, row.labelHindi),
                row.missingValue,
                row.foundValue,
                Code.find(Agreement.class, row.agreement).orElseThrow(),
                row.bits,
                new Wording(row.sentenceEnglish, row.sentenceHindi));
    }

    static Answer answer(AnswerRow row) {
        return new Answer(
                Code.find(Verdict.class, row.verdict).orElseThrow(),
                codes(Answer.Check.class, row.checks),
                row.reason,
                new Answer.Voice(
                        row.user,
                        new OfficeId(row.office),
                        codes(CaseKind.class, row.sides),
                        Code.find(Level.class, row.level).orElseThrow()),
                Instant.ofEpochMilli(row.at));
    }
}
