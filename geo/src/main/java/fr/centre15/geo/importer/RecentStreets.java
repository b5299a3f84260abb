package fr.centre15.geo.importer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Streets met lately, so that one is mostly written once; bounded, for a file may hold the whole country. */
final class RecentStreets {

    private static final int MOST = 100_000;

    private final Map<Long, Boolean> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > MOST;
        }
    };

    boolean isNew(long street) {
        return seen.put(street, true) == null;
    }

    /** The same street has the same id in every import; among the country's, a clash is less likely than 1 in a million. */
    static long id(String insee, String postcode, String name, String way) {
        try {
            byte[] key = (insee + "/" + postcode + "/" + name + "/" + way).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
