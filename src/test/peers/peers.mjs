// One job of one engine, started by `scripts/bench peers`:
//   build|start|ask|change|bytes ENGINE WORK          prints lines `figure NAME VALUE`
//   run ENGINE CONTENT QUESTIONS.tsv RUN.trec WORK    writes the files it finds, as TREC writes a run
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENGINES, peakMegabytes, peakOfPrograms } from "./engines.mjs";
import { files } from "./parts.mjs";

const FILTERS = { theme: "aardgasvrij", year: "2019" };
const WARM_UP = 2;
const ROUNDS = 3;
const CHANGES = 5;
const RUN_DEPTH = 100;

const [job, name, ...rest] = process.argv.slice(2);
const engine = new ENGINES[name]();
if (job === "run") await writeRun(...rest);
else await measure(rest[0]);
process.exit(0);

async function measure(work) {
  const content = join(work, "content");
  const folder = join(work, name);
  const questions = rows(join(work, "questions.tsv")).map(([kind, words]) => ({ kind, words }));
  if (job === "build") {
    await engine.build(content, folder);
    figure("seconds", process.uptime());
    figure("cpu", cpuSeconds());
    figure("peak", Math.max(peakMegabytes(process.pid), peakOfPrograms));
    return;
  }
  await engine.open(folder, job === "ask" && content);
  if (job === "start") {
    await engine.ask(questions[0].words, FILTERS);
    figure("seconds", process.uptime());
    figure("cpu", cpuSeconds());
  } else if (job === "ask") {
    await ask("plain", questions);
    await ask("facets", questions, FILTERS);
  } else if (job === "change") {
    await change(content, folder);
  } else {
    middleAndTop("bytes", await engine.firstBytes(folder, questions.filter((_, at) => at % 5 === 0)));
  }
}

async function ask(name, questions, filters) {
  const times = [];
  let found = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    found = 0;
    for (const { words } of questions) {
      const start = performance.now();
      const { ids } = await engine.ask(words, filters);
      if (round >= WARM_UP) times.push(performance.now() - start);
      if (ids.length) found++;
    }
  }
  middleAndTop(name, times);
  figure(`${name}Found`, found);
}

async function change(content, folder) {
  const reports = files(join(content, "verslagen"));
  const here = [];
  const online = [];
  for (let i = 0; i < CHANGES; i++) {
    const file = reports[(i * 7919) % reports.length];
    appendFileSync(file, `\nExtra zin ${name}${i}.\n`);
    const took = await engine.change(content, file, folder);
    if (took.here) here.push(took.here);
    online.push(took.online);
  }
  if (here.length) middleAndTop("here", here);
  middleAndTop("online", online);
}

async function writeRun(content, questions, run, work) {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  await engine.build(content, folder);
  await engine.open(folder);
  const lines = [];
  for (const [id, words] of rows(questions)) {
    const found = [...new Set(await engine.files(words, RUN_DEPTH))].slice(0, RUN_DEPTH);
    found.forEach((file, at) => lines.push(`${id} Q0 ${file.replaceAll(" ", "%20")} ${at + 1} ${RUN_DEPTH - at} ${name}\n`));
  }
  writeFileSync(run, lines.join(""));
}

function rows(file) {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean).map((line) => line.split("\t"));
  return lines.filter(([id]) => id !== "qid" && id !== "id");
}

function figure(name, value) {
  console.log(`figure ${name} ${value.toFixed(3)}`);
}

function middleAndTop(name, values) {
  values.sort((one, other) => one - other);
  figure(`${name}50`, values[Math.floor(values.length / 2)]);
  figure(`${name}99`, values[Math.floor((values.length * 99) / 100)]);
}

/** Of this process and of the programs it waited for. */
function cpuSeconds() {
  const own = process.cpuUsage();
  let programs = 0;
  try {
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1].split(" ");
    programs = (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    // Only Linux tells it there.
  }
  return (own.user + own.system) / 1e6 + programs;
}
