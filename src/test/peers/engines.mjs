// The engines a user might pick, each with the settings its users would take for Dutch; chosen among a few on one half
// of the judged questions. All find and filter the same parts (parts.mjs), but Pagefind, which knows pages only.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { create, insertMultiple, load, removeMultiple, save, search } from "@orama/orama";
import { stemmer } from "@orama/stemmers/dutch";
import { stopwords } from "@orama/stopwords/dutch";
import { buildSync } from "esbuild";
import FlexSearch from "flexsearch";
import MiniSearch from "minisearch";
import { allParts, files, partsOf } from "./parts.mjs";

const FACETS = ["theme", "place", "kind", "year"];

/** How often each value of each facet stands among these. */
function counted(found) {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, {}]));
  for (const part of found) {
    for (const facet of FACETS) counts[facet][part[facet]] = (counts[facet][part[facet]] ?? 0) + 1;
  }
  return counts;
}

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "");

const among = (filters) => (part) => Object.entries(filters).every(([facet, value]) => part[facet] === value);

/** A cut around the first word, for engines that mark nothing themselves. */
function excerpt(text, words) {
  const at = Math.max(0, text.toLowerCase().indexOf(words.toLowerCase().split(" ")[0]));
  return text.slice(Math.max(0, at - 80), at) + "<mark>" + text.slice(at, at + 120);
}

/** An engine that lives in the visitor's browser, with the whole index. */
class InBrowser {
  async build(content, folder) {
    this.add(allParts(content));
    await this.write(folder);
  }

  async write(folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.json"), JSON.stringify(await this.save()));
  }

  /** @param content whose texts are cut for excerpts; nothing where none are shown */
  async open(folder, content) {
    await this.load(JSON.parse(readFileSync(join(folder, "index.json"), "utf8")));
    this.texts = content && new Map(allParts(content).map((part) => [part.id, part.text]));
  }

  /** Found again in this process; visitors wait for the second. */
  async change(content, file, folder) {
    const parts = partsOf(content, file);
    const start = performance.now();
    this.replace(parts);
    const here = performance.now() - start;
    await this.write(folder);
    return { here, online: performance.now() - start };
  }

  /** Ten results with excerpts; with filters the counts too. */
  async ask(words, filters) {
    const { ids, counts } = this.search(words, 10, filters);
    return { ids, counts, shown: this.texts && ids.map((id) => excerpt(this.texts.get(id), words)) };
  }

  async files(words, limit) {
    return this.search(words, 5 * limit).ids.map((id) => id.replace(/:\d+$/, ""));
  }

  /** Script and index, both packed; no texts for excerpts, no page around it. */
  async firstBytes(folder) {
    const options = { bundle: true, minify: true, write: false, format: "esm", platform: "browser" };
    const script = buildSync({ ...options, stdin: { contents: this.script, resolveDir: import.meta.dirname } });
    return [gzipSync(script.outputFiles[0].contents).length + gzipSync(readFileSync(join(folder, "index.json"))).length];
  }
}

/** Beginnings of words and mistakes in a fifth of the letters, but not of short words; with a Dutch stemmer. */
class Mini extends InBrowser {
  script = "import M from 'minisearch'; import { stemmer } from '@orama/stemmers/dutch'; globalThis.peer = [M, stemmer]";
  options = {
    fields: ["title", "text"],
    storeFields: ["title", ...FACETS],
    processTerm: (term) => stemmer(fold(term).toLowerCase()),
    searchOptions: { prefix: (term) => term.length > 3, fuzzy: (term) => term.length > 3 && 0.2 },
  };
  index = new MiniSearch(this.options);

  add = (parts) => this.index.addAll(parts);
  save = () => this.index;
  load = (saved) => (this.index = MiniSearch.loadJS(saved, this.options));
  replace = (parts) => parts.forEach((part) => (this.index.has(part.id) ? this.index.replace(part) : this.index.add(part)));

  search(words, limit, filters) {
    const found = this.index.search(words, filters ? { filter: among(filters) } : {});
    return { ids: found.slice(0, limit).map((hit) => hit.id), counts: filters && counted(found) };
  }
}

/** Its Dutch tokenizer, stemmer and stop words. That tokenizer cuts words at an accent, so accents are taken off. */
class Orama extends InBrowser {
  script = `import * as O from '@orama/orama'; import { stemmer } from '@orama/stemmers/dutch';
    import { stopwords } from '@orama/stopwords/dutch'; globalThis.peer = [O, stemmer, stopwords]`;
  index = create({
    schema: { title: "string", text: "string", theme: "enum", place: "enum", kind: "enum", year: "enum" },
    components: { tokenizer: { language: "dutch", stemming: true, stemmer, stopWords: stopwords } },
  });

  folded = (parts) => parts.map((part) => ({ ...part, title: fold(part.title), text: fold(part.text) }));
  add = (parts) => insertMultiple(this.index, this.folded(parts), 500);
  save = () => save(this.index);
  load = (saved) => load(this.index, saved);

  replace(parts) {
    removeMultiple(this.index, parts.map((part) => part.id));
    this.add(parts);
  }

  search(words, limit, filters) {
    const where = filters && Object.fromEntries(Object.entries(filters).map(([facet, value]) => [facet, { eq: value }]));
    const facets = filters && Object.fromEntries(FACETS.map((facet) => [facet, { limit: 10 }]));
    const relevance = { k: 1.2, b: 0.3, d: 0.5 };
    const found = search(this.index, { term: fold(words), properties: ["title", "text"], limit, where, facets, relevance });
    return { ids: found.hits.map((hit) => hit.id), counts: found.facets };
  }
}

