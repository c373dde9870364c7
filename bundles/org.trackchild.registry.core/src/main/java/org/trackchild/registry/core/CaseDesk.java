package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Registrar;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Names;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ExtraValue;
import org.trackchild.registry.api.Particulars.MissingParticulars;
import org.trackchild.rules.api.Rules;
import org.trackchild.store.api.NamePart;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * What the register and the proposals share: finding a case only for those who may see it, the
 * office that keeps a new case, and the keys under which names are found.
 */
@Component(service = CaseDesk.class)
public class CaseDesk {

    /** Before what is written, in contrast to what sounds so. */
    private static final String WRITTEN = "=";

    /** Before the figures of a telephone. */
    private static final String TELEPHONE = "#";

    /** Figures of an Indian number without those of the country. */
    private static final int SUBSCRIBER = 10;

    /** Two letters begin half of all names. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final int LONGEST_KEY = 60;

    /**
     * The law; away as long as there is no rule pack, which keeps nobody from registering a child.
     */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile RuleShelf shelf;

    private final AccessPolicy policy;

    private final Directory directory;

    private final NameKeys nameKeys;

    @Activate
    public CaseDesk(
            @Reference AccessPolicy policy,
            @Reference Directory directory,
            @Reference NameKeys nameKeys) {
        this.policy = policy;
        this.directory = directory;
        this.nameKeys = nameKeys;
    }

    AccessPolicy policy() {
        return policy;
    }

    Directory directory() {
        return directory;
    }

    /** The rules for cases that are kept there; without any pack they say nothing. */
    Rules rules(CaseFacts kept) {
        RuleShelf known = shelf;
        return known == null ? Rules.of(List.of(), kept.state()) : known.of(kept.state());
    }

