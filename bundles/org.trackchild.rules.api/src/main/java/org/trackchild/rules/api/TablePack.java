package org.trackchild.rules.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.Wording;

/**
 * A pack in tables, which a lawyer can read. Beside the class lie {@code transitions.txt}, {@code
 * clocks.txt}, {@code orders.txt}, {@code forms.txt}, {@code benches.txt}, {@code headcount.txt},
 * {@code requests.txt}, {@code recipients.txt}, {@code holidays.txt} (each may be missing), {@code
 * texts.properties} and {@code texts_hi.properties}. Columns are separated by {@code |}, items by
 * blanks; {@code #} begins a comment.
 *
 * <pre>
 * # kind  | code  | moves                 | home           | roles          | evidence            | before        | form | basis
 * missing | close | restored>closed       |                | police_officer | *reason:text        | follow_up*2   | 15   | rule 82
 * # kind  | code  | start   | stop        | end            | limit | rounds | ladder               | basis
 * found   | sir   | produce | submit_sir  | restore        | 15d   | 1      | 0h:district 48h:state | rule 19
 * # kinds | code        | drafts           | signs            | particulars           | term | form | basis
 * missing | publication | district_officer | committee_member | *reason:text *fields:fields *channels:channels | *90d | | section 74
 * # bench | seats | quorum | days a month | orders | final orders | clocks that bring a case before it | basis
 * cwc     | 5     | 3      | 20           | *      | restoration  | sir:sir final_order:order | section 28
 * # kind  | clock | asks     | office | where          | then          | basis
 * missing | ahtu  | transfer | ahtu   | district state | refer_to_ahtu | after four months
 * found   | receiving | transfer | dcpu | order          | received      | the office that the order names
 * # kind  | step   | office         | where          | basis
 * missing | notify | railway_police | district state | at once
 * # headcount by | begins | basis
 * 21:30          | 16:00  | our default
 * # when     | code  | announced  | basis
 * sunday     | sunday |           | our default
 * 01-26      | republic_day |     | national holiday
 * 2026-03-04 | holi  | 2025-12-15 | notification of the state
 * </pre>
 *
 * <p>A limit may be followed by how it is counted ({@link Counting}): {@code 4m up_to_2y=2m
 * from=produce}, {@code 60d waits}, {@code 15d working}, {@code 30d ends_working}; {@code 70d
 * renewed recorded resumes=run_away>bring_back} starts anew with each start, not before it was
 * written down, and goes on from its start when the child that ran away is brought back; {@code 24h
 * travel=hours_of_travel} does not count the hours that the step which stops it tells.
 *
 * <p>A quorum {@code 2 presided} is that of a bench that sits only with the one who presides and so
 * many members ({@link BenchRule#presided()}).
 *
 * <p>What a transition does to where a child lives is the code of a {@link HomeMove}; nothing means
 * that the child stays.
 *
 * <p>A star before evidence means required; {@code of_age} among what comes before means that the
 * person must be able to be 18, {@code unmatched} that whoever makes the step is warned while a
 * match is not answered; {@code one/other} is either of two. There {@code takes_back=surrender}
 * means that the surrender counts as not made, {@code unless=declare_free} that it cannot be made
 * after that, {@code during=reconsideration} that it cannot have happened when the time of that
 * clock had run out, and {@code since=ask_surrender,surrender_deed.executed_on} that it cannot have
 * happened before that step, nor before the day that the form on which it rests tells; {@code
 * until=fit_certificate.recognised_until} that it cannot have happened after such a day, and rests
 * on that form as often as it does not; {@code anew=foster_undertaking:prepare_foster} that it
 * cannot rest on such a form that was handed in before that step was made the last time; {@code
 * follow_up*2@2m} means twice, each two months after the one before; {@code means=trace} is the
 * code of a {@link Meaning}, {@code with_report=restore} a step of the missing report of a child
 * that ran away with which the platform makes this one, too, and {@code
 * with_linked=restore,repatriate} steps of any other case that is linked as one child with which it
 * does so; with {@code bench=jjb} the child stands before that kind of bench from then on, and
 * {@code stands=jjb} is possible only while it does; {@code restricted=jjb told=in_home} is told to
 * who acts for the child before that bench, and to others as {@code told.in_home}, or not at all
 * where nothing is told in its place ({@link Transition.Restricted}). Labels are {@code
 * transition.CODE}, {@code clock.CODE}, {@code order.CODE}, {@code evidence.CODE}, {@code
 * holiday.CODE} in the texts. Evidence {@code *order:order=restoration} is a signed order of that
 * kind. A star before the term of an order means that it must say its last day; {@code *} alone
 * sets no limit to it. The words of an order are {@code order_says.CODE}, see {@link
 * OrderKind#says}. Evidence {@code *form:form=sir} is a form of that kind that was handed in, and
 * {@code *visited_on:date=restore} a day that is not before the restoration, {@code
 * date=first:begin_aftercare} not before the first of several. In an order {@code
 * *arrival:date=departure} is a day that is not before that other one, {@code unit:office=dcpu} an
 * office of that type, {@code *fit:fit} a recognised fit facility or fit person, with whom a step
 * that rests on the order places the child, and {@code *woman_escort:line=girls} is asked for when
 * the child is a girl.
 *
 * <p>Among who signs an order {@code restricted=jjb} means that it tells what is restricted before
 * that kind of bench, see {@link OrderKind#isRestricted}.
 *
 * <p>{@code forms.txt} has lines of three kinds, of six columns each: a form is followed by its
 * sections, a section by its items. Among the roles {@code inquired_by=board_member} says who
 * inquires, and before which benches the form is filled in; where it is not said, these are the
 * committee and the district. With {@code on_request} it is due only while a clock waits for a step
 * that rests on it ({@link FormKind#onRequest}).
 *
 * <pre>
 * form    | code     | kinds  | roles                       | form no. | basis
 * section | code     |        |                             |          |
 * item    | code     | number | shape                       | from     | marks
 *
 * form    | sir      | found  | district_officer home_clerk | 22       | rule 19
 * section | child    |        |                             |          |
 * item    | name     | 1      | line                        | case.name | *
 * item    | married  | 16     | yes_no                      |          |
 * item    | spouse   | 16a    | table=name,age              |          | if=married:yes
 * item    | offence  | 43     | several=verbal,sexual,other | icp.offence made.produce | restricted protects=sexual
 * item    | address  | 9      | line                        | extra.address |
 * item    | category | 10     | choice=&#64;cncp_category       | extra.category | restricted
 * item    | until    | 11     | date=from                   |          | *
 * item    | applicant | 12    | line                        | application.name | once
 * </pre>
 *
 * <p>Labels are {@code form.CODE}, {@code section.CODE}, {@code item.CODE}, {@code word.CODE} for
 * what is chosen and {@code column.CODE} for tables: one word for all forms of the pack. What is
 * chosen from a code list ({@code &#64;LIST}) has the words of that list, a state's too. A day
 * {@code date=from} is not before the one that the item {@code from} tells. For sources see {@link
 * FormItem.Source}; with {@code once} a form is one for a single form of this kind. A form that is
 * handed in with an answer of {@code protects=…} protects the identity of the child.
 */
