// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.shards;

import dev.alidade.examples.csv.FileReading;
import dev.alidade.examples.csv.KnownTable;
import dev.alidade.examples.csv.Progress;
import dev.alidade.examples.csv.Row;
import dev.alidade.examples.csv.RowBytes;
import dev.alidade.examples.csv.TableReader;
import dev.alidade.examples.reading.CompanyReading;
import dev.alidade.examples.reading.RowSource;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a company's buyers, distributed to shards on disk that join with no other. All files are read once: each row
 * goes to a bucket by the hash of what it follows, and what it links is noted. When it is known what is linked, each row
 * goes from its bucket to the shard of all that it is linked with.
 */
final class Shards {
    private final ShardFolder folder;
    private final Progress progress;
    private final Components components;
    private final RowBytes bytes = new RowBytes();
    private final List<Stored> files = new ArrayList<>();
    private final int count;

    /** A file that was read, with its rows. */
    private record Stored(FileReading reading, BucketFiles buckets, BucketFiles shards) {}

    Shards(ShardFolder folder, int count, Progress progress) {
        this.folder = folder;
        this.count = count;
        this.progress = progress;
        components = new Components(folder, count);
    }

    int count() {
        return count;
    }

    /** Reads all files, and puts their rows into buckets. */
    void read(CompanyReading reading) {
        try {
            for (KnownTable table : CompanyReading.OF_BUYERS) {
                for (FileReading file : reading.open(table, this::keep)) {
                    stored(file).buckets().finish();
                }
            }
        } catch (IOException e) {
            throw new TempFailure(e);
        }
    }

    /** Distributes the rows, once all were read. */
    void distribute(long size) {
        try {
            components.resolve();
            try (Progress.Steps steps = progress.watch("sorting", files.size() * count, size)) {
                for (Stored file : files) {
                    for (int bucket = 0; bucket < count; bucket++) {
                        move(file, bucket);
                        steps.done();
                    }
                    file.shards().finish();
                }
            }
            components.delete();
        } catch (IOException e) {
            throw new TempFailure(e);
        }
    }

    private Stored stored(FileReading file) {
        return files.stream()
                .filter(stored -> stored.reading() == file)
                .findFirst()
                .orElseThrow();
    }

    private TableReader.Rows keep(FileReading reading) {
        BucketFiles buckets = new BucketFiles(folder, "bucket-" + files.size(), count);
        files.add(new Stored(reading, buckets, new BucketFiles(folder, "shard-" + files.size(), count)));
        return row -> {
            try {
                keep(reading, row, buckets);
            } catch (IOException e) {
                throw new TempFailure(e);
            }
        };
    }

    private void keep(FileReading reading, Row row, BucketFiles buckets) throws IOException {
        long key = RowKeys.key(reading.table(), row);
        RowKeys.link(reading.table(), row, key, this::link);
        bytes.clear();
        reading.write(row, bytes);
        DataOutputStream out = buckets.out(components.bucket(key));
        out.writeLong(key);
        out.writeInt(bytes.size());
        bytes.writeTo(out);
    }

    private void link(long one, long other) {
        try {
            components.link(one, other);
        } catch (IOException e) {
            throw new TempFailure(e);
        }
    }

    private void move(Stored file, int bucket) throws IOException {
        Optional<DataInputStream> rows = file.buckets().in(bucket);
        if (rows.isEmpty()) {
            return;
        }
        LongMap labels = components.labels(bucket);
        try (DataInputStream in = rows.get()) {
            while (true) {
                long key;
                try {
                    key = in.readLong();
                } catch (EOFException end) {
                    break;
                }
                bytes.readFrom(in, in.readInt());
                DataOutputStream out = file.shards().out(shard(labels.get(key, key)));
                out.writeInt(bytes.size());
                bytes.writeTo(out);
            }
        }
        file.buckets().delete(bucket);
    }

    /** The first key of what is linked decides; mixed, since first keys are more often in the first buckets. */
    private int shard(long first) {
        return (int) Long.remainderUnsigned(LongMap.mixed(first), count);
    }

    /**
     * The rows of a shard.
     *
     * @param first whether they are used for the first time
     */
    RowSource rows(int shard, boolean first) {
        return (table, rows) -> {
            try {
                for (Stored file : files) {
                    if (file.reading().table() == table) {
                        use(file, shard, rows, first);
                    }
                }
                return true;
            } catch (IOException e) {
                throw new TempFailure(e);
            }
        };
    }

    private void use(Stored file, int shard, TableReader.Rows rows, boolean first) throws IOException {
        Optional<DataInputStream> stored = file.shards().in(shard);
        if (stored.isEmpty()) {
            return;
        }
        try (DataInputStream in = stored.get()) {
            while (true) {
                int size;
                try {
                    size = in.readInt();
                } catch (EOFException end) {
                    return;
                }
                bytes.readFrom(in, size);
                if (first) {
                    file.reading().reread(bytes, rows);
                } else {
                    file.reading().rereadAgain(bytes, rows);
                }
            }
        }
    }

    /** Ends the reading of all files, when all shards were used for the first time. */
    void close(CompanyReading reading) {
        files.forEach(file -> reading.close(file.reading()));
    }
}
