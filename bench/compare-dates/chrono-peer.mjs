// One JSON line [text, anchor] each on standard input; one JSON line [[start, end, value], ...] each on standard output, then the seconds of a round.
// Arguments: language, rounds.
import { readFileSync } from "node:fs";
import * as chrono from "chrono-node";

const parser = chrono[process.argv[2]].casual ?? chrono[process.argv[2]];
const rounds = Number(process.argv[3]);
const rows = readFileSync(0, "utf8").split("\n").slice(0, -1).map((line) => JSON.parse(line));
const two = (number) => String(number).padStart(2, "0");
const value = (part) => {
  const day = `${part.get("year")}-${two(part.get("month"))}-${two(part.get("day"))}`;
  return part.isCertain("hour") ? `${day}T${two(part.get("hour"))}:${two(part.get("minute") ?? 0)}` : day;
};
const parse = ([text, anchor]) => parser.parse(text, new Date(anchor.length > 10 ? anchor : `${anchor}T00:00:00`));
const answers = rows.map((row) => parse(row).map((r) => [r.index, r.index + r.text.length, value(r.start) + (r.end ? "/" + value(r.end) : "")]));
const begin = process.cpuUsage();
for (let i = 0; i < rounds; i++) rows.forEach(parse);
const used = process.cpuUsage(begin);
const seconds = rounds > 0 ? (used.user + used.system) / 1e6 / rounds : 0;
process.stdout.write(answers.map((a) => JSON.stringify(a)).join("\n") + "\n" + seconds + "\n");
