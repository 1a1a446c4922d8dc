package org.raffinate.table;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses pages by Zstandard in Java: the same bytes on every machine, and no native library to unpack. */
final class ZstdPages implements BytesInputCompressor {
    private final ZstdCompressor compressor = new ZstdCompressor();

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
        ByteArrayOutputStream gathered = new ByteArrayOutputStream(Math.toIntExact(page.size()));
        page.writeAllTo(gathered);
        byte[] plain = gathered.toByteArray();
        byte[] packed = new byte[compressor.maxCompressedLength(plain.length)];
        int length = compressor.compress(plain, 0, plain.length, packed, 0, packed.length);
        return BytesInput.from(packed, 0, length);
    }

    @Override
    public CompressionCodecName getCodecName() {
        return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {
        // Holds nothing but memory.
    }
}
