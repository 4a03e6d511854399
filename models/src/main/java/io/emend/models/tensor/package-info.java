/**
 * Named tensors of mapped files, checked before use.
 *
 * <p>Start at {@link io.emend.models.tensor.TensorFile}, which the readers of GGUF, safetensors and PyTorch files are;
 * a model in several files is one as well.
 */
@NullMarked
package io.emend.models.tensor;

import org.jspecify.annotations.NullMarked;
