package org.equipoise.parallel;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * The launcher's end of the connections from the ranks, on a free port.
 *
 * <p>Who holds it: see {@link LauncherAddress}. It is two things at one address: the rendezvous through which the ranks of MPJ Express's niodev learn each other's
 * ports, and the server of {@link LauncherLink}, which tells {@link JobState} how the ranks fare.
 */
final class LaunchServer implements AutoCloseable {
    /** What a rank of niodev says first. */
    private static final String MPJ_GREETING = "Sending Info";

    private final int ranks;
    private final JobState state;
    private final ServerSocket server;
    private final String host;
    private final boolean remote;
    private final String[] peers;
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Socket> waitingForPeers = new ArrayList<>();
    private final DataOutputStream[] links;
    private StopSignals signals;
    private boolean stopping;

    private LaunchServer(int ranks, JobState state, ServerSocket server, String host, boolean remote) {
        this.ranks = ranks;
        this.state = state;
        this.server = server;
        this.host = host;
        this.remote = remote;
        this.peers = new String[ranks];
        this.links = new DataOutputStream[ranks];
        startDaemon(this::accept, "launch-server");
    }

    /** For ranks that are processes of this machine, whose end is seen otherwise. */
    static LaunchServer local(int ranks, JobState state) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        return new LaunchServer(ranks, state, new ServerSocket(0, backlog(ranks), here), here.getHostAddress(), false);
    }

    /** For ranks on any machines, of which only their connection tells whether they live. */
    static LaunchServer reachable(int ranks, JobState state) throws IOException {
        String host = Hosts.reachable().getHostAddress();
        return new LaunchServer(ranks, state, new ServerSocket(0, backlog(ranks)), host, true);
    }

    private static int backlog(int ranks) {
        return Math.max(50, ranks);
    }

    String host() {
        return host;
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on, signals to stop that this process gets are passed on to the ranks, if that is the plan. */
    synchronized void passOnStop(LaunchPlan plan) {
        if (plan.passesStop()) {
            signals = StopSignals.handle(this::stop);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (signals != null) {
            signals.close();
        }
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                startDaemon(() -> serve(socket), "launch-server-connection");
            } catch (IOException e) {
                // Closed, or a connection that broke off at once: a rank that is missing is found by the join timeout.
            }
        }
    }

    private void serve(Socket socket) {
        synchronized (this) {
            sockets.add(socket);
        }
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            switch (in.readUTF()) {
                case MPJ_GREETING -> exchangePeers(socket, in);
                case LauncherLink.GREETING -> follow(socket, in);
                default -> socket.close();
            }
        } catch (IOException e) {
            // A rank's death is seen at its process, which also has a status.
        }
    }

    /** Niodev's rendezvous: every rank tells its two ports and gets those of all when all have come. */
    private synchronized void exchangePeers(Socket socket, DataInputStream in) throws IOException {
        int writePort = in.readInt();
        int readPort = in.readInt();
        int rank = readRank(in);
        InetAddress from = socket.getInetAddress();
        String address = remote && !from.isLoopbackAddress() ? from.getHostAddress() : host;
        peers[rank] = String.join("@", address, "" + readPort, "" + writePort, "" + rank);
        waitingForPeers.add(socket);
        if (waitingForPeers.size() == ranks) {
            String information = "#Peer Information;" + String.join(";", peers);
            for (Socket peer : waitingForPeers) {
                new DataOutputStream(peer.getOutputStream()).writeUTF(information);
            }
        }
    }

    private int readRank(DataInputStream in) throws IOException {
        int rank = in.readInt();
        if (rank < 0 || rank >= ranks) {
            throw new IOException("not a rank of this job");
        }
        return rank;
    }

    private void follow(Socket socket, DataInputStream in) throws IOException {
        int rank = readRank(in);
        state.arrived(rank, in.readUTF());
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        synchronized (this) {
            links[rank] = out;
            if (stopping) {
                out.writeByte(LauncherLink.STOP);
            }
            tellIfAllHaveArrived();
        }
        try {
            listen(rank, in, out);
        } finally {
            if (remote) {
                state.lost(rank);
            }
        }
    }

    private synchronized void stop() {
        stopping = true;
        for (DataOutputStream link : links) {
            if (link != null) {
                try {
                    link.writeByte(LauncherLink.STOP);
                } catch (IOException e) {
                    // A rank's death is seen elsewhere.
                }
            }
        }
    }

    private void tellIfAllHaveArrived() {
        for (DataOutputStream link : links) {
            if (link == null) {
                return;
            }
        }
        for (DataOutputStream link : links) {
            try {
                link.writeByte(LauncherLink.ALL_ARRIVED);
            } catch (IOException e) {
                // A rank's death is seen elsewhere.
            }
        }
    }

    private void listen(int rank, DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            switch (in.readByte()) {
                case LauncherLink.READY -> state.ready(rank);
                case LauncherLink.FAILED -> {
                    state.failed(rank, in.readInt(), in.readUTF(), in.readBoolean());
                    synchronized (this) {
                        out.writeByte(LauncherLink.FAILURE_HEARD);
                    }
                }
                case LauncherLink.EXITING -> {
                    if (in.readBoolean()) {
                        state.signalled(rank);
                    } else {
                        state.failed(rank, rank, "exited before the job was done", false);
                    }
                }
                case LauncherLink.RETURNED -> returned(rank, in.readLong(), in.readInt());
                default -> throw new IOException("not a rank");
            }
        }
    }

    private synchronized void returned(int rank, long operations, int status) {
        boolean all = state.returned(rank, status);
        for (DataOutputStream link : links) {
            if (link != null) {
                try {
                    if (all) {
                        link.writeByte(LauncherLink.ALL_RETURNED);
                    } else {
                        link.writeByte(LauncherLink.PEER_RETURNED);
                        link.writeInt(rank);
                        link.writeLong(operations);
                    }
                } catch (IOException e) {
                    // As above: this rank has died.
                }
            }
        }
    }

    /** Tells the ranks from a certain one on that the job has failed: they end at once, with this exit status. */
    synchronized void end(int firstRank, int exitStatus) {
        for (int rank = firstRank; rank < ranks; rank++) {
            if (links[rank] != null) {
                try {
                    links[rank].write(new byte[] {LauncherLink.END, (byte) exitStatus});
                } catch (IOException e) {
                    // This rank has died already.
                }
            }
        }
    }

    private static void startDaemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
