package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;

/** Links to pages of the desk: real addresses that can be opened in a new tab. */
public final class Links {

    private Links() {}

    /**
     * A link inside the desk.
     *
     * @param address below the desk, may be empty for the home page
     * @param text what to read
     * @param name for tests
     */
    public static Anchor to(String address, String text, String name) {
        Anchor link = new Anchor(address, text);
        link.getElement().setAttribute("router-link", true);
        return Names.name(link, name);
    }

    /** A link that looks like a button. */
    public static Anchor button(String address, String text, String name, boolean primary) {
        Anchor link = to(address, text, name);
        link.addClassNames("desk-button", primary ? "desk-button-primary" : "desk-button-plain");
        return link;
    }

    /** A link that leaves the page as it is and opens another tab. */
    public static Anchor inNewTab(String address, String text, String name) {
        Anchor link = new Anchor(address, text);
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return Names.name(link, name);
    }

    /** Address of a case. */
    public static String ofCase(CaseId id) {
        return "case/" + id;
    }

    /** Address of the form that changes a case. */
    public static String change(CaseId id, String field) {
        return "case/" + id + "/change" + (field.isEmpty() ? "" : "?field=" + field);
    }

    /** Address of a proposal. */
    public static String ofProposal(UUID id) {
        return "proposal/" + id;
    }

    /** Address of an alarm. */
    public static String ofDuplicate(UUID id) {
        return "duplicate/" + id;
    }

    /** Address of an office of the directory. */
    public static String ofOffice(OfficeId id) {
        return "office/" + id.value();
    }
}
