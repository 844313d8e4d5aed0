package nl.kennisatelier.web.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import nl.kennisatelier.circulation.Edition;
import nl.kennisatelier.circulation.Publisher;
import nl.kennisatelier.library.Kind;
import nl.kennisatelier.search.Facet;
import nl.kennisatelier.search.SearchIndex;
import nl.kennisatelier.search.SearchRequest;
import nl.kennisatelier.search.lucene.LuceneIndex;
import nl.kennisatelier.source.Folder;
import nl.kennisatelier.web.kit.site.Overviews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewSearchTest {

    @TempDir
    private Path folder;

    @Test
    void aPreviewIsSearchedAndCountedInItself() throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            var online = edition(index, "online", "- Begin klein. ^tip-klein");
            var preview = unpublished("preview", "- Begin klein. ^tip-klein\n- Vraag de molenaar. ^tip-molenaar");
            var searched = search(index, PreviewSearch.BYTES_MAX).of(preview, online);
            assertEquals(1, tips(searched.index(), "molenaar"));
            assertEquals(2, searched.overview().count(Kind.TIP));
            assertSame(preview.library(), searched.overview().library());
            assertEquals(0, tips(index, "molenaar"));
        }
    }

    @Test
    void whatIsPublishedMeanwhileLeavesThePreviewAsItIs() throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            var publisher = new Publisher(index, Clock.systemUTC());
            var online = publish(publisher, "online", "- Begin klein. ^tip-klein");
            var preview = unpublished("preview", "- Vraag de molenaar. ^tip-molenaar");
            var search = search(index, PreviewSearch.BYTES_MAX);
            search.of(preview, online);
            var later = publish(publisher, "online", "- Begin groot. ^tip-groot");
            var searched = search.of(preview, later);
            assertEquals(1, tips(searched.index(), "molenaar"));
            assertEquals(0, tips(searched.index(), "groot"));
        }
    }

    @Test
    void ofALargeIndexNoCopyIsMade() throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            var online = edition(index, "online", "- Begin klein. ^tip-klein");
            var preview = unpublished("preview", "- Vraag de molenaar. ^tip-molenaar");
            var searched = search(index, index.bytes() - 1).of(preview, online);
            assertSame(index, searched.index());
            assertSame(online.library(), searched.overview().library());
        }
    }

    @Test
    void theCopyThatWasAskedForLongestAgoGoesFirst() throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            var online = edition(index, "online", "- Begin klein. ^tip-klein");
            var search = search(index, PreviewSearch.BYTES_MAX);
            var first = unpublished("first", "- Een. ^tip-een");
            var second = unpublished("second", "- Twee. ^tip-twee");
            var ofFirst = search.of(first, online).index();
            var ofSecond = search.of(second, online).index();
            for (int i = 2; i < PreviewSearch.KEPT_MAX; i++) search.of(unpublished("more" + i, "- Meer."), online);
            assertSame(ofFirst, search.of(first, online).index());
            search.of(unpublished("last", "- Nog een. ^tip-nog"), online);
            assertSame(ofFirst, search.of(first, online).index());
            assertNotSame(ofSecond, search.of(second, online).index());
        }
    }

    private static long tips(SearchIndex index, String words) {
        return index.search(SearchRequest.words(words)).count(Facet.KIND, Kind.TIP.word);
    }

    private static PreviewSearch search(LuceneIndex index, long bytesMax) {
        return new PreviewSearch(index, new Overviews(index), bytesMax);
    }

    private Edition edition(LuceneIndex index, String name, String tips) throws IOException {
        return publish(new Publisher(index, Clock.systemUTC()), name, tips);
    }

    private Edition unpublished(String name, String tips) throws IOException {
        try (var elsewhere = LuceneIndex.inMemory()) {
            return edition(elsewhere, name, tips);
        }
    }

    private Edition publish(Publisher publisher, String name, String tips) throws IOException {
        var reports = Files.createDirectories(folder.resolve(name + "/verslagen"));
        Files.writeString(reports.resolve("avond.md"), """
                ---
                titel: Een avond
                samenvatting: Wat buren leerden.
                datum: 2021-05-17
                ---
                ## Tips
                %s
                """.formatted(tips));
        return publisher.publish(new Folder(folder.resolve(name)), Optional.empty());
    }
}
