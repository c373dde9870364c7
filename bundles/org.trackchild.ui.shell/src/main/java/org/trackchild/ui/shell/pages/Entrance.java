package org.trackchild.ui.shell.pages;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.SecondFactor;
import org.trackchild.access.api.SignIn;
import org.trackchild.model.ProblemException;

/**
 * The way into the desk and out of it. The engine behind it may be replaced while officers work.
 */
@Component(service = Entrance.class)
public class Entrance {

    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SignIn signIn;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SecondFactor factors;

    @Activate
    public Entrance() {
        // nothing to set up
    }

    /**
     * Signs a person in.
     *
     * @param password what was typed; the caller clears it afterwards
     * @param code of the second factor; empty while none was asked for
     * @param address network address of the person
     * @return the person; empty while the engine is being replaced
     * @throws org.trackchild.model.ProblemException when user and password are refused
     */
    public Optional<Caller> enter(String user, char[] password, String code, String address) {
        return Optional.ofNullable(signIn)
                .map(engine -> engine.signIn(user, password, code, address));
    }

    /**
     * Signs a person in with a one-time password, in whose place the chosen one comes.
     *
     * @param password the one-time password; the caller clears both afterwards
     * @param code of the second factor; empty while none was asked for
     * @return the person; empty while the engine is being replaced
     * @throws org.trackchild.model.ProblemException when that is refused
     */
    public Optional<Caller> choosePassword(
            String user, char[] password, char[] chosen, String code, String address) {
        return Optional.ofNullable(signIn)
                .map(engine -> engine.choosePassword(user, password, chosen, code, address));
    }

    /**
     * A secret for the second factor that a person must set up to sign in.
     *
     * @return empty while the engine is being replaced
     */
    public Optional<SecondFactor.Drawn> draw(String user) {
        return Optional.ofNullable(factors).map(engine -> engine.draw(user));
    }

    /**
     * Signs a person in who sets up a second factor.
     *
     * @throws org.trackchild.model.ProblemException when that is refused, also while the engine is
     *     being replaced
     */
    public SignIn.Entered setUpFactor(
            String user, char[] password, SecondFactor.Drawn drawn, String code, String address) {
        return Optional.ofNullable(signIn)
                .orElseThrow(() -> new ProblemException(AccessProblem.BUSY))
                .setUpFactor(user, password, drawn, code, address);
    }

    /** How the second factor of a person stands; empty while nobody can tell. */
    public Optional<SecondFactor.State> factor(SignedIn person) {
        try {
            return Optional.ofNullable(factors).map(engine -> engine.own(person.caller()));
        } catch (ProblemException away) {
            return Optional.empty();
        }
    }

    /** Whether a person proves who they are by a code, and not by the password. */
    public boolean provesByCode(SignedIn person) {
        return factor(person).flatMap(SecondFactor.State::since).isPresent();
    }

    /**
     * A person proves anew who they are.
     *
     * @param typed code or password; the caller clears it afterwards
     * @return false while the engine is being replaced
     * @throws org.trackchild.model.ProblemException when it is refused
     */
    public boolean prove(SignedIn person, char[] typed) {
        SignIn engine = signIn;
        if (engine == null) {
            return false;
        }
        engine.prove(person.caller(), typed);
        return true;
    }

    /**
     * A person goes on on behalf of another of their offices.
     *
     * @return false while the engine is being replaced, and nothing has changed
     * @throws org.trackchild.model.ProblemException when the posting is not in force any more
     */
    public boolean choose(SignedIn person, Posting posting) {
        SignIn engine = signIn;
        if (engine == null) {
            return false;
        }
        person.becomes(engine.choose(person.caller(), posting));
        return true;
    }

    /**
     * Whether a person may still do what they could when they signed in.
     *
     * @return what has become of them
     */
    public Standing look(SignedIn person) {
        SignIn engine = signIn;
        if (engine == null) {
            return Standing.UNKNOWN;
        }
        Caller before = person.caller();
        Optional<Caller> now;
        try {
            now = engine.standing(before, person.confirmed());
        } catch (ProblemException away) {
            return Standing.UNKNOWN;
        }
        if (now.isEmpty()) {
            return Standing.GONE;
        }
        person.becomes(now.get());
        return Set.copyOf(before.postings()).equals(Set.copyOf(now.get().postings()))
                ? Standing.SAME
                : Standing.OTHER_POSTINGS;
    }

    /** Whose account or postings were changed a moment ago; nobody while nobody can tell. */
    public Set<String> changedLately() {
        SignIn engine = signIn;
        try {
            return engine == null ? Set.of() : engine.changedLately();
        } catch (ProblemException away) {
            return Set.of();
        }
    }

    /** What has become of somebody who signed in. */
    public enum Standing {
        /** Nobody can tell at the moment. */
        UNKNOWN,
        /** Nothing that matters. */
        SAME,
        /** They may do less, or more. */
        OTHER_POSTINGS,
        /** They may not be here any more. */
        GONE
    }

    /** Writes down that a person has left; once, however often it is called. */
    public void leave(SignedIn person) {
        if (!person.leave()) {
            return;
        }
        SignIn engine = signIn;
        String user = person.caller().user();
        if (engine == null) {
            LOG.warn("Sign-out of {} is not in the journal: no engine", user);
            return;
        }
        try {
            engine.signOut(person.caller());
        } catch (RuntimeException e) {
            LOG.warn("Sign-out of {} is not in the journal", user, e);
        }
    }
}
