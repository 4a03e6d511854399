/** Java: the compiler of the running JDK. */
package io.emend.edits.lint.java;
