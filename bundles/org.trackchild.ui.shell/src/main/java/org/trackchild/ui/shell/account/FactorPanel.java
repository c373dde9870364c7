package org.trackchild.ui.shell.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.trackchild.access.api.FreshProof;
import org.trackchild.access.api.SecondFactor;
import org.trackchild.access.api.SecondFactor.Drawn;
import org.trackchild.model.Event;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.Reproof;
import org.trackchild.ui.shell.pages.SignedIn;
import org.trackchild.ui.shell.view.DayWords;
import org.trackchild.ui.shell.view.DeskFrame;

/** The second factor of the reader: whether there is one, and what can be done with it. */
final class FactorPanel extends Section implements LocaleChangeObserver {

    private final transient Desk desk;

    private final transient SecondFactor factors;

    private final H2 heading = new H2();

    private final Div body = new Div();

    private final Button cancel = new Button();

    /** Whether something stands there that is shown once: another language must not take it. */
    private boolean shownOnce;

    /** What was just done; key of its text. */
    private String done = "";

    FactorPanel(Desk desk, SecondFactor factors) {
        this.desk = desk;
        this.factors = factors;
        addClassNames("tc-sheet", "tc-sheet-plain");
        getElement().setAttribute("data-test", "second-factor");
        body.addClassName("tc-form");
        cancel.getElement().setAttribute("data-test", "factor-cancel");
        cancel.addClickListener(click -> show());
        add(heading, body);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        done = "";
        heading.setText(getTranslation("factor.title"));
        cancel.setText(getTranslation("factor.cancel"));
        if (!shownOnce) {
            show();
        }
    }

    private void show() {
        shownOnce = false;
        body.removeAll();
        SecondFactor.State state;
        try {
            state = factors.own(desk.caller());
        } catch (ProblemException away) {
            body.add(new Paragraph(Sentences.of(away.problems(), getLocale())));
            return;
        }
        Paragraph said = new Paragraph(done.isEmpty() ? "" : getTranslation(done));
        said.addClassName("tc-saved");
        said.setVisible(!done.isEmpty());
        said.getElement().setAttribute("role", "status");
        said.getElement().setAttribute("data-test", "factor-done");
        body.add(said, stands(state));
        Div actions = new Div();
        actions.addClassName("tc-actions");
        boolean there = state.since().isPresent();
        if (state.taken().isPresent()) {
            actions.add(
                    button(
                            "factor.noted",
                            "factor-noted",
                            () -> {
                                factors.noteTaken(desk.caller());
                                show();
                                tellFrame();
                            }));
        }
        Button begin =
                button(there ? "factor.another" : "factor.begin", "factor-begin", this::begin);
        actions.add(begin);
        if (there) {
            actions.add(
                    button(
                            "factor.new-codes",
                            "factor-new-codes",
                            () -> codes(factors.renewCodes(desk.caller()))));
            if (!state.demanded()) {
                actions.add(button("factor.remove", "factor-remove", this::remove));
            }
        } else {
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        body.add(actions);
    }

    private Component stands(SecondFactor.State state) {
        Div stands = new Div(new Paragraph(getTranslation("factor.means")));
        stands.getElement().setAttribute("data-test", "factor-stands");
        state.since()
                .ifPresentOrElse(
                        since ->
                                stands.add(
                                        new Paragraph(
                                                getTranslation(
                                                        "factor.since",
                                                        day(since),
                                                        state.recoveryCodes()))),
                        () -> stands.add(new Paragraph(getTranslation("factor.none"))));
        state.until()
                .ifPresent(
                        end ->
                                stands.add(
                                        warning(getTranslation("factor.needed-until", day(end)))));
        state.taken().ifPresent(taken -> stands.add(warning(sentence(taken))));
        return stands;
    }

    private String sentence(SecondFactor.Taken taken) {
        return taken.isByPlatform()
                ? getTranslation("factor.taken.console", day(taken.at()))
                : getTranslation("factor.taken", taken.by(), day(taken.at()));
    }

    private static Paragraph warning(String text) {
        Paragraph warning = new Paragraph(text);
        warning.addClassName("tc-warning");
        return warning;
    }

    private String day(Instant moment) {
        return DayWords.of(moment.atZone(Event.ZONE).toLocalDate(), getLocale());
    }

    private Button button(String key, String name, Runnable act) {
        Button button = new Button(getTranslation(key));
        button.getElement().setAttribute("data-test", name);
        button.addClickListener(click -> run(act));
        return button;
    }

    private void run(Runnable act) {
        try {
            act.run();
        } catch (ProblemException refused) {
            if (!Reproof.asked(refused, () -> run(act))) {
                body.add(warning(Sentences.of(refused.problems(), getLocale())));
            }
        }
    }

    private void begin() {
        FreshProof.need(desk.caller());
        String user = desk.caller().user();
        Drawn drawn = factors.draw(user);
        FactorSetUp setUp =
                new FactorSetUp(
                        user,
                        drawn,
                        code -> proven(() -> factors.setUp(desk.caller(), drawn, code)),
                        () -> finish("factor.done"));
        shownOnce = true;
        body.removeAll();
        body.add(setUp, cancel);
        setUp.begin();
    }

    /** Without a way to leave: who goes before the codes are kept has none. */
    private List<String> proven(Supplier<List<String>> work) {
        List<String> codes = work.get();
        // other sessions end with another second factor; this one has just proven it
        SignedIn.of(VaadinSession.getCurrent())
                .ifPresent(person -> person.confirmed(Instant.now()));
        tellFrame();
        cancel.removeFromParent();
        return codes;
    }

    private void codes(List<String> codes) {
        RecoverySheet sheet =
                new RecoverySheet(
                        desk.caller().user(), codes, () -> finish("factor.new-codes.done"));
        shownOnce = true;
        body.removeAll();
        body.add(sheet);
        sheet.begin();
    }

    private void remove() {
        factors.remove(desk.caller());
        tellFrame();
        finish("factor.removed");
    }

    /** What is said above the page must not contradict what stands in it. */
    private void tellFrame() {
        getUI().flatMap(DeskFrame::of).ifPresent(DeskFrame::factorChanged);
    }

    private void finish(String key) {
        done = key;
        show();
        done = "";
    }
}
