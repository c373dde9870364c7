package org.trackchild.store.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.Reading;
import org.trackchild.model.CaseId;

/** The tables, inside of a transaction. */
@ProviderType
public interface Transaction {

    /** The time of the transaction, to the millisecond: the same for everything that it writes. */
    Instant now();

    /** How far the time of the register is ahead of real time: zero where nobody moved it. */
    Duration ahead();

    /**
     * Moves the time of the register forward, for good and for everything that comes after this
     * transaction. Whoever calls this has made sure that the instance is one for training.
     *
     * @param by more than zero, to the millisecond
     * @throws IllegalArgumentException when it would not go forward
     */
    void forward(Duration by);

    CaseTable cases();

    CaseFieldTable caseFields();

    PhotoTable photos();

    AttachmentTable attachments();

    ProposalTable proposals();

    JudgementTable judgements();

    ModelTable models();

    IdentityLinkTable identityLinks();

    FamilyTieTable familyTies();

    RelativeTable relatives();

    IncidentTable incidents();

    DuplicateTable duplicates();

    OfficeTable offices();

    OfficeActionTable officeActions();

    SavedSearchTable savedSearches();

    BulkRunTable bulkRuns();

    FigureTable figures();

    AccountTable accounts();

    ApiKeyTable apiKeys();

    SecondFactorTable secondFactors();

    KnownAddressTable knownAddresses();

    ImportTable imports();

    TransitionTable transitions();

    TransferTable transfers();

    SightingTable sightings();

    NoteTable notes();

    OrderTable orders();

    FormTable forms();

    AssignmentTable assignments();

    PutOffTable putOffs();

    OfficeJournalTable officeJournal();

    ProtectionTable protections();

    SittingTable sittings();

    ListingTable listings();

    HeadcountTable headcounts();

    RecognitionTable recognitions();

    FitStayTable fitStays();

    ClockTable clocks();

    NoticeTable notices();

    MailTable mail();

    TourTable tours();

    CursorTable cursors();

    EntryWordsTable entryWords();

    CorrectionTable corrections();

    /**
     * Adds an entry to the journal. Numbers and hashes are given at the end of the transaction, so
     * that writers wait for each other as shortly as possible.
     *
     * @param detail fields, versions, reasons as {@code key=value} separated by {@code ;}; never
     *     personal data of a child; cut after 2,000 characters
     */
    void journal(JournalAction action, JournalEntry.Subject subject, String detail);

    /**
     * Says that whoever the transaction reads for ({@link Store#show}) is shown some cases. The
     * journal is told of those that the person was not shown in the same posting and through the
     * same kind of list for some hours.
     *
     * @param reading through what; the same for all cases of one call
     * @param cases any number, also none
     * @throws IllegalStateException in a transaction of another kind
     */
    void shown(Reading reading, Collection<CaseId> cases);

    /**
     * Says that whoever the transaction reads for is told how many cases there are of some kind,
     * and shown none of them. The journal is told the number, once for the same words and number in
     * some hours.
     *
     * @param words what was looked for; is not kept
     * @param number 0 or more
     * @throws IllegalStateException in a transaction of another kind
     */
    void counted(Reading reading, String words, long number);

    /**
     * Adds an entry of which a part of the platform is the author: what followed, for one record,
     * from what somebody did to another one, where neither the person nor their office must be
     * told.
     *
     * @param part short name as in {@link org.trackchild.access.api.Caller#system(String)}
     * @param detail as in the other method
     */
    void journalAsSystem(
            String part, JournalAction action, JournalEntry.Subject subject, String detail);
}
