package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.trackchild.access.api.SecondFactor;
import org.trackchild.access.api.SignIn;
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
     * @param password the password that was right; read when the code is typed
     * @param wanted where the person wanted to go
     * @param entered runs when there is no way back any more
     * @return false while the engine is being replaced, and nothing is asked
     */
    boolean begin(String user, char[] password, String wanted, Runnable entered) {
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
                            SignIn.Entered made =
                                    entrance.setUpFactor(
                                            user,
                                            password,
                                            drawn.get(),
                                            code,
                                            SignInView.address());
                            // the second factor is in force from this moment on
                            Instant proven = Instant.now();
                            goOn.set(() -> Arrival.of(made.caller(), proven, wanted));
                            entered.run();
                            return made.recoveryCodes();
                        },
                        () -> goOn.get().run());
        add(panel);
        panel.begin();
        return true;
    }
}
