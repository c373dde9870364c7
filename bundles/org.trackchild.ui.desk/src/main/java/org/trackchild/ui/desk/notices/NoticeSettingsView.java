package org.trackchild.ui.desk.notices;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.notices.api.NoticeMail;
import org.trackchild.notices.api.Notices;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Where people say how they want to be told. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class NoticeSettingsView implements DeskPage {

    static final String ROUTE = "notices/settings";

    private final Notices notices;

    private final NoticeMail mail;

    @Activate
    public NoticeSettingsView(@Reference Notices notices, @Reference NoticeMail mail) {
        this.notices = notices;
        this.mail = mail;
    }

    @Override
    public String route() {
        return ROUTE;
    }

    @Override
    public String titleKey() {
        return "nav.notice_settings";
    }

    @Override
    public Class<? extends Component> type() {
        return NoticeSettingsPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new NoticeSettingsPage(desk, notices, mail);
    }
}
