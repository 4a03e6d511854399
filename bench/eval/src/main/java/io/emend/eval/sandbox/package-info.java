/**
 * Python programs that nobody has read are run here, each in a process of its own, behind walls and within limits.
 *
 * <p>Start at {@link io.emend.eval.sandbox.Sandbox}; {@link io.emend.eval.sandbox.Isolation} says which walls this
 * machine gave, and a {@link io.emend.eval.sandbox.Verdict} what came of a program.
 */
@NullMarked
package io.emend.eval.sandbox;

import org.jspecify.annotations.NullMarked;
