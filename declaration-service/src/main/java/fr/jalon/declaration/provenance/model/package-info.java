/** Where a fact of the referential comes from and how sure it is; shared by programmes, establishments and groups. */
@NullMarked
package fr.jalon.declaration.provenance.model;

import org.jspecify.annotations.NullMarked;
