/**
 * Reading and writing of files that nobody vouches for, for all modules from here up: strict JSON and JSON Lines with
 * the line in every error, files that appear when they are whole, files that grow and are held while they do.
 *
 * <p>Start at {@link io.emend.models.files.JsonLines}, {@link io.emend.models.files.AtomicFile} or
 * {@link io.emend.models.files.AppendedFile}. What is wrong with a file is a
 * {@link io.emend.models.files.FileFormatException} of one line.
 */
@NullMarked
package io.emend.models.files;

import org.jspecify.annotations.NullMarked;
