package io.emend.engine;

import java.util.List;

/** Cuts a text that comes in pieces before one of some strings: the one that is complete first. */
final class StopStrings implements TextEnd {
    private final List<String> stops;
    private final StringBuilder pending = new StringBuilder();
    private boolean found;

    StopStrings(List<String> stops) {
        this.stops = stops;
    }

    @Override
    public String accept(String piece) {
        if (found) {
            return "";
        }
        pending.append(piece);
        int cut = pending.length() - startedStop();
        int firstEnd = Integer.MAX_VALUE;
        for (String stop : stops) {
            int at = pending.indexOf(stop);
            int end = at + stop.length();
            if (at >= 0 && (end < firstEnd || end == firstEnd && at < cut)) {
                found = true;
                firstEnd = end;
                cut = at;
            }
        }
        return take(cut);
    }

    @Override
    public String finish() {
        return found ? "" : take(pending.length());
    }

    @Override
    public boolean found() {
        return found;
    }

    /** How many characters at the end may be the start of a stop string. */
    private int startedStop() {
        int longest = 0;
        for (String stop : stops) {
            for (int length = Math.min(stop.length() - 1, pending.length()); length > longest; length--) {
                if (pending.indexOf(stop.substring(0, length), pending.length() - length) >= 0) {
                    longest = length;
                }
            }
        }
        return longest;
    }

    private String take(int end) {
        String text = pending.substring(0, end);
        pending.delete(0, end);
        return text;
    }
}
