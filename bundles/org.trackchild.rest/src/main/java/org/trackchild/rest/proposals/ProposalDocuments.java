package org.trackchild.rest.proposals;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.matching.api.Reason;
import org.trackchild.model.Code;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.web.PlaceNames;

/** Proposals as JSON: both sides, the reasons in bits and words, and what people answered. */
public final class ProposalDocuments {

    private final CaseReader reader;

    private final CaseDocuments cases;

    public ProposalDocuments(CaseReader reader, CaseDocuments cases) {
        this.reader = reader;
        this.cases = cases;
    }

    /** Address of a proposal. */
    static String address(Proposal proposal) {
        return ApiApplication.BASE + "/proposals/" + proposal.id();
    }

    /** A proposal with both children. */
    public Map<String, Object> whole(ProposalView view) {
        Proposal proposal = view.proposal();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", proposal.id().toString());
        document.put("status", proposal.status().code());
        document.put("probability", proposal.probability());
        document.put("version", proposal.timing().version());
        document.put("made_at", proposal.timing().madeAt().toString());
        if (proposal.status() != ProposalStatus.POSSIBLE) {
            document.put("answer_by", proposal.timing().answerBy().toString());
        }
        document.put("returned_because", proposal.history().returnedBecause());
        proposal.returned()
                .ifPresent(sentence -> document.put("returned", PlaceNames.both(sentence)));
        document.put("may_answer", view.mayAnswer());
        document.put("turn", view.part().turn().code());
        document.put("sides", codes(view.part().sides()));
        document.put("may_ask", view.part().mayAsk());
        document.put("may_take_back", view.part().mayTakeBack());
        view.part().question().ifPresent(asked -> document.put("question", answer(asked)));
        document.put("prior_bits", proposal.explanation().priorBits());
        document.put("total_bits", proposal.explanation().totalBits());
        document.put("model_version", proposal.explanation().modelVersion());
        document.put(
                "reasons",
                proposal.explanation().reasons().stream().map(ProposalDocuments::reason).toList());
        document.put("missing", cases.side(view.missing(), address(proposal), reader));
        document.put("found", cases.side(view.found(), address(proposal), reader));
        document.put(
                "answers", proposal.answers().stream().map(ProposalDocuments::answer).toList());
        document.put("href", address(proposal));
        return document;
    }

    private static Map<String, Object> reason(Reason reason) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("comparator", reason.comparator());
        document.put("level", reason.level());
        document.put("label", PlaceNames.both(reason.label()));
        document.put("missing", reason.missingValue());
        document.put("found", reason.foundValue());
        document.put("agreement", reason.agreement().code());
        document.put("bits", reason.bits());
        document.put("sentence", PlaceNames.both(reason.sentence()));
        return document;
    }

    private static Map<String, Object> answer(Answer answer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("verdict", answer.verdict().code());
        document.put("checks", codes(answer.checks()));
        document.put("reason", answer.reason());
        document.put("user", answer.user());
        document.put("office", answer.office().value());
        document.put("sides", codes(answer.by().sides()));
        document.put("level", answer.by().level().code());
        document.put("at", answer.at().toString());
        return document;
    }

    private static List<String> codes(Collection<? extends Code> some) {
        return some.stream().map(Code::code).sorted().toList();
    }
}
