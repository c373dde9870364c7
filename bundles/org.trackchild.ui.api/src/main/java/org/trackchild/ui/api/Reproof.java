package org.trackchild.ui.api;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.FreshProof;
import org.trackchild.model.ProblemException;

/**
 * Asks the person of an open page to prove anew who they are, where an engine has refused something
 * for want of a fresh proof ({@link FreshProof}), and then does it once more. To be used where a
 * view handles refusals:
 *
 * <pre>{@code
 * void send() {
 *     try {
 *         links.withdraw(desk.caller(), id, reason);
 *     } catch (ProblemException refused) {
 *         if (!Reproof.asked(refused, this::send)) {
 *             show(refused);
 *         }
 *     }
 * }
 * }</pre>
 */
public final class Reproof {

    private Reproof() {}

    /** Asks; the frame has one for each page. Called with the session locked. */
    @FunctionalInterface
    public interface Asker {

        /**
         * @param again runs after the proof; not at all when the person does not want it any more
         */
        void ask(Runnable again);
    }

    /** Says who asks in a page. */
    public static void by(UI ui, Asker asker) {
        ComponentUtil.setData(ui, Asker.class, Objects.requireNonNull(asker));
    }

    /**
     * Asks for a proof if that is what was wanting.
     *
     * @param again tries what was refused once more, and shows what is wrong by itself
     * @return false when it was refused for something else, or nobody can be asked
     */
    public static boolean asked(ProblemException refused, Runnable again) {
        Optional<Asker> asker =
                refused.problems().stream()
                                .anyMatch(problem -> problem.code() == AccessProblem.PROOF_NEEDED)
                        ? Optional.ofNullable(UI.getCurrent())
                                .map(ui -> ComponentUtil.getData(ui, Asker.class))
                        : Optional.empty();
        asker.ifPresent(each -> each.ask(again));
        return asker.isPresent();
    }
}
