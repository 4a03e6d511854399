/** LintSeq: programs into sequences of edits that lint at every step. */
package io.emend.edits.lintseq;
