package org.trackchild.demo.synthetic;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.trackchild.directory.api.District;

/**
 * Makes synthetic missing reports and found children. Every record is made from the seed and its
 * own number, so any of them can be made at any time, in bounded memory. Immutable.
 */
public final class SyntheticChildren {

    /** All events lie within so many days. */
    private static final int DAYS = 730;

    /** A child that will be found went missing at least so many days ago. */
    private static final int DAYS_TO_BE_FOUND = 3;

    /** One of so many missing children comes from the states in turn, so that none is empty. */
    private static final int EVERY_STATE = 50;

    private static final int STREAMS = 4;

    private final Country country;

    private final Plan plan;

    private final PersonaMaker maker;

    private final StationClerk station;

    private final HomeClerk home;

    public SyntheticChildren(Country country, Plan plan) {
        this.country = country;
        this.plan = plan;
        Words words = new Words();
        maker = new PersonaMaker(country, new NameBook(), words);
        station = new StationClerk(country, words);
        home = new HomeClerk(country, words);
    }

    /** How many children, and which of them are the same. */
    public Plan plan() {
        return plan;
    }

    /** Hands over all records: the missing ones, then the found ones, by number. */
    public void forEach(Consumer<SyntheticCase> consumer) {
        for (int i = 0; i < plan.missing(); i++) {
            consumer.accept(missing(i));
        }
        for (int i = 0; i < plan.found(); i++) {
            consumer.accept(found(i));
        }
    }

    /** The missing report with a number. */
    public SyntheticCase missing(int number) {
        Setting setting = missingSetting(number);
        return station.write(draw(number, 1), setting, number);
    }

    /** The found child with a number. */
    public SyntheticCase found(int number) {
        OptionalInt twin = plan.twinOf(number);
        Draw draw = draw(number, 2);
        if (twin.isEmpty()) {
            LocalDate day = plan.today().minusDays(draw.below(DAYS));
            Persona persona = maker.make(draw, country.home(draw), day);
            District place = country.destination(draw, persona.home());
            return home.write(draw, new Setting(persona, day, place, DAYS), number, twin);
        }
        Setting lost = missingSetting(twin.getAsInt());
        long latest = plan.today().toEpochDay() - lost.day().toEpochDay();
        int days = (int) Math.min(latest, draw.waiting(20));
        District place = country.destination(draw, lost.place());
        return home.write(
                draw,
                new Setting(lost.persona(), lost.day().plusDays(days), place, days),
                number,
                twin);
    }

    private Setting missingSetting(int number) {
        Draw draw = draw(number, 0);
        int ago =
                plan.isFound(number)
                        ? DAYS_TO_BE_FOUND + draw.below(DAYS - DAYS_TO_BE_FOUND)
                        : draw.below(DAYS);
        LocalDate day = plan.today().minusDays(ago);
        District home =
                number % EVERY_STATE == 0
                        ? country.homeInTurn(draw, number / EVERY_STATE)
                        : country.home(draw);
        Persona persona = maker.make(draw, home, day);
        return new Setting(persona, day, persona.home(), 0);
    }

    private Draw draw(int number, int stream) {
        return new Draw(plan.seed(), (long) number * STREAMS + stream);
    }
}
