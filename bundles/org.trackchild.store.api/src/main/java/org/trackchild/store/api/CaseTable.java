package org.trackchild.store.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.matching.api.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.ChildCase;

/** Cases. */
@ProviderType
public interface CaseTable {

    /**
     * Draws the next case number.
     *
     * @param year four digits
     * @return such as {@code MC-26-000913}; never drawn twice, even when the transaction fails
     */
    String nextNumber(CaseKind kind, int year);

    /**
     * Adds a case. Its photographs are added by {@link PhotoTable}. When another transaction brings
     * the same origin at the same time, one of the two works is run again and then finds the case.
     *
     * @param facts where the case is kept, and where the child lives; {@code sharedWith} is ignored
     * @param nameKeys keys under which the names are searched
     */
    void insert(ChildCase added, CaseFacts facts, Collection<String> nameKeys);

    /**
     * Replaces a case.
     *
     * @param expectedVersion the version that is to be replaced
     * @return {@code false}, and nothing changed, when the current version is another one
     */
    boolean update(ChildCase changed, long expectedVersion, Collection<String> nameKeys);

    /**
     * Lets another office keep a case. The names under which it is found stay.
     *
     * @param moved the case with the office that keeps it then
     * @param facts where it is kept then, and where the child lives; {@code sharedWith} is ignored
     * @param expectedVersion the version that is to be replaced
     * @return {@code false}, and nothing changed, when the current version is another one
     */
    boolean move(ChildCase moved, CaseFacts facts, long expectedVersion);

    /**
     * Writes down where a found child lives; one that is under way stays so.
     *
     * @param id a case that exists
     * @param office empty when the child lives in no office any more
     * @param since since when; ignored without an office
     */
    void lodge(CaseId id, Optional<OfficeId> office, Instant since);

    /**
     * Writes down that a found child is under way with an escort, or is not any more. It lives
     * where it lived.
     *
     * @param id a case that exists
     * @param since when it set out; empty when it is not under way any more
     */
    void travel(CaseId id, Optional<Instant> since);

    /**
     * Writes down before which kind of bench a found child stands.
     *
     * @param id a case that exists
     * @param bench see {@link org.trackchild.access.api.CaseFacts#bench()}
     */
    void bring(CaseId id, String bench);

    Optional<StoredCase> find(CaseId id);

    /** Those of the cases that exist, in no particular order. */
    List<StoredCase> findAll(Collection<CaseId> ids);

    /** Those of the cases that exist, by their identifiers. */
    default Map<CaseId, StoredCase> byId(Collection<CaseId> ids) {
        return findAll(ids).stream()
                .collect(Collectors.toMap(each -> each.content().id(), Function.identity()));
    }

    /** The case that came from there. */
    Optional<StoredCase> findByOrigin(String source, String reference);

    /** Lets another office see a case; again changes nothing. */
    void share(CaseId id, OfficeId office);

    /** Takes back what {@link #share} did; again changes nothing. */
    void unshare(CaseId id, OfficeId office);

    /**
     * Keeps other transactions from locking or changing these cases until this one ends; what is
     * read of them afterwards is the latest. Those that do not exist are passed over.
     */
    void lock(Collection<CaseId> ids);

    /**
     * Lists cases, the latest registered first.
     *
     * @param after where the page begins, from the page before
     */
    Page<CaseSummary> list(CaseSelection selection, Optional<String> after, int limit);

    long count(CaseSelection selection);

    /**
     * Counts by district of the office that keeps the case; districts without cases are left out.
     */
    SortedMap<String, Long> countByDistrict(CaseSelection selection);

    /**
     * Hands over every case that {@linkplain org.trackchild.registry.api.CaseHeader#isMatched() is
     * matched}, for the index of the matcher. Uses bounded memory.
     *
     * @return how many there were
     */
    long eachMatched(Consumer<Subject> consumer);
}
