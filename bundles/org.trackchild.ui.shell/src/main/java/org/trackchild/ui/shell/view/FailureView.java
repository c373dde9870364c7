package org.trackchild.ui.shell.view;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;

/**
 * A view that failed while it opened. Stands without the frame, because that may be what failed;
 * details go to the log only, under the number that is shown.
 */
public final class FailureView extends MessagePage implements HasErrorParameter<Exception> {

    FailureView() {
        // made by OwnViews
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference =
                Failures.log(
                        "opening " + event.getLocation().getFirstSegment(),
                        parameter.getException());
        say(
                getTranslation("failure.title"),
                getTranslation("failure.text"),
                getTranslation("failure.reference", reference));
        return 500;
    }
}
