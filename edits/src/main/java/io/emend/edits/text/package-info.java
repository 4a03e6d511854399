/** What messages and the other rooms need of texts. */
package io.emend.edits.text;
