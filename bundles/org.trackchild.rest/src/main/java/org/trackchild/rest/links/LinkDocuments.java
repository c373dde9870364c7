package org.trackchild.rest.links;

import java.util.LinkedHashMap;
import java.util.Map;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.IdentityLinkView;
import org.trackchild.registry.api.Statement;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.web.PlaceNames;

/** Identity links as JSON: the two cases, who said it and who took it back. */
public final class LinkDocuments {

    private final CaseDocuments cases;

    private final PlaceNames names;

    public LinkDocuments(PlaceNames names) {
        this.names = names;
        cases = new CaseDocuments(names);
    }

    /** Address of a link. */
    public static String address(IdentityLink link) {
        return ApiApplication.BASE + "/identity-links/" + link.id();
    }

    /** A link. */
    public Map<String, Object> whole(IdentityLinkView view) {
        IdentityLink link = view.link();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", link.id().toString());
        document.put("in_force", link.isInForce());
        document.put("ground", link.ground().code());
        link.because().ifPresent(id -> document.put("because", id.toString()));
        document.put("one", side(view.one()));
        document.put("other", side(view.other()));
        document.put("made", statement(link.made()));
        link.withdrawn().ifPresent(statement -> document.put("withdrawn", statement(statement)));
        document.put("may_withdraw", view.mayWithdraw());
        document.put("href", address(link));
        return document;
    }

    private Map<String, Object> side(IdentityLinkView.Side side) {
        Map<String, Object> document = cases.header(side.header());
        document.put("own", side.own());
        if (side.own()) {
            document.put("href", CaseDocuments.address(side.header().kind(), side.header().id()));
        }
        return document;
    }

    /** What a person said. */
    public Map<String, Object> statement(Statement statement) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("user", statement.user());
        document.put("office", names.office(statement.office()));
        document.put("at", statement.at().toString());
        document.put("reason", statement.reason());
        return document;
    }
}
