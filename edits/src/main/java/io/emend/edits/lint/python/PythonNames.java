package io.emend.edits.lint.python;

import io.emend.edits.text.Quoted;
import java.text.Normalizer;

/** Which characters names are made of, and how they compare: {@code str.isidentifier} and NFKC. */
final class PythonNames {
    private PythonNames() {}

    static boolean startsName(int c) {
        return c == '_' || Character.isUnicodeIdentifierStart(c);
    }

    static boolean continuesName(int c) {
        return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    /** The name that Python looks up; some characters of names become others that cannot be in one. */
    static String normalized(String name, int line) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return name;
        }
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
        if (!startsName(normal.codePointAt(0)) || !normal.codePoints().allMatch(PythonNames::continuesName)) {
            throw new PythonSyntaxException(line, "invalid character in the name " + Quoted.of(name));
        }
        return normal;
    }
}