public abstract class TablePack implements RulePack {

    /** Before the kind of bench of which an order or a step tells what is restricted. */
    static final String RESTRICTED = "restricted=";

    private final String name;
    private final String state;
    private final Class<?> home;
    private final List<Transition> transitions;
    private final List<ClockRule> clocks;
    private final List<OrderKind> orders;
    private final List<FormKind> forms;
    private final List<BenchRule> benches;
    private final Optional<HeadcountRule> headcount;
    private final List<Holiday> holidays;
    private final List<LawfulRequest> requests;
    private final List<Recipient> recipients;

    /**
     * Reads the tables.
     *
     * @param name see {@link #name()}
     * @param state see {@link #state()}
     * @param home class beside which the tables lie
     * @throws IllegalArgumentException with file and line when a table cannot be understood
     */
    protected TablePack(String name, String state, Class<?> home) {
        this.name = name;
        this.state = state;
        this.home = home;
        transitions =
                read("transitions.txt", 9, new TransitionTable(this::label, this::evidence)::line);
        clocks = read("clocks.txt", 9, this::clock);
        orders = read("orders.txt", 8, this::order);
        FormTable table = new FormTable(this::label);
        read("forms.txt", 6, table::line);
        forms = table.forms();
        benches = read("benches.txt", 8, BenchRule::read);
        headcount = read("headcount.txt", 3, HeadcountRule::read).stream().findFirst();
        requests = read("requests.txt", 7, cells -> LawfulRequest.read(cells, this::label));
        recipients = read("recipients.txt", 5, Recipient::read);
        holidays = read("holidays.txt", 4, this::holiday);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String state() {
        return state;
    }

    @Override
    public final List<Transition> transitions() {
        return transitions;
    }

    @Override
    public final List<ClockRule> clocks() {
        return clocks;
    }

    @Override
    public final List<OrderKind> orders() {
        return orders;
    }

    @Override
    public final List<FormKind> forms() {
        return forms;
    }

    @Override
    public final List<BenchRule> benches() {
        return benches;
    }

    @Override
    public final Optional<HeadcountRule> headcount() {
        return headcount;
    }

    @Override
    public final List<LawfulRequest> requests() {
        return requests;
    }

    @Override
    public final List<Recipient> recipients() {
        return recipients;
    }

    @Override
    public final List<Holiday> holidays() {
        return holidays;
    }

    private Optional<String> text(String key, Locale language) {
        ResourceBundle texts =
                ResourceBundle.getBundle(
                        home.getPackageName() + ".texts",
                        language,
                        home.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    private Wording label(String key) {
        return wording(key).orElseThrow(() -> new IllegalArgumentException("no text for " + key));
    }

    private Optional<Wording> wording(String key) {
        return text(key, Locale.ENGLISH)
                .map(english -> new Wording(english, text(key, new Locale("hi")).orElse(english)));
    }

    private <T> List<T> read(String file, int columns, Function<String[], T> row) {
        try (InputStream table = home.getResourceAsStream(file)) {
            return table == null
                    ? List.of()
                    : read(
                            file,
                            columns,
                            row,
                            new BufferedReader(
                                    new InputStreamReader(table, StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static <T> List<T> read(
            String file, int columns, Function<String[], T> row, BufferedReader lines)
            throws IOException {
        List<T> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells =
                        Arrays.stream(line.split("\\|", -1))
                                .map(String::strip)
                                .toArray(String[]::new);
                try {
                    if (cells.length != columns) {
                        throw new IllegalArgumentException(
                                cells.length + " columns, not " + columns);
                    }
                    rows.add(row.apply(cells));
                } catch (IllegalArgumentException wrong) {
                    throw new IllegalArgumentException(
                            file + ", line " + number + ": " + wrong.getMessage(), wrong);
                }
            }
        }
        return List.copyOf(rows);
    }

    /** What the items of a cell say that begin with a word: those behind it, by commas. */
    static Set<String> marked(String cell, String word) {
        return items(cell).stream()
                .filter(item -> item.startsWith(word))
                .flatMap(item -> Arrays.stream(item.substring(word.length()).split(",")))
                .collect(Collectors.toSet());
    }

    private static String without(String cell, String word) {
        return items(cell).stream()
                .filter(item -> !item.startsWith(word))
                .collect(Collectors.joining(" "));
    }

    static Set<Role> roles(String cell) {
        return items(cell).stream().map(role -> code(Role.class, role)).collect(Collectors.toSet());
    }

    private Evidence evidence(String written) {
        boolean required = written.startsWith("*");
        String[] both = written.substring(required ? 1 : 0).split(":", 2);
        String[] shape = both.length == 1 ? new String[] {"line"} : both[1].split("=", 2);
        return new Evidence(
                both[0],
                Evidence.Shape.valueOf(shape[0].toUpperCase(Locale.ROOT)),
                required,
                label("evidence." + both[0]),
                shape.length == 1 ? "" : shape[1]);
    }

    private OrderKind order(String[] cells) {
        boolean ends = cells[5].startsWith("*");
        String longest = cells[5].substring(ends ? 1 : 0);
        return new OrderKind(
                cells[1],
                items(cells[0]).stream()
                        .map(kind -> code(CaseKind.class, kind))
                        .collect(Collectors.toSet()),
                new OrderKind.Hands(
                        roles(cells[2]),
                        roles(without(cells[3], RESTRICTED)),
                        marked(cells[3], RESTRICTED).stream().findFirst()),
                items(cells[4]).stream().map(this::evidence).toList(),
                new OrderKind.Term(
                        ends,
                        longest.isEmpty() ? Optional.empty() : Optional.of(Limit.parse(longest))),
                new Legal(label("order." + cells[1]), cells[7], cells[6]),
                wording("order_says." + cells[1]));
    }

    private ClockRule clock(String[] cells) {
        return new ClockRule(
                cells[1],
                code(CaseKind.class, cells[0]),
                new ClockRule.Course(
                        Set.copyOf(items(cells[2])),
                        Set.copyOf(items(cells[3])),
                        Set.copyOf(items(cells[4])),
                        Limit.parse(cells[5].split("\\s+")[0]),
                        cells[6].equals("endless") ? ClockRule.ENDLESS : Integer.parseInt(cells[6]),
                        Counting.parse(items(cells[5]))),
                items(cells[7]).stream().map(TablePack::rung).toList(),
                new Legal(label("clock." + cells[1]), cells[8], ""));
    }

    private Holiday holiday(String[] cells) {
        try {
            return new Holiday(
                    Holiday.when(cells[0]),
                    label("holiday." + cells[1]),
                    cells[2].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[2])),
                    cells[3]);
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException(noDay.getMessage(), noDay);
        }
    }

    private static ClockRule.Rung rung(String written) {
        String[] both = written.split(":", 2);
        if (both.length < 2) {
            throw new IllegalArgumentException("no rung: " + written);
        }
        return new ClockRule.Rung(Limit.parse(both[0]), code(Level.class, both[1]));
    }

    static List<String> items(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\s+"));
    }

    static <E extends Enum<E> & Code> E code(Class<E> type, String word) {
        return Code.find(type, word)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "unknown " + type.getSimpleName() + ": " + word));
    }
}
