/**
 * llama.cpp behind {@link io.emend.models.LanguageModel}. {@link io.emend.llamacpp.LlamaBackend} is what is found as a
 * service; nothing else is for others.
 */
@NullMarked
package io.emend.llamacpp;

import org.jspecify.annotations.NullMarked;