    /**
     * The case, when the caller may see it and do this.
     *
     * @throws ProblemException {@link CaseProblem#NO_SUCH_CASE} when it does not exist or may not
     *     be seen, {@link AccessProblem#NOT_ALLOWED} when it may be seen but the action is not
     *     allowed
     */
    StoredCase find(Transaction tx, Caller caller, Action action, CaseId id) {
        StoredCase stored =
                tx.cases()
                        .find(id)
                        .filter(
                                found ->
                                        policy.decide(caller, Action.READ, found.facts()).allowed())
                        .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_CASE));
        if (!policy.decide(caller, action, stored.facts()).allowed()) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        return seen(caller, stored);
    }

    /** The case without what is recorded in fields that the caller may not see. */
    StoredCase seen(Caller caller, StoredCase stored) {
        List<ExtraValue> seen =
                stored.content().extra().stream()
                        .filter(value -> sees(caller, stored.facts(), value.readers()))
                        .toList();
        return new StoredCase(stored.content().withExtra(seen), stored.facts());
    }

    /**
     * Whether the caller may see a field of a case: whoever has one of the roles in the posting
     * that lets the case be seen.
     *
     * @param readers the roles; empty for everybody who may see the case
     */
    boolean sees(Caller caller, CaseFacts facts, Set<Role> readers) {
        return readers.isEmpty()
                || caller.isSystem()
                || postingsFor(caller, Action.READ, facts)
                        .anyMatch(posting -> readers.contains(posting.role()));
    }

    /**
     * The same of a case that is not there yet.
     *
     * @param kept where it would be kept; where that cannot be said, any posting counts
     */
    boolean seesInNew(Caller caller, Optional<CaseFacts> kept, Set<Role> readers) {
        return kept.map(facts -> sees(caller, facts, readers))
                .orElseGet(() -> CaseFields.isFor(caller, readers));
    }

    /** Notes what of a place the directory does not know. */
    void check(Place place, List<Problem> problems) {
        if (!place.state().isEmpty() && directory.findState(place.state()).isEmpty()) {
            problems.add(Problem.of(FieldProblem.UNKNOWN_PLACE, Field.STATE));
        }
        if (!place.district().isEmpty() && directory.district(place.district()).isEmpty()) {
            problems.add(Problem.of(FieldProblem.UNKNOWN_PLACE, Field.DISTRICT));
        }
    }

    /** The office with an identifier. */
    Optional<Office> office(OfficeId id) {
        return directory.office(id);
    }

    /** The home with an identifier; empty for what is no identifier, or that of no home. */
    Optional<Office> home(String id) {
        return id.isBlank() || id.length() > OfficeId.LONGEST
                ? Optional.empty()
                : directory.office(new OfficeId(id)).filter(office -> office.type().isHome());
    }

    /** What the office and the place of a case are called, in English. */
    KnownAnswers.PlaceNames namesOf(ChildCase subject) {
        Place place = subject.event().place();
        return new KnownAnswers.PlaceNames(
                office(subject.header().office())
                        .map(office -> office.name().english())
                        .orElse(subject.header().office().value()),
                Stream.of(
                                place.text(),
                                directory
                                        .district(place.district())
                                        .map(district -> district.name().english())
                                        .orElse(""),
                                directory
                                        .findState(place.state())
                                        .map(state -> state.name().english())
                                        .orElse(""))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    /**
     * The office of a kind that answers for a district, or for a state; see {@link Directory#unit}.
     *
     * @param district empty for an office of the state
     */
    Optional<Office> office(OfficeType type, String state, String district) {
        return directory.unit(type, state, district);
    }

    /** The bench of the place where a case is kept before which it stands. */
    Optional<Office> bench(CaseFacts facts) {
        return facts.district().isEmpty()
                ? Optional.empty()
                : office(
                        Code.find(OfficeType.class, facts.bench()).orElse(OfficeType.CWC),
                        facts.state(),
                        facts.district());
    }

    /**
     * The postings in which the caller may act on a case. Posting by posting: who is on the bench
     * of one district is not on that of another.
     */
    List<Posting> actingPostings(Caller caller, CaseFacts facts) {
        return postingsFor(caller, Action.TRANSITION, facts).toList();
    }

    /** The first posting with one of the roles by which the caller may act on a case. */
    Optional<Posting> actingIn(Set<Role> roles, Caller caller, CaseFacts facts) {
        return actingPostings(caller, facts).stream()
                .filter(posting -> roles.contains(posting.role()))
                .findFirst();
    }

    private Stream<Posting> postingsFor(Caller caller, Action action, CaseFacts facts) {
        return caller.postings().stream()
                .filter(
                        posting ->
                                policy.decide(caller.with(List.of(posting)), action, facts)
                                        .allowed());
    }

    /** The office of the posting that gives the caller a right to a case; else the first one's. */
    OfficeId officeFor(Caller caller, Action action, CaseFacts facts) {
        return postingsFor(caller, action, facts)
                .map(Posting::office)
                .findFirst()
                .orElseGet(() -> Statements.office(caller));
    }

    /** Where a new case is kept. */
    CaseFacts home(Caller caller, CaseDraft draft) {
        CaseFacts facts = homeFacts(caller, draft);
        if (!policy.decide(caller, Action.REGISTER, facts).allowed()) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        return facts;
    }

    /** Where a draft would be kept; empty when that cannot be said. */
    Optional<CaseFacts> wouldBeKept(Caller caller, CaseDraft draft) {
        try {
            return Optional.of(homeFacts(caller, draft));
        } catch (ProblemException nowhere) {
            return Optional.empty();
        }
    }

    /** Where a new case is kept whatever its place is, as {@link Registrar} says it. */
    Optional<CaseFacts> keptByItself(Caller caller, CaseKind kind) {
        return new Registrar(policy).keptByItself(caller, kind);
    }

    private CaseFacts homeFacts(Caller caller, CaseDraft draft) {
        Optional<CaseFacts> own = keptByItself(caller, draft.kind());
        if (own.isPresent()) {
            return own.get();
        }
        Office office =
                directory
                        .responsibleFor(draft.event().place())
                        .orElseThrow(() -> new ProblemException(CaseProblem.NO_OFFICE));
        return new CaseFacts(
                draft.kind(), office.id(), office.state(), office.district(), Set.of());
    }

    /**
     * The keys under which a case is found by name: those of the child, the parents and the
     * guardian; and by the telephones of the family and of who reported.
     */
    Set<String> keysOf(ChildCase subject) {
        Names names = subject.child().names();
        Set<String> keys = new LinkedHashSet<>();
        for (PersonName name :
                List.of(
                        names.child(),
                        names.alias(),
                        names.father(),
                        names.mother(),
                        names.guardian())) {
            name.spellings().forEach(spelling -> keys.addAll(keysOf(spelling)));
        }
        keys.addAll(telephoneKeysOf(subject));
        return keys;
    }

    /** The keys of the telephones, whichever way their first figures are written. */
    Set<String> telephoneKeysOf(ChildCase subject) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> numbers = new ArrayList<>(List.of(subject.child().contact().guardianPhone()));
        if (subject.particulars() instanceof MissingParticulars missing) {
            numbers.add(missing.complainantPhone());
        }
        for (String number : numbers) {
            String figures =
                    number.codePoints()
                            .map(each -> Character.digit(each, 10))
                            .filter(digit -> digit >= 0)
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining());
            if (figures.length() >= SUBSCRIBER) {
                keys.add(TELEPHONE + figures.substring(figures.length() - SUBSCRIBER));
            }
        }
        return keys;
    }

    /** Whether two names of a person begin with parts that sound alike; unknown ones do not. */
    boolean soundAlike(PersonName one, PersonName other) {
        Set<String> sounds = firstSounds(one);
        sounds.retainAll(firstSounds(other));
        return !sounds.isEmpty();
    }

    private Set<String> firstSounds(PersonName name) {
        Set<String> sounds = new HashSet<>();
        name.spellings()
                .forEach(
                        spelling ->
                                nameKeys.tokens(spelling).stream()
                                        .limit(1)
                                        .forEach(part -> sounds.addAll(soundsOf(part))));
        return sounds;
    }

    /** How a part sounds, in all ways to read it, and how it is written in Latin letters. */
    private Set<String> keysOf(String spelling) {
        Set<String> keys = new LinkedHashSet<>();
        for (NameKeys.Token part : nameKeys.tokens(spelling)) {
            keys.addAll(soundsOf(part));
            keys.add(written(part));
        }
        return keys;
    }

    private static Set<String> soundsOf(NameKeys.Token part) {
        Set<String> sounds = new LinkedHashSet<>(part.otherKeys());
        sounds.add(part.key());
        return sounds;
    }

    private static String written(NameKeys.Token part) {
        String written = WRITTEN + part.latin();
        return written.substring(0, Math.min(LONGEST_KEY, written.length()));
    }

    /** The parts of a name that is searched: one that is not finished yet is a beginning. */
    List<NamePart> partsOf(String typed) {
        return nameKeys.tokens(typed).stream()
                .map(
                        part ->
                                new NamePart(
                                        soundsOf(part),
                                        part.latin().length() < SHORTEST_BEGINNING
                                                ? ""
                                                : written(part)))
                .distinct()
                .toList();
    }
}
