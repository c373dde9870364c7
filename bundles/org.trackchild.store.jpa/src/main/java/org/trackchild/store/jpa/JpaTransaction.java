package org.trackchild.store.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.Reading;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.store.api.AccountTable;
import org.trackchild.store.api.ApiKeyTable;
import org.trackchild.store.api.AssignmentTable;
import org.trackchild.store.api.AttachmentTable;
import org.trackchild.store.api.BulkRunTable;
import org.trackchild.store.api.CaseFieldTable;
import org.trackchild.store.api.CaseTable;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.CorrectionTable;
import org.trackchild.store.api.CursorTable;
import org.trackchild.store.api.DuplicateTable;
import org.trackchild.store.api.EntryWordsTable;
import org.trackchild.store.api.FamilyTieTable;
import org.trackchild.store.api.FigureTable;
import org.trackchild.store.api.FitStayTable;
import org.trackchild.store.api.FormTable;
import org.trackchild.store.api.HeadcountTable;
import org.trackchild.store.api.IdentityLinkTable;
import org.trackchild.store.api.ImportTable;
import org.trackchild.store.api.IncidentTable;
import org.trackchild.store.api.JudgementTable;
import org.trackchild.store.api.KnownAddressTable;
import org.trackchild.store.api.ListingTable;
import org.trackchild.store.api.MailTable;
import org.trackchild.store.api.ModelTable;
import org.trackchild.store.api.NoteTable;
import org.trackchild.store.api.NoticeTable;
import org.trackchild.store.api.OfficeActionTable;
import org.trackchild.store.api.OfficeJournalTable;
import org.trackchild.store.api.OfficeTable;
import org.trackchild.store.api.OrderTable;
import org.trackchild.store.api.PhotoTable;
import org.trackchild.store.api.ProposalTable;
import org.trackchild.store.api.ProtectionTable;
import org.trackchild.store.api.PutOffTable;
import org.trackchild.store.api.RecognitionTable;
import org.trackchild.store.api.RelativeTable;
import org.trackchild.store.api.SavedSearchTable;
import org.trackchild.store.api.SecondFactorTable;
import org.trackchild.store.api.SightingTable;
import org.trackchild.store.api.SittingTable;
import org.trackchild.store.api.TourTable;
import org.trackchild.store.api.Transaction;
import org.trackchild.store.api.TransferTable;
import org.trackchild.store.api.TransitionTable;
import org.trackchild.store.jpa.entity.JournalRow;

/** The tables over one entity manager. Used by one thread. */
final class JpaTransaction implements Transaction {

    /** Cursor of the time of the register: by how many milliseconds it was moved forward. */
    static final String AHEAD = "time-ahead";

    private static final int LONGEST_DETAIL = 2_000;

    private final Connection connection;

    private final Caller caller;

    private final Instant now;

    private final List<JournalRow> entries = new ArrayList<>();

    /** What somebody is shown; nothing can be shown where it is empty. */
    private final Optional<ShownNow> shown;

    private boolean moved;

    private JpaTransaction(
            Connection connection, Caller caller, Instant now, Optional<ShownNow> shown) {
        this.connection = connection;
        this.caller = caller;
        this.now = now;
        this.shown = shown;
    }

    static JpaTransaction reading(EntityManager em, RowSeal seal, Instant now) {
        return new JpaTransaction(new Connection(em, false, seal), null, now, Optional.empty());
    }

    /** One that only reads, for somebody. */
    static JpaTransaction showing(EntityManager em, RowSeal seal, Instant now, ShownNow shown) {
        return new JpaTransaction(new Connection(em, false, seal), null, now, Optional.of(shown));
    }

    static JpaTransaction writing(EntityManager em, RowSeal seal, Caller caller, Instant now) {
        return new JpaTransaction(new Connection(em, true, seal), caller, now, Optional.empty());
    }

