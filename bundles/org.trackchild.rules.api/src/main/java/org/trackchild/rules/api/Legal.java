package org.trackchild.rules.api;

import java.util.Objects;
import org.trackchild.model.Wording;

/**
 * What a rule is called and where it is written.
 *
 * @param label such as "Send the social investigation report"
 * @param basis the rule, such as {@code JJ Model Rules 2016, rule 19(3)}; empty when it is custom
 * @param form number of the form that goes with it; empty when there is none
 */
public record Legal(Wording label, String basis, String form) {

    public Legal {
        Objects.requireNonNull(label);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(form);
    }
}
