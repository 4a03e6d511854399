package io.emend.models.pytorch;

import io.emend.models.files.ModelFormatException;
import io.emend.models.files.Quoted;
import io.emend.models.tensor.ByteCursor;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the pickle of a PyTorch state dict, and nothing else: a machine with a stack and a memo that knows the opcodes
 * (Python's {@code pickletools} describes them) and the few globals that such a file needs. A global is only ever a
 * name; nothing is imported, looked up or called. Anything unexpected is an error with its byte offset.
 *
 * <p>Memory and time are bounded by the number of opcodes: each makes at most one small object, and values are never
 * traversed, compared or printed, so cycles and deep nesting among them do no harm.
 */
final class StateDictPickle {
    /** A tensor takes about 40 opcodes. */
    private static final int MAX_OPCODES = 1 << 22;

    private static final int MAX_PROTOCOL = 5;
    /** As many as NumPy has; the reader of tensors allows fewer. */
    private static final int MAX_DIMENSIONS = 64;

    private static final Global ORDERED_DICT = new Global("collections", "OrderedDict");
    private static final Global TENSOR = new Global("torch._utils", "_rebuild_tensor_v2");
    private static final Global PARAMETER = new Global("torch._utils", "_rebuild_parameter");
    private static final Global SIZE = new Global("torch", "Size");
    private static final Set<Global> FUNCTIONS = Set.of(ORDERED_DICT, TENSOR, PARAMETER, SIZE);
    private static final String STORAGE_SUFFIX = "Storage";
    private static final Set<String> STORAGES = Set.of(
            "FloatStorage",
            "HalfStorage",
            "BFloat16Storage",
            "DoubleStorage",
            "LongStorage",
            "IntStorage",
            "ShortStorage",
            "CharStorage",
            "ByteStorage",
            "BoolStorage");

    /** The name of something in a Python module. */
    private record Global(String module, String name) {}

    private record Tuple(List<Object> items) {}

    private enum Constant {
        NONE,
        MARK
    }

    /**
     * Numbers that lie in an entry of the archive.
     *
     * @param key name of the entry below {@code data/}
     * @param type such as {@code Float}
     * @param elements how many there are
     */
    record Storage(String key, String type, long elements) {}

    /**
     * A view of a storage.
     *
     * @param storage where its numbers lie
     * @param offset the first of them
     * @param shape its dimensions, outermost first
     * @param strides distance of neighbours along each dimension
     */
    record View(Storage storage, long offset, List<Long> shape, List<Long> strides) {}

    private final ByteCursor cursor;
    private final List<Object> stack = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final Map<Long, Object> memo = new HashMap<>();
    private long opcodeAt;

    private StateDictPickle(ByteCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads a state dict.
     *
     * @param file named in errors
     * @param pickle the bytes of {@code data.pkl}
     * @return the tensors by name, in the order of the file; values that are no tensors are left out
     * @throws ModelFormatException if it is damaged or holds anything that a state dict does not need
     */
    static Map<String, View> read(Path file, MemorySegment pickle) throws ModelFormatException {
        StateDictPickle machine = new StateDictPickle(new ByteCursor(file, "data.pkl", pickle));
        Object result = machine.run();
        if (!(result instanceof Map<?, ?> dict)) {
            throw machine.error("the file holds " + describe(result) + ", not a state dict: save model.state_dict()");
        }
        Map<String, View> tensors = new LinkedHashMap<>();
        dict.forEach((key, value) -> {
            if (key instanceof String name && value instanceof View tensor) {
                tensors.put(name, tensor);
            }
        });
        return tensors;
    }

    private Object run() throws ModelFormatException {
        for (int steps = 0; steps < MAX_OPCODES; steps++) {
            opcodeAt = cursor.position();
            int opcode = cursor.u8();
            if (opcode == '.') {
                Object result = pop();
                if (!stack.isEmpty() || !marks.isEmpty()) {
                    throw error("STOP comes while there are values left on the stack");
                }
                return result;
            }
            execute(opcode);
        }
        throw error("more than " + MAX_OPCODES + " opcodes; this is no state dict");
    }

    private void execute(int opcode) throws ModelFormatException {
        switch (opcode) {
            case 0x80 -> requireProtocol(cursor.u8());
            case 0x95 -> requireFrame(cursor.i64());
            case 'N' -> push(Constant.NONE);
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'K' -> push((long) cursor.u8());
            case 'M' -> push((long) cursor.u16());
            case 'J' -> push((long) cursor.i32());
            case 0x8a -> push(longInteger(cursor.u8()));
            case 'G' -> push(Double.longBitsToDouble(Long.reverseBytes(cursor.i64())));
            case 0x8c -> push(cursor.utf8(cursor.u8()));
            case 'X' -> push(cursor.utf8(cursor.u32()));
            case '(' -> marks.add(stack.size());
            case ')' -> push(new Tuple(List.of()));
            case 0x85 -> push(tuple(stack.size() - 1));
            case 0x86 -> push(tuple(stack.size() - 2));
            case 0x87 -> push(tuple(stack.size() - 3));
            case 't' -> push(tuple(popMark()));
            case ']' -> push(new ArrayList<>());
            case 'a' -> append(stack.size() - 1);
            case 'e' -> append(popMark());
            case '}' -> push(new LinkedHashMap<>());
            case 's' -> setItems(stack.size() - 2);
            case 'u' -> setItems(popMark());
            case 'q' -> memo.put((long) cursor.u8(), peek());
            case 'r' -> memo.put(cursor.u32(), peek());
            case 0x94 -> memo.put((long) memo.size(), peek());
            case 'h' -> push(remembered(cursor.u8()));
            case 'j' -> push(remembered(cursor.u32()));
            case 'c' -> push(global(line(), line()));
            case 0x93 -> stackGlobal();
            case 'Q' -> push(storage(pop()));
            case 'R' -> reduce();
            case 'b' -> build();
            default -> throw error("opcode " + opcodeName(opcode) + " has no place in a state dict; refused");
        }
    }

    private void requireProtocol(int protocol) throws ModelFormatException {
        if (protocol > MAX_PROTOCOL) {
            throw error("pickle protocol " + protocol + " is not supported, at most " + MAX_PROTOCOL);
        }
    }

    private void requireFrame(long length) throws ModelFormatException {
        if (length < 0 || length > cursor.remaining()) {
            throw error("a frame of " + Long.toUnsignedString(length) + " bytes, but only " + cursor.remaining()
                    + " are left");
        }
    }

    /** Little-endian two's complement of up to 8 bytes: more is no size, stride or offset. */
    private long longInteger(int length) throws ModelFormatException {
        if (length > Long.BYTES) {
            throw error("an integer of " + length + " bytes is too large");
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            value |= (long) cursor.u8() << (8 * i);
        }
        int unused = Long.SIZE - 8 * length;
        return length == 0 ? 0 : value << unused >> unused;
    }

    private void stackGlobal() throws ModelFormatException {
        Object name = pop();
        Object module = pop();
        if (!(name instanceof String nameText) || !(module instanceof String moduleText)) {
            throw error("a global is named by " + describe(module) + " and " + describe(name) + ", not by two strings");
        }
        push(global(moduleText, nameText));
    }

    private Global global(String module, String name) throws ModelFormatException {
        Global global = new Global(module, name);
        boolean storage = module.equals("torch") && STORAGES.contains(name);
        if (!storage && !FUNCTIONS.contains(global)) {
            throw error("the file asks Python for " + Quoted.of(module + "." + name)
                    + ", which no state dict needs; refused");
        }
        return global;
    }

    /** {@return text up to a line feed} */
    private String line() throws ModelFormatException {
        StringBuilder line = new StringBuilder();
        for (int c = cursor.u8(); c != '\n'; c = cursor.u8()) {
            if (c > 0x7e || line.length() > 255) {
                throw error("the name of a global is damaged");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    private Storage storage(Object id) throws ModelFormatException {
        if (id instanceof Tuple(List<Object> items)
                && items.size() == 5
                && "storage".equals(items.get(0))
                && items.get(1) instanceof Global type
                && type.name.endsWith(STORAGE_SUFFIX)
                && items.get(2) instanceof String key
                && items.get(4) instanceof Long elements
                && elements >= 0) {
            return new Storage(key, type.name.substring(0, type.name.length() - STORAGE_SUFFIX.length()), elements);
        }
        throw error("a persistent id is not that of a tensor storage");
    }

    private void reduce() throws ModelFormatException {
        Object arguments = pop();
        Object function = pop();
        if (!(function instanceof Global global) || !(arguments instanceof Tuple(List<Object> items))) {
            throw error("a call of " + describe(function) + " with " + describe(arguments) + "; refused");
        }
        if (global.equals(ORDERED_DICT) && items.isEmpty()) {
            push(new LinkedHashMap<>());
        } else if (global.equals(TENSOR) && items.size() >= 6) {
            push(view(items));
        } else if (global.equals(PARAMETER) && items.size() == 3 && items.getFirst() instanceof View tensor) {
            push(tensor);
        } else if (global.equals(SIZE) && items.size() == 1 && items.getFirst() instanceof Tuple size) {
            push(size);
        } else {
            throw error(global.module + "." + global.name + " is called with unexpected arguments");
        }
    }

    private View view(List<Object> arguments) throws ModelFormatException {
        if (arguments.get(0) instanceof Storage storage
                && arguments.get(1) instanceof Long offset
                && arguments.get(2) instanceof Tuple(List<Object> shape)
                && arguments.get(3) instanceof Tuple(List<Object> strides)) {
            return new View(storage, offset, sizes(shape), sizes(strides));
        }
        throw error("a tensor is not given by its storage, offset, shape and strides");
    }

    private List<Long> sizes(List<Object> items) throws ModelFormatException {
        // One tuple may be shared by many tensors, and each would get a copy.
        if (items.size() > MAX_DIMENSIONS) {
            throw error("a tensor has " + items.size() + " dimensions or strides");
        }
        List<Long> sizes = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof Long size) || size < 0) {
                throw error("a dimension or stride of a tensor is not a whole number");
            }
            sizes.add(size);
        }
        return List.copyOf(sizes);
    }

    /** An {@code OrderedDict} may carry attributes (versions of the modules), which nothing here needs. */
    private void build() throws ModelFormatException {
        Object state = pop();
        if (!(peek() instanceof Map) || !(state instanceof Map)) {
            throw error("BUILD sets the state of " + describe(peek()) + "; refused");
        }
    }

    private void setItems(int from) throws ModelFormatException {
        List<Object> items = popFrom(from);
        if (!(peek() instanceof Map<?, ?>) || items.size() % 2 != 0) {
            throw error("keys and values are set in " + describe(peek()));
        }
        @SuppressWarnings("unchecked")
        Map<Object, Object> dict = (Map<Object, Object>) peek();
        for (int i = 0; i < items.size(); i += 2) {
            Object key = items.get(i);
            if (!(key instanceof String || key instanceof Long || key instanceof Boolean)) {
                throw error("a dictionary key is " + describe(key) + ", not a string or a whole number");
            }
            dict.put(key, items.get(i + 1));
        }
    }

    private void append(int from) throws ModelFormatException {
        List<Object> items = popFrom(from);
        if (!(peek() instanceof List<?>)) {
            throw error("items are appended to " + describe(peek()));
        }
        @SuppressWarnings("unchecked")
        List<Object> list = (List<Object>) peek();
        list.addAll(items);
    }

    private Tuple tuple(int from) throws ModelFormatException {
        return new Tuple(popFrom(from));
    }

    private List<Object> popFrom(int from) throws ModelFormatException {
        if (from < floor()) {
            throw error("the stack has too few values");
        }
        List<Object> top = stack.subList(from, stack.size());
        List<Object> items = List.copyOf(top);
        top.clear();
        return items;
    }

    private int popMark() throws ModelFormatException {
        if (marks.isEmpty()) {
            throw error("there is no MARK on the stack");
        }
        return marks.removeLast();
    }

    /** Values below the last mark cannot be taken, as in Python. */
    private int floor() {
        return marks.isEmpty() ? 0 : marks.getLast();
    }

    private void push(Object value) {
        stack.add(value);
    }

    private Object peek() throws ModelFormatException {
        if (stack.size() <= floor()) {
            throw error("the stack is empty");
        }
        return stack.getLast();
    }

    private Object pop() throws ModelFormatException {
        Object value = peek();
        stack.removeLast();
        return value;
    }

    private Object remembered(long index) throws ModelFormatException {
        Object value = memo.get(index);
        if (value == null) {
            throw error("memo " + index + " is read before it is written");
        }
        return value;
    }

    private static String describe(Object value) {
        return switch (value) {
            case Global global -> Quoted.of(global.module + "." + global.name);
            case String text -> "the string " + Quoted.of(text);
            case Map<?, ?> dict -> "a dictionary";
            case List<?> list -> "a list";
            case Tuple tuple -> "a tuple";
            case View tensor -> "a tensor";
            case Storage storage -> "a storage";
            case Constant constant -> constant.name();
            default -> "the value " + value;
        };
    }

    private static String opcodeName(int opcode) {
        return switch (opcode) {
            case 'P' -> "PERSID";
            case 'i' -> "INST";
            case 'o' -> "OBJ";
            case 0x81 -> "NEWOBJ";
            case 0x92 -> "NEWOBJ_EX";
            case 0x82, 0x83, 0x84 -> "EXT" + (1 << (opcode - 0x82));
            case 0x8b -> "LONG4";
            default ->
                opcode > 0x20 && opcode < 0x7f
                        ? "'" + (char) opcode + "'"
                        : "0x" + HexFormat.of().toHexDigits((byte) opcode);
        };
    }

    private ModelFormatException error(String problem) {
        return cursor.errorAt(opcodeAt, problem);
    }
}
