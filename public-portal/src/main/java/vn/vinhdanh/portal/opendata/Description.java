package vn.vinhdanh.portal.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.portal.page.Frame;

/** The description of open data in OpenAPI 3.1, completed with the address of this site and the licence, and the schemas in it. */
@Component
class Description {

    private final Map<String, Object> document;
    private final Frame frame;
    private final JsonMapper json;

    Description(Frame frame, Licence licence, JsonMapper json) {
        this.frame = frame;
        this.json = json;
        try (var in = new ClassPathResource("opendata/openapi.yaml").getInputStream()) {
            this.document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document.put("servers", List.of(new LinkedHashMap<>(Map.of("url", frame.address()))));
        var info = part(document, "info");
        var given = new LinkedHashMap<String, Object>();
        given.put("name", licence.name());
        given.put("url", licence.address());
        info.put("license", given);
        var contact = new LinkedHashMap<String, Object>();
        contact.put("name", frame.agency());
        contact.put("url", frame.address() + "/du-lieu-mo");
        info.put("contact", contact);
    }

    byte[] json() {
        return json.writeValueAsBytes(document);
    }

    byte[] yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        return new Yaml(new Representer(options), options).dump(document).getBytes(StandardCharsets.UTF_8);
    }

    /** The JSON Schema of the records of a set, standing alone. */
    byte[] schema(Dataset set) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", frame.address() + OpenDataApi.ROOT + "/schemas/" + set.name() + ".json");
        schema.put("title", schemaName(set));
        schema.putAll(part(part(part(document, "components"), "schemas"), schemaName(set)));
        return json.writeValueAsBytes(schema);
    }

    /** {@code OpenHonour} is described as {@code Honour}. */
    static String schemaName(Dataset set) {
        return set.type().getSimpleName().substring("Open".length());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return (Map<String, Object>) Objects.requireNonNull(whole.get(name), name);
    }
}
