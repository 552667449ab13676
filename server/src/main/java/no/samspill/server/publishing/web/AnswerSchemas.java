package no.samspill.server.publishing.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;

/// Says in the API's description which members of an answer are always there (all of them) and
/// which may be null.
@Component
class AnswerSchemas implements OpenApiCustomizer {

    private final ObjectProvider<RequestMappingHandlerMapping> operations;

    AnswerSchemas(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> operations) {
        this.operations = operations;
    }

    @Override
    public void customise(OpenAPI api) {
        Map<String, Class<?>> answers = new TreeMap<>();
        operations
                .getObject()
                .getHandlerMethods()
                .values()
                .forEach(operation ->
                        collect(operation.getMethod().getGenericReturnType(), answers));
        answers.forEach((name, type) -> {
            Schema<?> schema = api.getComponents().getSchemas().get(name);
            if (schema != null) {
                describe(schema, type);
            }
        });
    }

    /// The records of this package that an answer is made of.
    private static void collect(Type type, Map<String, Class<?>> answers) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, answers);
            }
        } else if (type instanceof Class<?> one
                && one.isRecord()
                && one.getPackage() == AnswerSchemas.class.getPackage()
                && answers.putIfAbsent(one.getSimpleName(), one) == null) {
            for (RecordComponent component : one.getRecordComponents()) {
                collect(component.getGenericType(), answers);
            }
        }
    }

    private static void describe(Schema<?> schema, Class<?> type) {
        var members = schema.getProperties();
        if (members == null) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> member = members.get(component.getName());
            if (member != null) {
                schema.addRequiredItem(component.getName());
                if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    members.put(component.getName(), orNull(member));
                }
            }
        }
    }

    private static Schema<?> orNull(Schema<?> member) {
        if (member.get$ref() == null) {
            member.addType("null");
            return member;
        }
        Schema<Object> nothing = new Schema<>();
        nothing.addType("null");
        Schema<Object> either = new Schema<>();
        either.addAnyOfItem(member);
        either.addAnyOfItem(nothing);
        return either;
    }
}
