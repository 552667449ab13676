package no.samspill.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Ends a command that could not be done with its sentence, never with a stack trace.
///
/// @param debug whether to show where an unexpected failure arose
record Refusals(boolean debug) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
            throws Exception {
        if (failure instanceof CommandRefused refused) {
            command.getErr().println(refused.sentence());
            return Samspill.REFUSED;
        }
        if (debug) {
            failure.printStackTrace(command.getErr());
        } else {
            String unexpected =
                    java.util.Objects.requireNonNull(command.getResourceBundle())
                            .getString("refused.unexpected");
            command.getErr()
                    .println(
                            new java.text.MessageFormat(unexpected, java.util.Locale.ROOT)
                                    .format(new Object[] {String.valueOf(failure)}));
        }
        return Samspill.REFUSED;
    }
}
