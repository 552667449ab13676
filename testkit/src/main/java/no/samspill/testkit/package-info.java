/// What the tests of every module share: reference data, golden files, seeds.
@NullMarked
package no.samspill.testkit;

import org.jspecify.annotations.NullMarked;
