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
 * The launcher's end of the connections from the ranks, on a free port of this machine.
 *
 * <p>It is two things at one address: the rendezvous through which the ranks of MPJ Express's niodev learn each other's
 * ports, and the server of {@link LauncherLink}, which tells {@link JobState} how the ranks fare.
 */
final class LaunchServer implements AutoCloseable {
    /** What a rank of niodev says first. */
    private static final String MPJ_GREETING = "Sending Info";

    private final int ranks;
    private final JobState state;
    private final ServerSocket server;
    private final String[] peers;
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Socket> waitingForPeers = new ArrayList<>();
    private final DataOutputStream[] links;

    LaunchServer(int ranks, JobState state) throws IOException {
        this.ranks = ranks;
        this.state = state;
        this.peers = new String[ranks];
        this.links = new DataOutputStream[ranks];
        this.server = new ServerSocket(0, Math.max(50, ranks), InetAddress.getLoopbackAddress());
        startDaemon(this::accept, "launch-server");
    }

    String host() {
        return server.getInetAddress().getHostAddress();
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public synchronized void close() throws IOException {
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
        peers[rank] = String.join("@", host(), "" + readPort, "" + writePort, "" + rank);
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
        state.arrived(rank);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        synchronized (this) {
            links[rank] = out;
        }
        while (true) {
            switch (in.readByte()) {
                case LauncherLink.READY -> state.ready(rank);
                case LauncherLink.FAILED -> {
                    state.failed(rank, in.readInt(), in.readUTF(), in.readBoolean());
                    synchronized (this) {
                        out.writeByte(LauncherLink.FAILURE_HEARD);
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

    private static void startDaemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
