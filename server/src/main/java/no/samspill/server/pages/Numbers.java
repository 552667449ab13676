package no.samspill.server.pages;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How numbers and days are written for the readers of one language.
///
/// Thousands are parted by a narrow no-break space in Norwegian and a comma in English; minus is
/// U+2212 in both.
public final class Numbers {

    /// Narrow no-break space.
    public static final String NARROW = "\u202f";

    private static final char MINUS = '\u2212';

    private final Language language;
    private final DateTimeFormatter days;

    private Numbers(Language language) {
        this.language = language;
        this.days =
                DateTimeFormatter.ofPattern(
                        language == Language.EN ? "d MMMM uuuu" : "d. MMMM uuuu",
                        language == Language.EN ? Locale.UK : language.locale());
    }

    /// The numbers of a language.
    public static Numbers in(Language language) {
        return new Numbers(language);
    }

    /// A number with a fixed number of decimals: `63 560`, `−2,8`.
    public String value(double value, int decimals) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        boolean english = language == Language.EN;
        symbols.setDecimalSeparator(english ? '.' : ',');
        symbols.setGroupingSeparator(english ? ',' : NARROW.charAt(0));
        symbols.setMinusSign(MINUS);
        var format =
                new DecimalFormat(
                        decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), symbols);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return withoutNegativeZero(format.format(value));
    }

    private static String withoutNegativeZero(String text) {
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return zero ? text.replace(Character.toString(MINUS), "") : text;
    }

    /// A whole number.
    public String count(long value) {
        return value((double) value, 0);
    }

    /// A number with its unit beside it: `8,8 %`, in English `8.8%`; `2,03 tonn`.
    public String figure(double value, int decimals, String unit) {
        String number = value(value, decimals);
        if (unit.isBlank()) {
            return number;
        }
        return number + beforeUnit(unit) + unit;
    }

    /// What stands between a number and its unit: nothing before an English per cent sign.
    public String beforeUnit(String unit) {
        return language == Language.EN && unit.startsWith("%") ? "" : "\u00a0";
    }

    /// A change with its sign: `+1,3`, `−2,8`, `0,0`.
    public String signed(double value, int decimals) {
        String text = value(value, decimals);
        boolean positive = value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9');
        return positive ? "+" + text : text;
    }

    /// A probability as whole per cent; never 0 or 100 unless it is so exactly.
    public String percent(double probability) {
        double percent = Math.round(probability * 100);
        if (percent >= 100 && probability < 1) {
            percent = 99;
        }
        if (percent <= 0 && probability > 0) {
            percent = 1;
        }
        return figure(percent, 0, "%");
    }

    /// A span of years, or the one year: `2005–2017`.
    public String years(int first, int last) {
        return first == last ? Integer.toString(first) : first + "–" + last;
    }

    /// A day: `1. juli 2019`, `1 July 2019`.
    public String day(LocalDate day) {
        return days.format(day);
    }

    /// A day and a time of it: `1. juli 2019 kl. 14.31`, `1 July 2019, 14:31`.
    public String moment(LocalDateTime moment) {
        return day(moment.toLocalDate())
                + (language == Language.EN ? ", " : " kl.\u00a0")
                + DateTimeFormatter.ofPattern(
                                language == Language.EN ? "HH:mm" : "HH.mm", Locale.ROOT)
                        .format(moment);
    }

    /// The key of the words for a probability, under `probability.` in the messages.
    public static String probabilityKey(double probability) {
        if (probability >= 0.9) {
            return "probability.very-likely";
        }
        if (probability >= 0.66) {
            return "probability.likely";
        }
        if (probability >= 0.33) {
            return "probability.as-likely-as-not";
        }
        return probability >= 0.1 ? "probability.unlikely" : "probability.very-unlikely";
    }
}
