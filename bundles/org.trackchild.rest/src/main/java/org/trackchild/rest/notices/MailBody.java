package org.trackchild.rest.notices;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.notices.api.NoticeMail;
import org.trackchild.rest.json.Members;

/** Reads how somebody wants e-mail. */
final class MailBody {

    static final String MODE = "mode";

    static final String HOUR = "hour";

    static final String QUIET_FROM = "quiet_from";

    static final String QUIET_TO = "quiet_to";

    static final String HINDI = "hindi";

    static final String ADDRESS = "address";

    static final String CODE = "code";

    private static final int LAST_HOUR = 23;

    private static final int LONGEST_CODE = 20;

    private MailBody() {}

    /**
     * Reads what somebody wishes.
     *
     * @param before what counts for members that the body does not have
     * @throws ProblemException with everything that is wrong
     */
    static MailSettings.Wishes wishes(ObjectNode body, MailSettings.Wishes before) {
        Members members = new Members(body, Set.of(MODE, HOUR, QUIET_FROM, QUIET_TO, HINDI));
        MailMode mode = members.word(MODE, MailMode.class).orElse(before.mode());
        int hour = hour(members, HOUR, before.hour());
        int from = hour(members, QUIET_FROM, before.quietFrom());
        int until = hour(members, QUIET_TO, before.quietTo());
        boolean hindi = members.flag(HINDI).orElse(before.hindi());
        members.mustBeRight();
        return new MailSettings.Wishes(mode, hour, from, until, hindi);
    }

    private static int hour(Members members, String name, int before) {
        return members.number(name, 0, LAST_HOUR).orElse(before);
    }

    /**
     * Reads an address.
     *
     * @throws ProblemException with everything that is wrong
     */
    static String address(ObjectNode body) {
        return one(body, ADDRESS, NoticeMail.LONGEST_ADDRESS);
    }

    /**
     * Reads the code that came to an address.
     *
     * @throws ProblemException with everything that is wrong
     */
    static String code(ObjectNode body) {
        return one(body, CODE, LONGEST_CODE);
    }

    private static String one(ObjectNode body, String name, int longest) {
        Members members = new Members(body, Set.of(name));
        String text = members.neededText(name, longest);
        members.mustBeRight();
        return text;
    }
}
