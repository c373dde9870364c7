package org.trackchild.notices.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.notices.api.MailMode;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.notices.api.NoticeMail;
import org.trackchild.notices.api.NoticeProblem;
import org.trackchild.store.api.MailTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** Settings of e-mail over the store; what is sent goes through the outbox. */
@Component(service = NoticeMail.class)
public class StoredNoticeMail implements NoticeMail {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);

    private static final int MOST_TRIES = 5;

    private static final int MOST_CODES_A_DAY = 5;

    private final Store store;

    private final MailOutbox outbox;

    @Activate
    public StoredNoticeMail(@Reference Store store, @Reference MailOutbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    private static MailTable.Reader first(Transaction tx, String user) {
        return new MailTable.Reader(
                user,
                MailSettings.FIRST,
                new MailTable.Check(Optional.empty(), Instant.EPOCH, 0),
                tx.now());
    }

    @Override
    public boolean isOffered() {
        return outbox.hasChannel();
    }

    @Override
    public MailSettings settings(Caller caller) {
        return store.read(
                tx ->
                        tx.mail()
                                .find(caller.user())
                                .map(MailTable.Reader::settings)
                                .orElse(MailSettings.FIRST));
    }

    private MailSettings write(
            Caller caller, BiFunction<Transaction, MailTable.Reader, MailTable.Reader> work) {
        return store.write(
                caller,
                tx -> {
                    // tries and codes are counted one after the other
                    MailTable.Reader before =
                            tx.mail().lock(caller.user()).orElseGet(() -> first(tx, caller.user()));
                    MailTable.Reader now = work.apply(tx, before);
                    tx.mail().put(now);
                    return now.settings();
                });
    }

    /** Of what came while nobody wanted mail nobody is told by mail; what waits goes on waiting. */
    private static Instant toldUntil(MailTable.Reader before, Instant now) {
        MailSettings old = before.settings();
        return old.wishes().mode() == MailMode.NEVER || !old.confirmed() ? now : before.toldUntil();
    }

    @Override
    public MailSettings change(Caller caller, long version, MailSettings.Wishes wishes) {
        return write(
                caller,
                (tx, before) -> {
                    MailSettings old = before.settings();
                    if (old.version() != version) {
                        throw new ProblemException(NoticeProblem.SETTINGS_CHANGED);
                    }
                    return new MailTable.Reader(
                            before.user(),
                            new MailSettings(wishes, old.address(), old.confirmed(), version + 1),
                            before.check(),
                            toldUntil(before, tx.now()));
                });
    }

    @Override
    public MailSettings offer(Caller caller, String address) {
        String stripped = address.strip();
        if (stripped.length() > LONGEST_ADDRESS || !ADDRESS.matcher(stripped).matches()) {
            throw new ProblemException(
                    List.of(new Problem(NoticeProblem.BAD_ADDRESS, "address", List.of())));
        }
        if (!isOffered()) {
            throw new ProblemException(NoticeProblem.NO_MAIL);
        }
        String code = AddressCode.draw();
        String written = stripped.toLowerCase(Locale.ROOT);
        MailSettings changed =
                write(
                        caller,
                        (tx, before) -> {
                            if (before.check().sent().plus(BETWEEN_CODES).isAfter(tx.now())) {
                                throw new ProblemException(NoticeProblem.CODE_TOO_SOON);
                            }
                            Instant day = tx.now().minus(Duration.ofDays(1));
                            if (tx.mail().codesFor(caller.user(), day) >= MOST_CODES_A_DAY
                                    || tx.mail().codesTo(written, day) >= MOST_CODES_A_DAY) {
                                throw new ProblemException(NoticeProblem.TOO_MANY_CODES);
                            }
                            tx.mail().put(Letters.code(caller.user(), code, written, tx.now()));
                            MailSettings old = before.settings();
                            return new MailTable.Reader(
                                    before.user(),
                                    new MailSettings(
                                            old.wishes(), stripped, false, old.version() + 1),
                                    new MailTable.Check(
                                            Optional.of(AddressCode.hash(caller.user(), code)),
                                            tx.now(),
                                            0),
                                    toldUntil(before, tx.now()));
                        });
        outbox.wake();
        return changed;
    }

    @Override
    public MailSettings confirm(Caller caller, String code) {
        // an address that was confirmed before stays so: the settings do not tell
        AtomicBoolean counted = new AtomicBoolean();
        MailSettings now =
                write(
                        caller,
                        (tx, before) -> {
                            MailTable.Check check = before.check();
                            boolean right =
                                    check.tries() < MOST_TRIES
                                            && AddressCode.counts(before, code.strip(), tx.now());
                            counted.set(right);
                            MailSettings old = before.settings();
                            return new MailTable.Reader(
                                    before.user(),
                                    new MailSettings(
                                            old.wishes(),
                                            old.address(),
                                            right || old.confirmed(),
                                            old.version() + (right ? 1 : 0)),
                                    right
                                            ? new MailTable.Check(Optional.empty(), check.sent(), 0)
                                            : new MailTable.Check(
                                                    check.codeHash(),
                                                    check.sent(),
                                                    check.tries() + 1),
                                    // who has another address now wants what came meanwhile
                                    before.toldUntil());
                        });
        if (!counted.get()) {
            throw new ProblemException(
                    List.of(new Problem(NoticeProblem.WRONG_CODE, "code", List.of())));
        }
        return now;
    }

    private static void mustAdminister(Caller caller) {
        if (!caller.has(Role.ADMINISTRATOR)) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
    }

    @Override
    public NoticeMail.Outbox outbox(Caller caller) {
        mustAdminister(caller);
        return store.read(
                tx ->
                        new NoticeMail.Outbox(
                                tx.mail().count(MailTable.Kind.CODE, MailTable.State.WAITING)
                                        + tx.mail()
                                                .count(
                                                        MailTable.Kind.NOTICES,
                                                        MailTable.State.WAITING),
                                dead(tx)));
    }

    private static long dead(Transaction tx) {
        return tx.mail().count(MailTable.Kind.NOTICES, MailTable.State.DEAD);
    }

    @Override
    public boolean hasDead() {
        return store.read(tx -> dead(tx) > 0);
    }

    @Override
    public void resend(Caller caller) {
        mustAdminister(caller);
        store.write(
                caller,
                tx -> {
                    tx.mail().revive(tx.now());
                    return null;
                });
        outbox.wake();
    }
}
