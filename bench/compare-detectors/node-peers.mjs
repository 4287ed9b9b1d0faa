// One text a line on standard input, one answer a line on standard output. Argument: cld3-asm or eld.
import { readFileSync } from "node:fs";

const texts = readFileSync(0, "utf8").split("\n").slice(0, -1);
const common = { no: "nb", iw: "he", "zh-Latn": "und", "zh-Hant": "zh" };
let detect;
if (process.argv[2] === "cld3-asm") {
  const { loadModule } = (await import("cld3-asm")).default ?? (await import("cld3-asm"));
  const cld = (await loadModule()).create(0, 1000);
  detect = (text) => cld.findLanguage(text).language;
} else {
  const { eld } = await import("eld/large");
  detect = (text) => eld.detect(text).language;
}
process.stdout.write(texts.map((text) => { const tag = detect(text) || "und"; return common[tag] ?? tag; }).join("\n") + "\n");
