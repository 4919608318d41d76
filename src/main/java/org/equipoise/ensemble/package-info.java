/**
 * The one mechanism for resumable work: independent items in fixed blocks, dealt to ranks and threads, each block one file
 * that is whole or absent.
 */
package org.equipoise.ensemble;
