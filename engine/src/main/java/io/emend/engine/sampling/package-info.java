/**
 * From logits to tokens, with the same bits on every machine: temperature, top-k, top-p (Holtzman et al. 2020) and
 * min-p.
 *
 * <p>Start at {@link io.emend.engine.sampling.Sampler}. {@link io.emend.engine.sampling.TokenSet} says which tokens may
 * be drawn.
 */
@NullMarked
package io.emend.engine.sampling;

import org.jspecify.annotations.NullMarked;
