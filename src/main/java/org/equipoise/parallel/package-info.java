/**
 * Ranks and threads: collective operations, the life of a rank, and launchers that start ranks and end them together.
 *
 * <p>Code that computes is handed a {@link org.equipoise.parallel.Communicator} and knows nothing else of ranks; within a
 * rank, a {@link org.equipoise.parallel.Team} of threads runs in lock step. This package alone knows MPJ Express 0.44,
 * and makes up for what it lacks:
 *
 * <ul>
 *   <li>A rank that dies leaves the others waiting for ever. Every rank has a connection to the job's launcher, or under
 *       Slurm to rank 0 (see {@link org.equipoise.parallel.SrunRank}), and either end notices the death of the other; under
 *       a user's own {@code mpjrun} a thread watches MPJ Express's own.
 *   <li>A rank that returns while others wait for it leaves them waiting, too. All ranks count their operations, and
 *       one that waits in an operation that another did not come to says so. (Only operations of all ranks are counted.)
 *   <li>The exit status of {@code mpjrun} is always 0: see {@link org.equipoise.parallel.RankProcess} for the completion
 *       marker, which tells where nobody watches.
 *   <li>Some of its operations give wrong results: see {@code MpjCommunicator}.
 * </ul>
 */
package org.equipoise.parallel;
