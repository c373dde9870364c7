package org.trackchild.journal.audit.derby;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.derby.io.StorageRandomAccessFile;

/** A place in a file of a database that must not be changed. Belongs to a thread at a time. */
final class ShadowAccess implements StorageRandomAccessFile {

    private final ShadowNode node;

    private final DataInputStream in = new DataInputStream(input());

    private final DataOutputStream out = new DataOutputStream(output());

    private long at;

    ShadowAccess(ShadowNode node) {
        this.node = node;
    }

    /** Reads from this place on, and moves it. */
    InputStream input() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int most) throws IOException {
                return ShadowAccess.this.read(into, offset, most);
            }
        };
    }

    /** Writes from this place on, and moves it. */
    OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int count) throws IOException {
                node.write(at, from, offset, count);
                at += count;
            }
        };
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        int count = node.read(at, into, offset, most);
        at += Math.max(0, count);
        return count;
    }

    @Override
    public void close() {
        // the node has the file
    }

    @Override
    public long getFilePointer() {
        return at;
    }

    @Override
    public long length() {
        return node.length();
    }

    @Override
    public void seek(long to) {
        at = to;
    }

    @Override
    public void setLength(long to) {
        node.setLength(to);
    }

    @Override
    public void sync() {
        // it is in memory
    }

    @Override
    public StorageRandomAccessFile clone() {
        return new ShadowAccess(node);
    }

    @Override
    public void readFully(byte[] into) throws IOException {
        in.readFully(into);
    }

    @Override
    public void readFully(byte[] into, int offset, int count) throws IOException {
        in.readFully(into, offset, count);
    }

    @Override
    public int skipBytes(int count) {
        int skipped = (int) Math.max(0, Math.min(count, length() - at));
        at += skipped;
        return skipped;
    }

    @Override
    public boolean readBoolean() throws IOException {
        return in.readBoolean();
    }

    @Override
    public byte readByte() throws IOException {
        return in.readByte();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return in.readUnsignedByte();
    }

    @Override
    public short readShort() throws IOException {
        return in.readShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return in.readUnsignedShort();
    }

    @Override
    public char readChar() throws IOException {
        return in.readChar();
    }

    @Override
    public int readInt() throws IOException {
        return in.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return in.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return in.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return in.readDouble();
    }

    @Override
    @SuppressWarnings("deprecation")
    public String readLine() throws IOException {
        return in.readLine();
    }

    @Override
    public String readUTF() throws IOException {
        return in.readUTF();
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
    }

    @Override
    public void write(byte[] from) throws IOException {
        out.write(from);
    }

    @Override
    public void write(byte[] from, int offset, int count) throws IOException {
        out.write(from, offset, count);
    }

    @Override
    public void writeBoolean(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    @Override
    public void writeByte(int value) throws IOException {
        out.writeByte(value);
    }

    @Override
    public void writeShort(int value) throws IOException {
        out.writeShort(value);
    }

    @Override
    public void writeChar(int value) throws IOException {
        out.writeChar(value);
    }

    @Override
    public void writeInt(int value) throws IOException {
        out.writeInt(value);
    }

    @Override
    public void writeLong(long value) throws IOException {
        out.writeLong(value);
    }

    @Override
    public void writeFloat(float value) throws IOException {
        out.writeFloat(value);
    }

    @Override
    public void writeDouble(double value) throws IOException {
        out.writeDouble(value);
    }

    @Override
    public void writeBytes(String text) throws IOException {
        out.writeBytes(text);
    }

    @Override
    public void writeChars(String text) throws IOException {
        out.writeChars(text);
    }

    @Override
    public void writeUTF(String text) throws IOException {
        out.writeUTF(text);
    }
}