/** Words from their beginning, with Orama's stemmer and stop words for Dutch, as it has none; title and text as one. */
class Flex extends InBrowser {
  script = `import F from 'flexsearch'; import { stemmer } from '@orama/stemmers/dutch';
    import { stopwords } from '@orama/stopwords/dutch'; globalThis.peer = [F, stemmer, stopwords]`;
  index = new FlexSearch.Document({
    tokenize: "forward",
    encoder: { normalize: true, filter: new Set(stopwords), finalize: (terms) => terms.map((term) => stemmer(term)) },
    document: { id: "id", index: ["all"], store: ["title", ...FACETS] },
  });

  add = (parts) => parts.forEach((part) => this.index.add({ ...part, all: part.title + " " + part.text }));
  replace = (parts) => parts.forEach((part) => this.index.update({ ...part, all: part.title + " " + part.text }));

  async save() {
    const saved = {};
    await this.index.export((key, data) => (saved[key] = data));
    return saved;
  }

  load = (saved) => Object.entries(saved).forEach(([key, data]) => this.index.import(key, data));

  search(words, limit, filters) {
    const found = this.index.search(words, { limit: filters ? 1e6 : limit, suggest: true, merge: true, enrich: true });
    const kept = filters ? found.filter((hit) => among(filters)(hit.doc)) : found;
    const ids = kept.slice(0, limit).map((hit) => hit.id);
    return { ids, counts: filters && counted(kept.map((hit) => hit.doc)) };
  }
}

/** Hugo's pages read by Pagefind; asked through Pagefind's own client, its files from disk: no network counts. */
class Pagefind {
  fetched = 0;

  async build(content, folder) {
    this.prepare(content, folder);
    await this.render(folder);
  }

  prepare(content, folder) {
    cpSync(join(import.meta.dirname, "hugo"), folder, { recursive: true });
    cpSync(content, join(folder, "content"), { recursive: true });
    for (const file of files(content)) this.copy(content, file, folder);
  }

  /** What Hugo would take for an order of its own is only text here. */
  copy(content, file, folder) {
    const text = readFileSync(file, "utf8").replace(/^(url|slug|aliases|type|layout):/gm, "$1_:").replaceAll("{{", "{ {");
    writeFileSync(join(folder, "content", relative(content, file)), text);
  }

  async render(folder) {
    await run("hugo", ["--quiet", "--source", folder]);
    await run(join(import.meta.dirname, "node_modules/.bin/pagefind"), ["--silent", "--site", join(folder, "public")]);
  }

  async change(content, file, folder) {
    this.copy(content, file, folder);
    const start = performance.now();
    await this.render(folder);
    return { online: performance.now() - start };
  }

  async open(folder) {
    const home = join(folder, "public", "pagefind");
    globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => "nl" }) };
    globalThis.location = new URL("http://site/pagefind/pagefind.js");
    globalThis.window = { location };
    globalThis.fetch = async (url) => {
      const bytes = readFileSync(join(home, new URL(url, location).pathname.replace("/pagefind/", "")));
      this.fetched += url.toString().includes(".json") ? gzipSync(bytes).length : bytes.length;
      return new Response(bytes);
    };
    this.script = join(home, "pagefind.mjs");
    cpSync(join(home, "pagefind.js"), this.script);
    this.client = await this.fresh(0);
  }

  /** A visitor who has nothing yet. */
  async fresh(number) {
    const client = await import(pathToFileURL(this.script) + "?" + number);
    await client.options({ basePath: "http://site/pagefind/", noWorker: true });
    await client.init();
    return client;
  }

  async ask(words, filters, client = this.client) {
    if (filters) await client.filters();
    const found = await client.search(words, filters ? { filters } : {});
    const shown = await Promise.all(found.results.slice(0, 10).map((hit) => hit.data()));
    return { ids: shown.map((page) => page.url), counts: filters && found.filters, shown };
  }

  async files(words, limit) {
    const found = await this.client.search(words);
    const pages = await Promise.all(found.results.slice(0, limit).map((hit) => hit.data()));
    return pages.map((page) => page.url.slice(1, -1) + ".md");
  }

  /** What the client fetches for one question, and the client itself; no page around it. */
  async firstBytes(folder, questions) {
    const script = gzipSync(readFileSync(this.script)).length;
    const bytes = [];
    for (const { words } of questions) {
      this.fetched = 0;
      await this.ask(words, undefined, await this.fresh(bytes.length + 1));
      bytes.push(script + this.fetched);
    }
    return bytes;
  }
}

/** The most memory that any program started here held at once, in megabytes. */
export let peakOfPrograms = 0;

function run(program, options) {
  const child = spawn(program, options, { stdio: ["ignore", "ignore", "inherit"] });
  const watch = setInterval(() => (peakOfPrograms = Math.max(peakOfPrograms, peakMegabytes(child.pid))), 10);
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("exit", (code) => (clearInterval(watch), code ? failed(new Error(`${program} failed: ${code}`)) : done()));
  });
}

/** What a process, or one it started, held at most; 0 where the system does not tell. */
export function peakMegabytes(process) {
  try {
    const own = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${process}/task/${process}/children`, "utf8").split(" ").filter(Boolean);
    return Math.max(own, ...children.map(peakMegabytes));
  } catch {
    return 0;
  }
}

export const ENGINES = { minisearch: Mini, orama: Orama, flexsearch: Flex, pagefind: Pagefind };
