package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.SecondFactor;
import org.trackchild.access.api.SignIn;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.shell.account.FactorSetUp;
import org.trackchild.ui.shell.pages.Entrance;

/** The step of the sign-in in which a second factor is set up; empty in all others. */
final class SetUpStep extends Div {

    private final transient Entrance entrance;

    SetUpStep(Entrance entrance) {
        this.entrance = entrance;
    }

    /**
     * Asks for the first code, shows the recovery codes, and goes on into the desk.
     *
     * @param typed has the password that was right; read when the code is typed
     * @param wanted where the person wanted to go
     * @param entered runs when there is no way back any more: what is shown now is shown once
     * @param tooLate asks who it is, as at the beginning, when all that took too long
     * @return false while the engine is being replaced, and nothing is asked
     */
    boolean begin(
            String user, TypedSecrets typed, String wanted, Runnable entered, Runnable tooLate) {
        Optional<SecondFactor.Drawn> drawn = entrance.draw(user);
        if (drawn.isEmpty()) {
            return false;
        }
        AtomicReference<Runnable> goOn = new AtomicReference<>();
        FactorSetUp panel =
                new FactorSetUp(
                        user,
                        drawn.get(),
                        code -> {
                            if (typed.isOver(Instant.now())) {
                                tooLate.run();
                                // this panel has gone from the page
                                throw new ProblemException(AccessProblem.NOT_SIGNED_IN);
                            }
                            SignIn.Entered made =
                                    entrance.setUpFactor(
                                            user,
                                            typed.password(),
                                            drawn.get(),
                                            code,
                                            SignInView.address());
                            // the second factor is in force from this moment on
                            Instant proven = Instant.now();
                            goOn.set(
                                    () -> {
                                        if (!Arrival.of(entrance, made.caller(), proven, wanted)) {
                                            tooLate.run();
                                        }
                                    });
                            entered.run();
                            return made.recoveryCodes();
                        },
                        () -> goOn.get().run());
        add(panel);
        panel.begin();
        return true;
    }
}
