/**
 * From an instruction to a program: prompts, edit sequences as they are written, rules about edits.
 *
 * <p>Start at {@link io.emend.engine.CodeModel}, the way to embed Emend. {@link io.emend.engine.EditRules} makes the
 * rules that keep a model to edits that apply and lint; {@link io.emend.engine.Scorer} says how likely a model finds a
 * text.
 */
@NullMarked
package io.emend.engine;

import org.jspecify.annotations.NullMarked;
