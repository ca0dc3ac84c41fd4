package vn.vinhdanh.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleWordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path CORE_MESSAGES = Path.of("../core/src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile(
            "(?:Words\\.say|Words\\.datePicker|super|\\.empty|\\.section|\\.column|\\.mark|\\.opens|\\.save|title"
                    + " =|facts\\.add|confirm)\\(?\\s*\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9_-]+)+)\"[^+]");
    private static final Pattern EMPTY = Pattern.compile("\\.empty\\(\"([a-z.-]+)\"\\)");
    private static final Pattern PROBLEM = Pattern.compile("\"(problem\\.[a-z]+\\.[a-z0-9.-]*[a-z0-9])\"[^+]");

    private static final Pattern ASKED = Pattern.compile("\\bAsking\\.(?:first|delete)\\(");
    private static final Pattern QUESTION =
            Pattern.compile("(?:Asking\\.(?:first|delete)|\\bask)\\(\\s*Words\\.say\\(\\s*\"([a-z.-]+)\"\\s*([,)])");
    private static final Pattern BOX = Pattern.compile("(\\w+)\\s*=\\s*new (?:MultiSelect)?ComboBox<[\\w<>]*>\\(");

    private static final Pattern LABEL = Pattern.compile(
            "(?:new (?:Checkbox|Button|Select|ComboBox|MultiSelectComboBox|RadioButtonGroup|CheckboxGroup"
                    + "|\\w+Field|TextArea|H[123])(?:<[\\w<>]*>)?\\(\\s*Words\\.say\\(|setLabel\\(\\s*Words\\.say\\("
                    + "|\\.(?:column|number|date|mark)\\(|datePicker\\()\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");

    /** Questions that a view hands to {@code Asking} by a method of its own. */
    private static final Set<String> HANDED_ON = Set.of("campaign.launch.ask", "campaign.close.ask");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(missing(keys("vi"), keys("en"))).as("only in English").isEmpty();
        assertThat(missing(keys("en"), keys("vi"))).as("only in Vietnamese").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void anEmptyListSaysMoreThanThatItIsEmpty(String language) {
        var words = new Properties();
        bundles(language).values().forEach(text -> {
            try {
                words.load(new StringReader(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        var lists = sources(Path.of("src/main/java")).stream()
                .flatMap(source -> EMPTY.matcher(source).results())
                .map(key -> key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(lists).hasSizeGreaterThan(20);
        assertThat(lists)
                .as("a sentence for what will be here or how to begin, besides the one that there is nothing")
                .allSatisfy(key -> assertThat(words.getProperty(key)).matches("[^.;]+[.;] .+\\."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void noKeyIsInTwoBundlesOrTwiceInOne(String language) {
        var seen = new HashMap<String, String>();
        var twice = new ArrayList<String>();
        bundles(language)
                .forEach((file, text) -> text.lines()
                        .filter(line -> line.matches("[a-zA-Z].*=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .forEach(key -> {
                            var before = seen.put(key, file);
                            if (before != null) {
                                twice.add(key + " in " + before + " and " + file);
                            }
                        }));
        assertThat(twice).isEmpty();
    }

    @Test
    void everySentenceThatTheConsoleSaysIsInTheBundles() {
        var keys = keys("vi");
        var unknown = new TreeSet<String>();
        sources(Path.of("src/main/java")).forEach(source -> {
            var matcher = KEY.matcher(source);
            while (matcher.find()) {
                if (!keys.contains(matcher.group(1))) {
                    unknown.add(matcher.group(1));
                }
            }
        });
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyRefusalOfTheCoreIsInTheBundles() {
        var keys = keys("vi");
        var unknown = new TreeSet<String>();
        int[] found = new int[1];
        Stream.of(Path.of("src/main/java"), Path.of("../core/src/main/java"))
                .flatMap(root -> sources(root).stream())
                .forEach(source -> {
                    var matcher = PROBLEM.matcher(source);
                    while (matcher.find()) {
                        found[0]++;
                        if (!keys.contains(matcher.group(1))) {
                            unknown.add(matcher.group(1));
                        }
                    }
                });
        assertThat(unknown).isEmpty();
        assertThat(found[0]).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everySentenceWithArgumentsIsAPatternThatKeepsItsApostrophes(String language) {
        var wrong = new ArrayList<String>();
        read(language).forEach((key, sentence) -> {
            if (sentence.matches("(?s).*\\{\\d.*") && sentence.replace("''", "").contains("'")) {
                wrong.add(key);
            }
            if (sentence.matches("(?s).*\\{\\d.*")) {
                new MessageFormat(sentence);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyQuestionBeforeAStepNamesItsThing(String language) {
        var sentences = read(language);
        var asked = new ArrayList<String>();
        var nameless = new ArrayList<String>();
        int[] questions = new int[1];
        sources(Path.of("src/main/java")).forEach(source -> {
            questions[0] += (int) ASKED.matcher(source).results().count();
            var matcher = QUESTION.matcher(source);
            while (matcher.find()) {
                asked.add(matcher.group(1));
                if (matcher.group(2).equals(")")
                        || !sentences.getOrDefault(matcher.group(1), "").contains("{0}")) {
                    nameless.add(matcher.group(1));
                }
            }
        });
        assertThat(nameless).as("questions that do not say what they are about").isEmpty();
        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(questions[0] - asked.size() + HANDED_ON.size())
                .as("questions of which this test does not know the key, beside the two places that hand them on")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void whatNamesAFieldAColumnOrAButtonBeginsWithACapital(String language) {
        var sentences = read(language);
        var labels = sources(Path.of("src/main/java")).stream()
                .flatMap(source -> LABEL.matcher(source).results())
                .map(key -> key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(labels).hasSizeGreaterThan(300).contains("evidence.rating.leave.label", "honours.name");
        assertThat(labels)
                .allSatisfy(key -> assertThat(sentences.getOrDefault(key, "")).doesNotMatch("\\p{Ll}.*"));
    }

    /** Where an official chooses from many, things are found without accents and the box says when nothing fits. */
    @Test
    void everyBoxToChooseFromIsAPicker() {
        var bare = new ArrayList<String>();
        int[] boxes = new int[1];
        sources(Path.of("src/main/java")).forEach(source -> {
            var matcher = BOX.matcher(source);
            while (matcher.find()) {
                boxes[0]++;
                var name = matcher.group(1);
                if (!Pattern.compile("Picker\\.(?:awards|units|campaigns|offer|sayNothing)\\(\\s*" + name + ",")
                        .matcher(source)
                        .find()) {
                    bare.add(name + " of "
                            + source.substring(source.indexOf("class "))
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
                }
            }
        });
        assertThat(bare).isEmpty();
        assertThat(boxes[0]).isGreaterThan(25);
    }

    private static Set<String> missing(Set<String> from, Set<String> in) {
        return in.stream().filter(key -> !from.contains(key)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String language) {
        return read(language).keySet();
    }

    private static Map<String, String> read(String language) {
        var all = new HashMap<String, String>();
        bundles(language).values().forEach(text -> {
            var properties = new Properties();
            try {
                properties.load(new StringReader(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, sentence) -> all.put((String) key, (String) sentence));
        });
        return all;
    }

    private static Map<String, String> bundles(String language) {
        return Stream.of(MESSAGES, CORE_MESSAGES)
                .flatMap(directory -> files(directory).stream())
                .filter(file -> file.getFileName().toString().endsWith("_" + language + ".properties"))
                .collect(Collectors.toMap(file -> file.getFileName().toString(), ConsoleWordsTest::text));
    }

    private static List<String> sources(Path root) {
        return files(root).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(ConsoleWordsTest::text)
                .map(source -> source.replaceAll("(?s)/\\*.*?\\*/", ""))
                .toList();
    }

    private static List<Path> files(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
