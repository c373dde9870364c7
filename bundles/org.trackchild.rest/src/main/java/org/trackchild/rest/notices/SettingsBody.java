package org.trackchild.rest.notices;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.NoticeSettings;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.rest.json.Members;

/** Reads how somebody wants to be told. */
final class SettingsBody {

    static final String MUTED = "muted";

    private SettingsBody() {}

    /**
     * Reads a body.
     *
     * @param before what counts for members that the body does not have
     * @throws ProblemException with everything that is wrong
     */
    static NoticeSettings.Wishes read(ObjectNode body, NoticeSettings.Wishes before) {
        Members members = new Members(body, Set.of(MUTED));
        Set<NoticeTopic> muted = members.words(MUTED, NoticeTopic.class);
        members.mustBeRight();
        return new NoticeSettings.Wishes(body.has(MUTED) ? muted : before.muted());
    }
}
