package passage.dates;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes each question with its own parameters, instead of one address that takes them all. */
@Configuration(proxyBeanMethods = false)
class OpenApiOfDates {
    private static final String GENERAL = "/api/calendar/{question}";

    @Bean
    OpenApiCustomizer questionsOneByOne() {
        return api -> {
            var general = api.getPaths().remove(GENERAL);
            if (general != null) {
                var responses = general.getGet().getResponses();
                Arrays.stream(Question.values()).forEach(question -> {
                    var operation = new Operation()
                            .operationId("ask-" + question)
                            .addTagsItem("dates")
                            .summary(question.title())
                            .responses(responses);
                    question.fields().forEach(field -> operation.addParametersItem(parameter(field)));
                    api.getPaths().addPathItem("/api/calendar/" + question, new PathItem().get(operation));
                });
            }
        };
    }

    private static QueryParameter parameter(Field field) {
        var schema = new StringSchema();
        schema.setDefault(field.usual());
        field.choices().forEach(schema::addEnumItem);
        var parameter = new QueryParameter();
        parameter
                .name(field.name())
                .required(field.required())
                .description((field.label() + ". " + field.hint()).strip())
                .schema(schema);
        return parameter;
    }
}
