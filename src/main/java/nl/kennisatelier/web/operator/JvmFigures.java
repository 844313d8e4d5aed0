package nl.kennisatelier.web.operator;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.kennisatelier.web.kit.site.Figure;

/// What Java knows of its own process.
final class JvmFigures {

    private JvmFigures() {}

    static List<Figure> all() {
        var memory = ManagementFactory.getMemoryMXBean();
        var threads = ManagementFactory.getThreadMXBean();
        var runtime = ManagementFactory.getRuntimeMXBean();
        return List.of(
                new Figure(
                        "jvm_heap_used_bytes",
                        "Heap in use, what can be collected included.",
                        () -> memory.getHeapMemoryUsage().getUsed()),
                new Figure(
                        "jvm_heap_max_bytes",
                        "Heap there can be.",
                        () -> memory.getHeapMemoryUsage().getMax()),
                new Figure(
                        "jvm_threads", "Threads of the system; virtual ones are not counted.", threads::getThreadCount),
                new Figure(
                        "jvm_collections_total",
                        "Collections of garbage.",
                        () -> ofCollectors(GarbageCollectorMXBean::getCollectionCount)),
                new Figure(
                        "jvm_collection_seconds_total",
                        "Time spent on collections.",
                        () -> ofCollectors(GarbageCollectorMXBean::getCollectionTime) / 1e3),
                new Figure(
                        "process_open_fds",
                        "Files and connections that are open.",
                        () -> ofSystem(UnixOperatingSystemMXBean::getOpenFileDescriptorCount)),
                new Figure(
                        "process_max_fds",
                        "Files and connections that may be open.",
                        () -> ofSystem(UnixOperatingSystemMXBean::getMaxFileDescriptorCount)),
                new Figure(
                        "process_start_time_seconds",
                        "When it started, since 1970.",
                        () -> runtime.getStartTime() / 1e3));
    }

    private static double ofCollectors(ToDoubleFunction<GarbageCollectorMXBean> what) {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToDouble(what)
                .sum();
    }

    private static double ofSystem(ToDoubleFunction<UnixOperatingSystemMXBean> what) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? what.applyAsDouble(unix)
                : Double.NaN;
    }
}
