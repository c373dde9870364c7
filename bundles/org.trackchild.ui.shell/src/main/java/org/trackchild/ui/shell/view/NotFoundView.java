package org.trackchild.ui.shell.view;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;

/**
 * Unknown addresses, and those that the person may not open: both look the same, so that nobody
 * learns which cases exist.
 */
@ParentLayout(DeskFrame.class)
public final class NotFoundView extends MessagePage
        implements HasErrorParameter<NotFoundException> {

    NotFoundView() {
        // made by OwnViews
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(getTranslation("not-found.title"), getTranslation("not-found.text"));
        return 404;
    }
}
