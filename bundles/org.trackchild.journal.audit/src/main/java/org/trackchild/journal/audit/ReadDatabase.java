package org.trackchild.journal.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.trackchild.journal.api.chain.JournalDatabase;

/** A database that is only read, on as many connections as threads read at a time. */
final class ReadDatabase implements JournalDatabase, AutoCloseable {

    private final String address;

    private final Properties login;

    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param address for JDBC
     * @param login user and password, as far as they are needed
     */
    ReadDatabase(String address, Properties login) {
        this.address = address;
        this.login = login;
    }

    @Override
    public <T> T read(Reading<T> reading) throws SQLException {
        Connection connection = idle.poll();
        if (connection == null) {
            connection = DriverManager.getConnection(address, login);
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
        }
        T result;
        try {
            result = reading.from(connection);
            connection.rollback();
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
        idle.add(connection);
        return result;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }
}
