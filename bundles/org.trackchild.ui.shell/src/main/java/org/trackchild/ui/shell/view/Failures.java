package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.model.ProblemException;

/**
 * What happens when the handler of a click throws: a refusal is shown in words; a fault goes to the
 * log, and the person gets its reference number.
 */
public final class Failures implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int REFERENCE_BYTES = 4;

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (event.getThrowable() instanceof ProblemException refusal) {
            LOG.info("Refused: {}", refusal.getMessage());
            if (ui != null) {
                Notices.show(
                        refusal.problems().stream()
                                .map(problem -> problem.sentence(ui.getLocale()))
                                .collect(Collectors.joining(" ")));
            }
            return;
        }
        String reference = log("in an open page", event.getThrowable());
        if (ui != null) {
            Notices.show(ui.getTranslation("failure.notice", reference));
        }
    }

    /**
     * Writes a fault into the log.
     *
     * @return the number by which the operator finds it
     */
    static String log(String where, Throwable fault) {
        byte[] bytes = new byte[REFERENCE_BYTES];
        RANDOM.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
        LOG.error("Fault {} {}", reference, where, fault);
        return reference;
    }
}
