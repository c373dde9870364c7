package org.trackchild.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.demo.synthetic.Country;
import org.trackchild.demo.synthetic.Plan;
import org.trackchild.demo.synthetic.SyntheticCase;
import org.trackchild.demo.synthetic.SyntheticChildren;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.State;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.Event;
import org.trackchild.model.OfficeId;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * Fills an installation: offices, then logins, then cases. Whatever a crash leaves half done is
 * completed at the next start, and nothing is made twice.
 */
final class DemoSeeder {

    /** How many cases there are, once all of them have been made. */
    static final String DONE = "demo";

    /** How many cases were wanted at the first start. */
    static final String WANTED = "demo-wanted";

    /** The day of the first start, since the epoch: the same children are made after a crash. */
    static final String DAY = "demo-day";

    private static final Logger LOG = LoggerFactory.getLogger(DemoSeeder.class);

    private static final Caller CALLER = Caller.system("demo");

    private static final ZoneId INDIA = Event.ZONE;

    private static final long SEED = 20_150_115;

    private static final double SHARE_MISSING = 0.4;

    /** Cases that are held in memory at a time. */
    private static final int BLOCK = 10_000;

    private static final int STEP_OF_PROGRESS = 1_000;

    /** Cases lie in so many districts of every state, and in the cities. */
    private static final int DISTRICTS_OF_A_STATE = 5;

    private final Store store;

    private final Directory directory;

    private final DemoLogins logins;

    private final DemoCases cases;

    private final DemoFolder folder;

    private final Runnable work;

    private final CountDownLatch stopping;

    /**
     * @param work gives offices something to do, once there are cases; makes nothing twice
     */
    DemoSeeder(
            Store store,
            Directory directory,
            DemoLogins logins,
            DemoCases cases,
            DemoFolder folder,
            Runnable work,
            CountDownLatch stopping) {
        this.store = store;
        this.directory = directory;
        this.logins = logins;
        this.cases = cases;
        this.folder = folder;
        this.work = work;
        this.stopping = stopping;
    }

    /**
     * Makes what is not there yet.
     *
     * @param wanted number of cases, counted at the first start
     * @param lessons whether the children of the tours are made, too
     */
    void seed(int wanted, boolean lessons) {
        addOffices(wanted);
        int users = logins.make(CALLER, DemoUser.all());
        if (users > 0) {
            LOG.info("Made {} demo logins, see {}", users, folder.logins());
        }
        if (cursor(DONE) == 0) {
            makeCases(lessons);
        }
        if (stopping.getCount() > 0) {
            work.run();
            folder.endProgress();
        }
    }

    private long cursor(String name) {
        return store.read(tx -> tx.cursors().get(name));
    }

    private void addOffices(int wanted) {
        if (cursor(DAY) > 0) {
            return;
        }
        List<Office> offices = DemoOffices.in(directory);
        int added =
                store.write(
                        CALLER,
                        tx -> {
                            tx.cursors()
                                    .set(DAY, LocalDate.ofInstant(tx.now(), INDIA).toEpochDay());
                            tx.cursors().set(WANTED, wanted);
                            return add(tx, offices);
                        });
        LOG.info("Made {} synthetic offices", added);
    }

    private static int add(Transaction tx, List<Office> offices) {
        Set<OfficeId> known =
                tx.offices().all().stream().map(Office::id).collect(Collectors.toSet());
        int added = 0;
        for (Office office : offices) {
            if (!known.contains(office.id())) {
                tx.offices().put(office);
                tx.journal(
                        JournalAction.OFFICE_CREATED,
                        new JournalEntry.Subject("office", office.id().value()),
                        "type=" + office.type().code() + ";synthetic=true");
                added++;
            }
        }
        return added;
    }

    private void makeCases(boolean lessons) {
        int wanted = (int) cursor(WANTED);
        int missing = (int) Math.round(wanted * SHARE_MISSING);
        Plan plan = new Plan(missing, wanted - missing, SEED, LocalDate.ofEpochDay(cursor(DAY)));
        SyntheticChildren children = new SyntheticChildren(country(), plan);
        Progress progress = new Progress(wanted);
        make(plan.missing(), children::missing, progress);
        make(plan.found(), children::found, progress);
        if (lessons) {
            List<SyntheticCase> records =
                    DemoLessons.of(
                            directory.district(DemoLessons.DISTRICT).orElseThrow(), plan.today());
            make(records.size(), records::get, progress);
        }
        if (stopping.getCount() > 0) {
            store.write(
                    CALLER,
                    tx -> {
                        // at least 1: a demo without cases is complete, too
                        tx.cursors().set(DONE, Math.max(1, wanted));
                        return null;
                    });
            LOG.info(
                    "Demo is complete: {} missing and {} found children, {} of them the same",
                    plan.missing(),
                    plan.found(),
                    plan.pairs());
        }
    }

    private void make(int count, IntFunction<SyntheticCase> maker, Progress progress) {
        for (int from = 0; from < count; from += BLOCK) {
            for (int i = from; i < Math.min(count, from + BLOCK); i++) {
                cases.add(maker.apply(i));
            }
            int registered;
            do {
                if (stopping.getCount() == 0) {
                    return;
                }
                registered = cases.registerNext();
                progress.add(registered);
            } while (registered > 0);
        }
    }

    private Country country() {
        Set<District> inhabited = new LinkedHashSet<>();
        Country.CITIES.forEach(code -> directory.district(code).ifPresent(inhabited::add));
        for (State state : directory.states()) {
            List<District> districts = directory.districts(state.code());
            int step = Math.max(1, districts.size() / DISTRICTS_OF_A_STATE);
            for (int i = 0; i < districts.size(); i += step) {
                inhabited.add(districts.get(i));
            }
        }
        return new Country(directory.states(), List.copyOf(inhabited));
    }

    /** Tells how far it is, in the log and in a file. */
    private final class Progress {

        private final int all;

        private int done;

        private int told;

        Progress(int all) {
            this.all = all;
            folder.showProgress(0, all);
        }

        void add(int more) {
            done += more;
            if (done - told >= STEP_OF_PROGRESS) {
                told = done;
                LOG.info("Made {} of {} synthetic cases", done, all);
                folder.showProgress(done, all);
            }
        }
    }
}
