package org.trackchild.ui.shell.account;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;

/** The recovery codes, which are shown this once, to be printed or written down. */
final class RecoverySheet extends Div implements LocaleChangeObserver {

    private final H2 heading = new H2();

    private final Paragraph whose = new Paragraph();

    private final Paragraph means = new Paragraph();

    private final Button print = new Button();

    private final Button kept = new Button();

    private final String user;

    /**
     * @param user name of the account, which is printed with them
     * @param done runs when the person has kept them
     */
    RecoverySheet(String user, List<String> codes, Runnable done) {
        this.user = user;
        addClassName("tc-form");
        getElement().setAttribute("data-test", "recovery-sheet");
        heading.getElement().setAttribute("tabindex", "-1");
        means.addClassName("tc-warning");
        OrderedList list = new OrderedList();
        list.addClassName("tc-recovery-codes");
        list.getElement().setAttribute("data-test", "recovery-codes");
        codes.forEach(code -> list.add(new ListItem(new Text(code))));
        print.getElement().setAttribute("data-test", "print-recovery");
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        kept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        kept.getElement().setAttribute("data-test", "recovery-kept");
        kept.setDisableOnClick(true);
        kept.addClickListener(click -> done.run());
        Div actions = new Div(print, kept);
        actions.addClassNames("tc-actions", "tc-screen-only");
        add(heading, whose, means, list, actions);
    }

    /** The heading gets the focus, so that it is read out. */
    void begin() {
        heading.getElement().callJsFunction("focus");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("factor.recovery"));
        whose.setText(getTranslation("factor.recovery.whose", user));
        means.setText(getTranslation("factor.recovery.means"));
        print.setText(getTranslation("factor.recovery.print"));
        kept.setText(getTranslation("factor.recovery.kept"));
    }
}
