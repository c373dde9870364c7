package org.trackchild.rest.transfers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferView;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.links.LinkDocuments;
import org.trackchild.rest.web.PlaceNames;

/** Requests to other offices as JSON: of the case only what is told before it is accepted. */
final class TransferDocuments {

    private final PlaceNames names;

    private final LinkDocuments statements;

    TransferDocuments(PlaceNames names) {
        this.names = names;
        this.statements = new LinkDocuments(names);
    }

    /** Address of a request. */
    static String address(Transfer transfer) {
        return ApiApplication.BASE + "/transfers/" + transfer.id();
    }

    /** A request. */
    Map<String, Object> whole(TransferView view) {
        Transfer transfer = view.transfer();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", transfer.id().toString());
        document.put("kind", transfer.way().kind().code());
        document.put("status", transfer.status().code());
        view.glimpse().ifPresent(seen -> document.put("case", glimpse(view, seen)));
        document.put("from", names.office(transfer.way().from().office()));
        document.put("to", names.office(transfer.way().to().office()));
        document.put("asked", statements.statement(transfer.asked()));
        if (!transfer.journey().escort().isEmpty()) {
            document.put("escort", transfer.journey().escort());
        }
        transfer.journey().day().ifPresent(day -> document.put("day", day.toString()));
        document.put("answer_by", transfer.answerBy().toString());
        transfer.answer().ifPresent(answer -> document.put("answer", statements.statement(answer)));
        transfer.ended().ifPresent(ended -> document.put("ended", statements.statement(ended)));
        document.put("may_answer", view.mayAnswer());
        document.put("may_withdraw", view.mayWithdraw());
        document.put("may_end", view.mayEnd());
        document.put("href", address(transfer));
        return document;
    }

    private Map<String, Object> glimpse(TransferView view, TransferView.Glimpse seen) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("number", seen.number());
        document.put("kind", seen.kind().code());
        document.put("status", seen.status().code());
        document.put("sex", seen.sex().code());
        if (seen.age() != null) {
            document.put("age_years", CaseDocuments.age(seen.age()));
        }
        put(document, "state", seen.state());
        put(document, "state_name", names.state(seen.state()));
        put(document, "district", seen.district());
        put(document, "district_name", names.district(seen.district()));
        if (view.mayRead()) {
            document.put("href", CaseDocuments.address(seen.kind(), view.transfer().of()));
        }
        return document;
    }

    private static void put(Map<String, Object> document, String name, String text) {
        if (text != null && !text.isEmpty()) {
            document.put(name, text);
        }
    }
}
