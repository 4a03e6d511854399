/**
 * What a network is made of, as data: norms, biases, rotary positions, the tensors it must and may have.
 *
 * <p>Start at {@link io.emend.models.architecture.Architecture}; {@link io.emend.models.architecture.Architectures}
 * lists those that are known, each after the paper it names. Keys and tensors are spelled once for both worlds, that of
 * Hugging Face and that of GGUF: {@link io.emend.models.architecture.HyperParameter},
 * {@link io.emend.models.architecture.TensorRole}.
 */
@NullMarked
package io.emend.models.architecture;

import org.jspecify.annotations.NullMarked;
