package io.emend.engine;

import io.emend.tokenizer.Tokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The prompt of a chat in ChatML: {@code <|im_start|>role\ncontent<|im_end|>\n} for each message, and the start of the
 * assistant's. Templates are not run: those that are known differ in the message of the system, which stands first.
 */
final class ChatPrompt {
    static final String START = "<|im_start|>";
    static final String END = "<|im_end|>";

    /** The default messages of the system in the templates of SmolLM2 and of Qwen2.5. */
    private static final List<String> KNOWN = List.of(
            "You are a helpful AI assistant named SmolLM, trained by Hugging Face",
            "You are Qwen, created by Alibaba Cloud. You are a helpful assistant.");

    private final Tokenizer tokenizer;
    private final Optional<String> system;

    /**
     * The prompt of a model.
     *
     * @param tokenizer its vocabulary, with the two markers
     * @param template its chat template, where it has one
     */
    ChatPrompt(Tokenizer tokenizer, Optional<String> template) {
        this.tokenizer = tokenizer;
        system = template.flatMap(ChatPrompt::systemMessage);
    }

    /** {@return whether a vocabulary has the markers} */
    static boolean isPossible(Tokenizer tokenizer) {
        return tokenizer.id(START).isPresent() && tokenizer.id(END).isPresent();
    }

    /** {@return the message of the system that a template begins with, where the template is known} */
    private static Optional<String> systemMessage(String template) {
        String text = template.replace("\\n", "\n");
        return KNOWN.stream()
                .filter(message -> text.contains(START + "system\n" + message + END))
                .findFirst();
    }

    /**
     * {@return what is to be said about a template that is not known; nothing where it is}
     *
     * @param template the chat template, where there is one
     */
    static Optional<String> notice(Optional<String> template) {
        if (template.flatMap(ChatPrompt::systemMessage).isPresent()) {
            return Optional.empty();
        }
        String problem =
                template.isPresent() ? "the model's chat template is not known" : "the model has no chat template";
        return Optional.of(problem + ": it is asked in ChatML, without a message of the system");
    }

    /** {@return the token that ends a message} */
    int end() {
        return tokenizer.id(END).orElseThrow();
    }

    /**
     * {@return the tokens of a prompt}
     *
     * @param instruction the user's message; what looks like a marker in it is text
     */
    int[] of(String instruction) {
        IntStream before = system.stream().flatMapToInt(message -> message("system", message));
        IntStream user = message("user", instruction);
        return IntStream.concat(IntStream.concat(before, user), start("assistant\n"))
                .toArray();
    }

    private IntStream message(String role, String content) {
        return IntStream.concat(start(role + "\n" + content), IntStream.concat(IntStream.of(end()), text("\n")));
    }

    private IntStream start(String text) {
        return IntStream.concat(IntStream.of(tokenizer.id(START).orElseThrow()), text(text));
    }

    private IntStream text(String text) {
        return Arrays.stream(tokenizer.encodeText(text));
    }
}
