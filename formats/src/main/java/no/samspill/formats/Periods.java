package no.samspill.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads periods as statistical producers write them.
///
/// | written | year |
/// |---|---|
/// | `2017` | 2017 |
/// | `2014/15`, `2014/2015`, `2014-15` | 2015 |
/// | `2016-2018`, `2009–2010`, `2010 to 2011` | the last |
/// | `2000 Q1`, `2000-Q1`, `2000K1`, `2017M06`, `2017U05`, `2017H1`, `2017T2` | 2000, 2017 |
/// | `1993 01`, `2017-06` | 1993, 2017 |
/// | `2017-06-30`, also with a time of day | 2017 |
/// | any of these followed by a remark in brackets, `2001-2005 (baseline)` | as without |
///
/// The year of a period of several years is its last, the year by which the whole period has been
/// seen. Two digits after a hyphen are a month from `01` to `12`; above that they are the year
/// after, so the school year 2011–2012 needs a stroke or four digits: `2011/12`.
public final class Periods {

    private static final String YEAR = "(?<year>1[5-9]\\d\\d|2[01]\\d\\d)";
    private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)$");
    private static final Pattern ONE_YEAR = Pattern.compile(YEAR);
    private static final Pattern SPAN =
            Pattern.compile(YEAR + "\\s*(?:[-–—/]|to|til)\\s*(?<last>1[5-9]\\d\\d|2[01]\\d\\d)");
    private static final Pattern SHORT_SPAN = Pattern.compile(YEAR + "[/–-](?<last>\\d\\d)");
    private static final Pattern PART =
            Pattern.compile(YEAR + "[ -]?(?<unit>[QKMUWHST])(?<number>\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile(YEAR + "[ -](?<month>0[1-9]|1[0-2])");
    private static final Pattern DATE =
            Pattern.compile(
                    YEAR + "-(?<month>\\d\\d)-(?<day>\\d\\d)(?:T\\d\\d:\\d\\d(?::\\d\\d\\S*)?)?");

    private Periods() {}

    /// A period as written, and the year its figure is drawn at.
    ///
    /// @param label the period without blanks around it, remark included
    /// @param year the calendar year, the last one of a span
    public record Period(String label, int year) {}

    /// The period that `text` names, if it names one.
    public static Optional<Period> find(String text) {
        String label = text.strip();
        OptionalInt year = findYear(label);
        return year.isPresent()
                ? Optional.of(new Period(label, year.getAsInt()))
                : Optional.empty();
    }

    /// The year of the period that `text` names, the last one of a span, if it names one.
    public static OptionalInt findYear(String text) {
        String period = REMARK.matcher(text.strip()).replaceFirst("");
        for (Pattern pattern : new Pattern[] {ONE_YEAR, MONTH, SPAN, SHORT_SPAN, PART, DATE}) {
            Matcher matcher = pattern.matcher(period);
            if (matcher.matches()) {
                return yearOf(pattern, matcher);
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt yearOf(Pattern pattern, Matcher matcher) {
        int year = Integer.parseInt(matcher.group("year"));
        if (pattern == SPAN) {
            int last = Integer.parseInt(matcher.group("last"));
            return when(last >= year, last);
        }
        if (pattern == SHORT_SPAN) {
            int last = Integer.parseInt(matcher.group("last"));
            return when(last == (year + 1) % 100, year + 1);
        }
        if (pattern == PART) {
            int number = Integer.parseInt(matcher.group("number"));
            return when(number >= 1 && number <= partsOfAYear(matcher.group("unit")), year);
        }
        return when(pattern != DATE || isDate(matcher), year);
    }

    private static OptionalInt when(boolean holds, int year) {
        return holds ? OptionalInt.of(year) : OptionalInt.empty();
    }

    /// Quarters (Q, K), months, weeks (W, U for *uke*), half-years (H, S), terms of four months.
    private static int partsOfAYear(String unit) {
        return switch (unit) {
            case "Q", "K" -> 4;
            case "M" -> 12;
            case "U", "W" -> 53;
            case "H", "S" -> 2;
            default -> 3;
        };
    }

    private static boolean isDate(Matcher matcher) {
        try {
            var _ =
                    LocalDate.of(
                            Integer.parseInt(matcher.group("year")),
                            Integer.parseInt(matcher.group("month")),
                            Integer.parseInt(matcher.group("day")));
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
