package vn.vinhdanh.portal.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.StoredRecord;
import vn.vinhdanh.portal.FakeProvince;

/** Makes a copy of given records without any database. */
public final class CopyOf {

    private CopyOf() {}

    public static PublicCopy records(List<FakeProvince.Shown> shown) throws IOException {
        var json = JsonMapper.builder().build();
        var copy = new PublicCopy(json, Files.createTempDirectory("portal-index-"));
        var stored = shown.stream()
                .map(s -> new StoredRecord(s.kind(), s.code(), 1, json.writeValueAsString(s.record()), null))
                .toList();
        copy.rebuild(List.of(stored), new PublicCopy.Place(1, 1, "", Instant.now()));
        return copy;
    }
}
