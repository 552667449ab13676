package no.samspill.server.publishing.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;

import no.samspill.server.rights.Caller;
import no.samspill.server.shared.Actor;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

import java.util.List;

/// The API as OpenAPI describes it.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "#/components/schemas/Problem";

    static {
        QueryPart.ALL.forEach(
                part -> SpringDocUtils.getConfig().addRequestWrapperToIgnore(part.type()));
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Actor.class);
        SpringDocUtils.getConfig().replaceWithSchema(Text.class, text());
    }

    @Bean
    static OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new io.swagger.v3.oas.models.info.Info()
                                .title("Samspill")
                                .version("1")
                                .description(
                                        "How a country does on the Sustainable Development Goals:"
                                                + " goals, indicators, figures with their status,"
                                                + " and how they are judged. Figures that are"
                                                + " invented to show how a page works are marked"
                                                + " `example`. A figure without a value says why"
                                                + " by its status: O missing (..), M cannot exist"
                                                + " (.), C confidential (:). Each indicator names"
                                                + " the licence of its figures.")
                                .license(
                                        new License()
                                                .name("EUPL-1.2 (the software)")
                                                .url(
                                                        "https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12")))
                .servers(List.of(new Server().url("/").description("This server")));
    }

    @Bean
    static OperationCustomizer sharedParameters() {
        return (operation, method) -> {
            for (QueryPart part : QueryPart.ALL) {
                if (asksFor(method, part)) {
                    part.documentation().forEach(operation::addParametersItem);
                }
            }
            return withProblems(operation);
        };
    }

    private static boolean asksFor(HandlerMethod method, QueryPart part) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == part.type()) {
                return true;
            }
        }
        return false;
    }

    private static Operation withProblems(Operation operation) {
        operation
                .getResponses()
                .addApiResponse("4XX", problem("The request cannot be answered as it is"));
        return operation;
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }

    @Bean
    static OpenApiCustomizer problemSchema() {
        return api ->
                api.getComponents()
                        .addSchemas(
                                "Problem",
                                new ObjectSchema()
                                        .description("Problem details as in RFC 9457")
                                        .addProperty("type", new StringSchema())
                                        .addProperty("title", new StringSchema())
                                        .addProperty("status", new IntegerSchema())
                                        .addProperty("detail", new StringSchema())
                                        .addProperty("instance", new StringSchema()));
    }

    private static Schema<?> text() {
        Schema<?> byLanguage = new ObjectSchema();
        byLanguage.setAdditionalProperties(new StringSchema());
        Schema<Object> text = new Schema<>();
        text.setDescription("A text by language, or in the language that lang asks for");
        text.addOneOfItem(byLanguage);
        text.addOneOfItem(new StringSchema());
        return text;
    }
}
