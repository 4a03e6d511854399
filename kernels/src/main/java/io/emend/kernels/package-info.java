/**
 * The operations of a transformer ({@link io.emend.kernels.Kernels}) on {@code float[]} activations and weights off the
 * heap ({@link io.emend.kernels.Matrix}), and the pages that keys and values lie in ({@link io.emend.kernels.KvPage}).
 *
 * <p>Start at {@link io.emend.kernels.KernelProvider}, which says which kernels run on this JVM, scalar or vector, and
 * why. Each operation names the paper that it follows.
 */
@NullMarked
package io.emend.kernels;

import org.jspecify.annotations.NullMarked;
