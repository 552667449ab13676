package no.samspill.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;
import java.util.stream.Collectors;

/// Says what was not understood, and where the command's help is.
record Misuse(Language language) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        Console console = Console.of(command, language);
        console.err().println(sentence(problem, console));
        console.say("misuse.help", command.getCommandSpec().qualifiedName());
        return Samspill.MISUSED;
    }

    private static String sentence(ParameterException problem, Console console) {
        return switch (problem) {
            case UnmatchedArgumentException unmatched ->
                    console.text("misuse.unknown", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing ->
                    console.text("misuse.missing", names(missing.getMissing()));
            default -> unreadable(problem, console);
        };
    }

    private static String unreadable(ParameterException problem, Console console) {
        ArgSpec argument = problem.getArgSpec();
        String value = problem.getValue();
        return argument == null || value == null
                ? String.valueOf(problem.getMessage())
                : console.text("misuse.value", value, name(argument), expected(argument, console));
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(Misuse::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String expected(ArgSpec argument, Console console) {
        Class<?> type = argument.type();
        if (type.isEnum()) {
            return java.util.Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
        }
        if (type == java.time.LocalDate.class) {
            return console.text("misuse.date");
        }
        return console.text("misuse.number");
    }
}
