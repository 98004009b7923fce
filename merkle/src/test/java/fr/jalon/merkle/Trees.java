package fr.jalon.merkle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Trees for the tests: the published one of eight leaves, and larger ones of numbered leaves. */
final class Trees {

    /** The leaves that Certificate Transparency's own tests use. */
    static final List<byte[]> PUBLISHED = List.of(
            bytes(""),
            bytes("00"),
            bytes("10"),
            bytes("2021"),
            bytes("3031"),
            bytes("40414243"),
            bytes("5051525354555657"),
            bytes("606162636465666768696a6b6c6d6e6f"));

    private Trees() {}

    static List<byte[]> numbered(int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(new byte[] {(byte) i, (byte) (i >> 8)});
        }
        return leaves;
    }

    /** Appends {@code leaves} and keeps what gets complete. */
    static Subtrees stored(List<byte[]> leaves) {
        Map<String, byte[]> kept = new HashMap<>();
        var range = CompactRange.empty();
        for (byte[] leaf : leaves) {
            range.append(TreeHash.leaf(leaf), (level, index, hash) -> kept.put(level + "/" + index, hash));
        }
        return (level, index) -> kept.get(level + "/" + index);
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(Trees::hex).toList();
    }
}
