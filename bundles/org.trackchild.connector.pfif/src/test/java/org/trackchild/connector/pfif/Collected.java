package org.trackchild.connector.pfif;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.exchange.api.RawRecord;
import org.trackchild.exchange.api.RecordSink;
import org.trackchild.model.Problem;

/** Keeps what a format reads. */
final class Collected implements RecordSink {

    final List<RawRecord> records = new ArrayList<>();
    final List<String> notices = new ArrayList<>();

    @Override
    public void record(RawRecord raw) {
        records.add(raw);
    }

    @Override
    public void refuse(long line, Problem problem) {
        notices.add("refused " + line + " " + problem.code().name() + " " + problem.field());
    }

    @Override
    public void warn(long line, Problem problem) {
        notices.add("warned " + line + " " + problem.code().name() + " " + problem.field());
    }
}