    /** What was journaled, still without numbers and hashes. */
    List<JournalRow> entries() {
        return entries;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Duration ahead() {
        return Duration.ofMillis(cursors().get(AHEAD));
    }

    @Override
    public void forward(Duration by) {
        if (by.toMillis() <= 0) {
            throw new IllegalArgumentException("time goes forward only");
        }
        cursors().set(AHEAD, ahead().plus(by).toMillis());
        moved = true;
    }

    /** How far the time of the register is ahead after this transaction, if it moves it. */
    Optional<Duration> moved() {
        return moved ? Optional.of(ahead()) : Optional.empty();
    }

    @Override
    public CaseTable cases() {
        return new JpaCaseTable(connection);
    }

    @Override
    public CaseFieldTable caseFields() {
        return new JpaCaseFieldTable(connection);
    }

    @Override
    public PhotoTable photos() {
        return new JpaPhotoTable(connection);
    }

    @Override
    public AttachmentTable attachments() {
        return new JpaAttachmentTable(connection);
    }

    @Override
    public ProposalTable proposals() {
        return new JpaProposalTable(connection);
    }

    @Override
    public JudgementTable judgements() {
        return new JpaJudgementTable(connection);
    }

    @Override
    public ModelTable models() {
        return new JpaModelTable(connection);
    }

    @Override
    public IdentityLinkTable identityLinks() {
        return new JpaIdentityLinkTable(connection);
    }

    @Override
    public FamilyTieTable familyTies() {
        return new JpaFamilyTieTable(connection);
    }

    @Override
    public RelativeTable relatives() {
        return new JpaRelativeTable(connection);
    }

    @Override
    public IncidentTable incidents() {
        return new JpaIncidentTable(connection);
    }

    @Override
    public DuplicateTable duplicates() {
        return new JpaDuplicateTable(connection);
    }

    @Override
    public OfficeTable offices() {
        return new JpaOfficeTable(connection);
    }

    @Override
    public OfficeActionTable officeActions() {
        return new JpaOfficeActionTable(connection);
    }

    @Override
    public BulkRunTable bulkRuns() {
        return new JpaBulkRunTable(connection);
    }

    @Override
    public SavedSearchTable savedSearches() {
        return new JpaSavedSearchTable(connection);
    }

    @Override
    public FigureTable figures() {
        return new JpaFigureTable(connection);
    }

    @Override
    public AccountTable accounts() {
        return new JpaAccountTable(connection, now);
    }

    @Override
    public ApiKeyTable apiKeys() {
        return new JpaApiKeyTable(connection);
    }

    @Override
    public SecondFactorTable secondFactors() {
        return new JpaSecondFactorTable(connection);
    }

    @Override
    public KnownAddressTable knownAddresses() {
        return new JpaKnownAddressTable(connection);
    }

    @Override
    public ImportTable imports() {
        return new JpaImportTable(connection);
    }

    @Override
    public TransitionTable transitions() {
        return new JpaTransitionTable(connection);
    }

    @Override
    public TransferTable transfers() {
        return new JpaTransferTable(connection);
    }

    @Override
    public SightingTable sightings() {
        return new JpaSightingTable(connection);
    }

    @Override
    public NoteTable notes() {
        return new JpaNoteTable(connection);
    }

    @Override
    public OrderTable orders() {
        return new JpaOrderTable(connection);
    }

    @Override
    public FormTable forms() {
        return new JpaFormTable(connection);
    }

    @Override
    public AssignmentTable assignments() {
        return new JpaAssignmentTable(connection);
    }

    @Override
    public PutOffTable putOffs() {
        return new JpaPutOffTable(connection);
    }

    @Override
    public OfficeJournalTable officeJournal() {
        return new JpaOfficeJournalTable(connection);
    }

    @Override
    public ProtectionTable protections() {
        return new JpaProtectionTable(connection);
    }

    @Override
    public SittingTable sittings() {
        return new JpaSittingTable(connection);
    }

    @Override
    public ListingTable listings() {
        return new JpaListingTable(connection);
    }

    @Override
    public HeadcountTable headcounts() {
        return new JpaHeadcountTable(connection);
    }

    @Override
    public RecognitionTable recognitions() {
        return new JpaRecognitionTable(connection);
    }

    @Override
    public FitStayTable fitStays() {
        return new JpaFitStayTable(connection);
    }

    @Override
    public ClockTable clocks() {
        return new JpaClockTable(connection);
    }

    @Override
    public NoticeTable notices() {
        return new JpaNoticeTable(connection);
    }

    @Override
    public MailTable mail() {
        return new JpaMailTable(connection);
    }

    @Override
    public TourTable tours() {
        return new JpaTourTable(connection);
    }

    @Override
    public CursorTable cursors() {
        return new JpaCursorTable(connection);
    }

    @Override
    public CorrectionTable corrections() {
        return new JpaCorrectionTable(connection);
    }

    @Override
    public EntryWordsTable entryWords() {
        return new JpaEntryWordsTable(connection);
    }

    @Override
    public void shown(Reading reading, Collection<CaseId> cases) {
        showing().add(reading, cases);
    }

    @Override
    public void counted(Reading reading, String words, long number) {
        showing().addCount(reading, words, number);
    }

    private ShownNow showing() {
        return shown.orElseThrow(
                () -> new IllegalStateException("this transaction shows nobody anything"));
    }

    @Override
    public void journal(JournalAction action, JournalEntry.Subject subject, String detail) {
        add(caller, action, subject, detail);
    }

    @Override
    public void journalAsSystem(
            String part, JournalAction action, JournalEntry.Subject subject, String detail) {
        add(Caller.system(part), action, subject, detail);
    }

    private void add(
            Caller author, JournalAction action, JournalEntry.Subject subject, String detail) {
        connection.mustWrite();
        if (action == JournalAction.UNKNOWN) {
            throw new IllegalArgumentException("what is done has a name");
        }
        entries.add(entry(author, now, action, subject, detail));
    }

    /** An entry without number and hash. */
    static JournalRow entry(
            Caller author,
            Instant at,
            JournalAction action,
            JournalEntry.Subject subject,
            String detail) {
        JournalRow row = new JournalRow();
        row.at = at.toEpochMilli();
        row.actor = author.user();
        row.office = author.office().map(OfficeId::value).orElse("");
        row.action = action.code();
        row.subjectType = subject.type();
        row.subjectId = subject.id();
        row.detail =
                detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        return row;
    }
}
