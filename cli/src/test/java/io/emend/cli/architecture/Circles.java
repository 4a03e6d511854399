package io.emend.cli.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The circles of a directed graph: its strongly connected components of more than one node (Tarjan 1972). */
final class Circles {
    private final Map<String, Set<String>> graph;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> stack = new ArrayDeque<>();
    private final List<Set<String>> found = new ArrayList<>();

    private Circles(Map<String, Set<String>> graph) {
        this.graph = graph;
    }

    /** {@return the nodes of each circle} */
    static List<Set<String>> of(Map<String, Set<String>> graph) {
        Circles circles = new Circles(graph);
        graph.keySet().forEach(node -> {
            if (!circles.index.containsKey(node)) {
                circles.visit(node);
            }
        });
        return circles.found;
    }

    /** {@return a graph whose nodes are drawn together, without the arrows inside of a node} */
    static Map<String, Set<String>> drawnTogether(Map<String, Set<String>> graph, UnaryOperator<String> group) {
        Map<String, Set<String>> drawn = new TreeMap<>();
        graph.forEach((from, targets) -> {
            Set<String> arrows = drawn.computeIfAbsent(group.apply(from), name -> new TreeSet<>());
            targets.stream()
                    .map(group)
                    .filter(to -> !to.equals(group.apply(from)))
                    .forEach(arrows::add);
        });
        return drawn;
    }

    private void visit(String node) {
        index.put(node, index.size());
        low.put(node, index.get(node));
        stack.push(node);
        for (String target : graph.getOrDefault(node, Set.of())) {
            if (!index.containsKey(target)) {
                visit(target);
                low.merge(node, low.get(target), Math::min);
            } else if (stack.contains(target)) {
                low.merge(node, index.get(target), Math::min);
            }
        }
        if (low.get(node).equals(index.get(node))) {
            Set<String> component = new TreeSet<>();
            String member;
            do {
                member = stack.pop();
                component.add(member);
            } while (!member.equals(node));
            if (component.size() > 1) {
                found.add(component);
            }
        }
    }
}
