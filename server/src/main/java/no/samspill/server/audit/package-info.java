/// The record of every change: append-only, chained by hashes, and such that personal data in it
/// can be blanked without breaking the chain.
///
/// It hears every [no.samspill.server.shared.Change] and writes it in the transaction that makes
/// it.
@NullMarked
package no.samspill.server.audit;

import org.jspecify.annotations.NullMarked;
