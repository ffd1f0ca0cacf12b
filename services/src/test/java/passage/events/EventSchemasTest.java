package passage.events;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import passage.events.PlanFact.DecisionNoticePublished;
import passage.events.PlanFact.PlanEndorsed;
import passage.testing.Committed;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schemas, examples, catalogue and AsyncAPI document are what the records say. After a change of the records write them anew with
 * {@code -Dtest=EventSchemasTest -Ddocs.write=true}, and look at the difference.
 */
class EventSchemasTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Class<? extends Fact>> FACTS = EventTypes.all().values().stream()
            .sorted(Comparator.comparing(EventTypes::nameOf))
            .toList();

    private Javadoc javadoc;
    private Meanings meanings;

    static List<Class<? extends Fact>> everyFact() {
        return FACTS;
    }

    @BeforeEach
    void readTheSources() throws Exception {
        javadoc = Javadoc.of(Committed.path("workflow/src/main/java/passage/events"));
        meanings = new Meanings(javadoc);
    }

    @Test
    void everyTypeHasItsSchemaAndNoOther() throws Exception {
        var schemas = new Schemas(meanings);
        Committed.holds(
                SchemaFiles.FOLDER,
                FACTS.stream()
                        .collect(toMap(
                                fact -> SchemaFiles.schema(EventTypes.nameOf(fact)),
                                fact -> indented(schemas.payload(fact)))));
    }

    @Test
    void everyTypeHasItsExampleAndNoOther() throws Exception {
        Committed.holds(
                "docs/events/examples",
                FACTS.stream()
                        .collect(toMap(
                                fact -> SchemaFiles.example(EventTypes.nameOf(fact)),
                                fact -> indented(JSON.readTree(EventJson.write(Samples.of(fact)))))));
    }

    @Test
    void theCatalogueSaysWhatTheRecordsSay() throws Exception {
        Committed.is("docs/events.md", new Catalogue(meanings, javadoc).write(FACTS));
    }

    @Test
    void theAsyncApiDocumentSaysWhatTheRecordsSay() throws Exception {
        Committed.is("docs/events/asyncapi.json", indented(asyncApi().write(FACTS)));
    }

    /** Whether the whole has the form of AsyncAPI 3 is looked at by its own parser, in FrontEndTest. */
    @Test
    void everyReferenceInTheAsyncApiDocumentPointsToSomething() {
        var document = asyncApi().write(FACTS);
        assertThat(document.findValues("$ref"))
                .hasSizeGreaterThan(3 * FACTS.size())
                .allSatisfy(reference -> assertThat(
                                document.at(reference.asString().substring(1)).isObject())
                        .as(reference.asString())
                        .isTrue());
    }

    private AsyncApi asyncApi() {
        return new AsyncApi(new Schemas(meanings), javadoc);
    }

    @Test
    void noMeaningIsLeftOver() {
        FACTS.forEach(new Schemas(meanings)::payload);
        assertThat(meanings.unused()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void anEventAsItIsSentFitsItsSchema(Class<? extends Fact> fact) {
        assertThat(faults(fact, sent(fact))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyFact")
    void aFactWithAFieldTooManyOrTooFewDoesNotFit(Class<? extends Fact> fact) {
        var more = sent(fact);
        ((ObjectNode) more.get("fact")).put("unheardOf", 1);
        assertThat(faults(fact, more)).singleElement().asString().contains("unheardOf");

        var required = fact.getRecordComponents()[0].getName();
        var less = sent(fact);
        ((ObjectNode) less.get("fact")).remove(required);
        assertThat(faults(fact, less)).singleElement().asString().contains(required);
    }

    @Test
    void aDateThatIsNoneDoesNotFit() {
        var event = sent(PlanEndorsed.class);
        ((ObjectNode) event.get("fact")).put("decidedOn", "10 July 2024");
        assertThat(faults(PlanEndorsed.class, event)).singleElement().asString().contains("decidedOn");
    }

    @Test
    void whatIsOptionalMayBeNullOrAbsent() {
        var event = sent(DecisionNoticePublished.class);
        ((ObjectNode) event.get("fact")).putNull("callInEndsAt").remove("address");
        assertThat(faults(DecisionNoticePublished.class, event)).isEmpty();
    }

    @Test
    void aFieldMoreRoundTheFactFits() {
        var event = sent(PlanEndorsed.class);
        event.put("unheardOf", 1);
        assertThat(faults(PlanEndorsed.class, event)).isEmpty();
    }

    private List<String> faults(Class<? extends Fact> fact, ObjectNode event) {
        return SchemaFiles.faultsBy(new Schemas(meanings).payload(fact).toString(), event.toString());
    }

    private static ObjectNode sent(Class<? extends Fact> fact) {
        return (ObjectNode) JSON.readTree(EventJson.write(Samples.of(fact)));
    }

    private static String indented(Object json) {
        var unix = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(unix);
        return JSON.writer().with(printer).writeValueAsString(json) + "\n";
    }
}
