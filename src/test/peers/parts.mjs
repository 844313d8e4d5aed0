// A folder of Markdown as the documents an engine finds: each file, and each item of its lists of tips, questions, ...
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

const PARTS = /^##+ .*\b(tips|vragen|kansen|risico|inzicht|acties)/i;
const ITEM = /^(-|\d+\.) /;

/** Marks and comments of Markdown left out: quicker than a real parser, to the engine's advantage. */
const plain = (markdown) =>
  markdown.replace(/<!--[^]*?-->|\]\([^)]*\)|\^[a-z][\w-]*|[#*>|`[\]]/g, " ").replace(/\s+/g, " ").trim();

/** The parts of a file; `id` is its path, for an item with the number of its line. */
export function partsOf(content, file) {
  const path = relative(content, file);
  const [, head, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(file, "utf8")) ?? [, "", readFileSync(file, "utf8")];
  const fact = (name) => new RegExp(`^(?:${name}): *["'[]?(.*?)["'\\]]*$`, "m").exec(head)?.[1] ?? "";
  const facts = {
    file: path,
    title: fact("titel|title") || path,
    theme: fact("themas").split(",")[0],
    place: fact("wijken").split(",")[0],
    year: /\d{4}/.exec(fact("datum"))?.[0] ?? "",
  };
  const parts = [{ ...facts, id: path, kind: "verslag", text: plain(fact("samenvatting") + "\n" + body) }];
  let inList = false;
  body.split("\n").forEach((line, at) => {
    if (line.startsWith("#")) inList = PARTS.test(line);
    if (inList && ITEM.test(line)) {
      parts.push({ ...facts, id: `${path}:${at}`, kind: "tip", text: plain(line.replace(ITEM, "")) });
    }
  });
  return parts;
}

export const files = (content) =>
  readdirSync(content, { recursive: true })
    .filter((path) => path.endsWith(".md"))
    .sort()
    .map((path) => join(content, path));

export const allParts = (content) => files(content).flatMap((file) => partsOf(content, file));
