package io.emend.tokenizer.text;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named classes of Oniguruma, as members of a class of Java that is compiled with Unicode's classes. */
final class OnigurumaClasses {
    static final String HEX_DIGITS = "0-9a-fA-F";

    private static final String LETTERS_MARKS_DIGITS = "\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc}";
    /** All but spaces, controls, surrogates and what is not assigned. */
    private static final String VISIBLE = "\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Cf}\\p{Co}";

    private static final Map<String, String> POSIX = Map.ofEntries(
            Map.entry("alnum", "\\p{IsAlphabetic}\\p{Nd}"),
            Map.entry("alpha", "\\p{IsAlphabetic}"),
            Map.entry("ascii", "\\x00-\\x7F"),
            Map.entry("blank", "\\t\\p{Zs}"),
            Map.entry("cntrl", "\\p{Cc}"),
            Map.entry("digit", "\\p{Nd}"),
            Map.entry("graph", VISIBLE),
            Map.entry("lower", "\\p{IsLowercase}"),
            Map.entry("print", VISIBLE + "\\p{Zs}"),
            Map.entry("punct", "\\p{P}\\p{S}"),
            Map.entry("space", "\\s"),
            Map.entry("upper", "\\p{IsUppercase}"),
            Map.entry("word", LETTERS_MARKS_DIGITS),
            Map.entry("xdigit", HEX_DIGITS));

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("any", "\\x{0}-\\x{10FFFF}"),
            Map.entry("alphabetic", "\\p{IsAlphabetic}"),
            Map.entry("lowercase", "\\p{IsLowercase}"),
            Map.entry("uppercase", "\\p{IsUppercase}"),
            Map.entry("whitespace", "\\s"),
            Map.entry("ideographic", "\\p{IsIdeographic}"),
            Map.entry("emoji", "\\p{IsEmoji}"),
            Map.entry("asciihexdigit", HEX_DIGITS));

    /** The general categories by their long names, as far as they are one category of one or two letters. */
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("letter", "L"),
            Map.entry("uppercaseletter", "Lu"),
            Map.entry("lowercaseletter", "Ll"),
            Map.entry("titlecaseletter", "Lt"),
            Map.entry("modifierletter", "Lm"),
            Map.entry("otherletter", "Lo"),
            Map.entry("mark", "M"),
            Map.entry("nonspacingmark", "Mn"),
            Map.entry("spacingmark", "Mc"),
            Map.entry("enclosingmark", "Me"),
            Map.entry("number", "N"),
            Map.entry("decimalnumber", "Nd"),
            Map.entry("letternumber", "Nl"),
            Map.entry("othernumber", "No"),
            Map.entry("punctuation", "P"),
            Map.entry("symbol", "S"),
            Map.entry("mathsymbol", "Sm"),
            Map.entry("currencysymbol", "Sc"),
            Map.entry("modifiersymbol", "Sk"),
            Map.entry("othersymbol", "So"),
            Map.entry("separator", "Z"),
            Map.entry("spaceseparator", "Zs"),
            Map.entry("control", "Cc"),
            Map.entry("format", "Cf"));

    private OnigurumaClasses() {}

    /** A class of its own, which may stand in another. */
    static String of(String members, boolean negated) {
        return (negated ? "[^" : "[") + members + "]";
    }

    /** The members of {@code \w}; outside of classes Oniguruma's table of Latin-1 adds some numbers. */
    static String word(boolean inClass) {
        return inClass ? LETTERS_MARKS_DIGITS : LETTERS_MARKS_DIGITS + "\u00b2\u00b3\u00b9\u00bc-\u00be";
    }

    /** The members of {@code [:name:]}, or null. */
    static @Nullable String posixBracket(String name) {
        return POSIX.get(name);
    }

    /** The members of <code>\p{name}</code>, or null; case, spaces, hyphens and underscores do not count. */
    static @Nullable String property(String name) {
        String key = name.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT);
        if (key.matches("l[ultmo]?|m[nce]?|n[dlo]?|p[cdseifo]?|s[mcko]?|z[slp]?|c[cfo]")) {
            return "\\p{" + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1) + "}";
        }
        if (CATEGORIES.containsKey(key)) {
            return "\\p{" + CATEGORIES.get(key) + "}";
        }
        if (PROPERTIES.containsKey(key)) {
            return PROPERTIES.get(key);
        }
        // The name Punct stands for fewer characters here than in brackets; no pattern is known that has it.
        if (POSIX.containsKey(key) && !key.equals("punct")) {
            return POSIX.get(key);
        }
        try {
            String script = Character.UnicodeScript.forName(name.replaceAll("[ -]", "_"))
                    .name();
            return "\\p{script=" + script + "}";
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
