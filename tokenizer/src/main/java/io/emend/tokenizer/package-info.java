/**
 * Text to token ids and back, by byte-level BPE: {@link io.emend.tokenizer.Tokenizer}.
 *
 * <p>Start at {@link io.emend.tokenizer.Tokenizers}, which reads a {@code tokenizer.json} as Hugging Face's
 * {@code tokenizers} does, and builds from the lists of a GGUF file what llama.cpp does.
 * {@link io.emend.tokenizer.StreamingDecoder} makes text of ids as they come, whole characters at a time.
 */
@NullMarked
package io.emend.tokenizer;

import org.jspecify.annotations.NullMarked;
