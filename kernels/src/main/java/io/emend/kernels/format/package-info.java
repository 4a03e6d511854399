/**
 * How weights are stored: a class for each format, with the size of its blocks, its decoding and its encoding.
 *
 * <p>Start at {@link io.emend.kernels.format.StorageFormats}, which lists them. The blocks of the quantized formats are
 * those of GGML, as GGUF files hold them; F32, F16 and BF16 are also those of safetensors and PyTorch files.
 */
@NullMarked
package io.emend.kernels.format;

import org.jspecify.annotations.NullMarked;
