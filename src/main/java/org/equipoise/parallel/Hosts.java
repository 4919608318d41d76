package org.equipoise.parallel;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What this machine is called, and where other machines find it. */
final class Hosts {
    /** The network interface to use, where the machine has several. */
    private static final String INTERFACE = "EQUIPOISE_INTERFACE";

    private Hosts() {}

    /** The name of this machine, without its domain. */
    static String name() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname"))
                    .strip()
                    .split("\\.", 2)[0];
        } catch (IOException e) {
            return "unknown";
        }
    }

    /**
     * The address at which others reach this machine: of the interface that EQUIPOISE_INTERFACE names, else that of its
     * own name, unless that is a loopback address (as Debian's installer writes it into /etc/hosts), else the first there is.
     */
    static InetAddress reachable() throws IOException {
        String wanted = System.getenv(INTERFACE);
        if (wanted != null) {
            NetworkInterface chosen = NetworkInterface.getByName(wanted);
            return Optional.ofNullable(chosen)
                    .flatMap(Hosts::address)
                    .orElseThrow(() -> new IOException(
                            INTERFACE + " is " + wanted + ", but this machine has no such network interface"));
        }
        try {
            InetAddress own = InetAddress.getLocalHost();
            if (!own.isLoopbackAddress()) {
                return own;
            }
        } catch (UnknownHostException nameless) {
            // Then any other.
        }
        List<NetworkInterface> interfaces = NetworkInterface.networkInterfaces().toList();
        return interfaces.stream()
                .map(Hosts::address)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(InetAddress::getLoopbackAddress);
    }

    private static Optional<InetAddress> address(NetworkInterface network) {
        return network.inetAddresses()
                .filter(address -> address instanceof Inet4Address)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
    }
}
