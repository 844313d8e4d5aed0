package nl.kennisatelier.workshop;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The table of photos, by the numbers of their answers. Every method is part of a transaction of its caller.
final class PhotoTables {

    private PhotoTables() {}

    static void insert(Handle handle, String id, long answer, PaperAnswers.Photo photo) {
        handle.createUpdate("insert into photo (workshop, number, width, height, picture)"
                        + " values (:workshop, :number, :width, :height, :picture)")
                .bind("workshop", id)
                .bind("number", answer)
                .bind("width", photo.size().width())
                .bind("height", photo.size().height())
                .bind("picture", photo.bytes())
                .execute();
    }

    static int count(Handle handle, String id) {
        return handle.createQuery("select count(*) from photo where workshop = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    static Map<Long, PaperAnswers.Size> sizes(Handle handle, String id) {
        return handle
                .createQuery("select number, width, height from photo where workshop = :id")
                .bind("id", id)
                .map((row, _) -> Map.entry(
                        row.getLong("number"), new PaperAnswers.Size(row.getInt("width"), row.getInt("height"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Optional<byte[]> picture(Handle handle, String id, long answer) {
        return handle.createQuery("select picture from photo where workshop = :id and number = :number")
                .bind("id", id)
                .bind("number", answer)
                .map((row, _) -> row.getBytes("picture"))
                .findOne();
    }

    static void delete(Handle handle, String id, long answer) {
        handle.execute("delete from photo where workshop = ? and number = ?", id, answer);
    }
}
