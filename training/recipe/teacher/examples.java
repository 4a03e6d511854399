/**
 * Returns the sum of the decimal digits of n, which is not negative.
 * Example: digitSum(407) returns 11.
 */
public static int digitSum(int n) {
    int sum = 0;
    while (n > 0) {
        sum += n % 10;
        n /= 10;
    }
    return sum;
}

/**
 * Counts how often each word occurs, ignoring case. Words are separated by blanks.
 * Example: wordCounts("a b A") returns {a=2, b=1}.
 */
public static Map<String, Integer> wordCounts(String text) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String word : text.toLowerCase().split(" +")) {
        if (!word.isEmpty()) {
            counts.merge(word, 1, Integer::sum);
        }
    }
    return counts;
}

/**
 * Returns the longest string of the list, the first of them where several are equally long, or null for an empty list.
 * Example: longest(List.of("ab", "abc", "xyz")) returns "abc".
 */
public static String longest(List<String> values) {
    String best = null;
    for (String value : values) {
        if (best == null || value.length() > best.length()) {
            best = value;
        }
    }
    return best;
}

/**
 * Tells whether the brackets (), [] and {} of the text are balanced; other characters are ignored.
 * Example: balanced("a(b[c]d)") returns true and balanced("(]") returns false.
 */
public static boolean balanced(String text) {
    Deque<Character> open = new ArrayDeque<>();
    for (char c : text.toCharArray()) {
        if ("([{".indexOf(c) >= 0) {
            open.push(c);
        } else if (")]}".indexOf(c) >= 0) {
            if (open.isEmpty() || ")]}".indexOf(c) != "([{".indexOf(open.pop())) {
                return false;
            }
        }
    }
    return open.isEmpty();
}
