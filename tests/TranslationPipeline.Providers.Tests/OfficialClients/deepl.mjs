// Runs the official DeepL client against the service whose address is given; prints one line a check and ends with 1 when one fails.
import * as deepl from "deepl-node";

const [serverUrl, key] = process.argv.slice(2);
let failed = 0;
const check = (name, ok, seen) => {
  console.log(`${ok ? "ok" : "FAILED"} ${name}${ok ? "" : " " + JSON.stringify(seen)}`);
  failed += ok ? 0 : 1;
};
const refused = async (type, act) => {
  try {
    return await act();
  } catch (error) {
    return error instanceof type ? "refused" : error;
  }
};
const client = new deepl.DeepLClient(key, { serverUrl, maxRetries: 3 });

let answer = await client.translateText(["Hello", "two"], "en", "es", { context: "ctx", tagHandling: "xml", preserveFormatting: true });
check("translate", answer[0].text === "[es] Hello" && answer[1].text === "[es] two" && answer[0].billedCharacters === 5, answer);
answer = await client.translateText("Hello", null, "es");
check("language found", answer.detectedSourceLang === "en", answer);
answer = await client.getUsage();
check("usage", answer.character.count > 0, answer);
answer = await client.getTargetLanguages();
check("languages", answer.length === 1 && answer[0].code === "es", answer);
const glossary = await client.createMultilingualGlossary("n", [{ sourceLangCode: "en", targetLangCode: "es", entries: new deepl.GlossaryEntries({ entries: { president: "presidente" } }) }]);
check("glossary of v3", glossary.glossaryId.startsWith("g-") && glossary.dictionaries[0].entryCount === 1, glossary);
answer = await client.translateText("the president", "en", "es", { glossary: glossary.glossaryId });
check("translate with it", answer.text === "[es] the presidente", answer);
answer = await client.updateMultilingualGlossaryDictionary(glossary.glossaryId, { sourceLangCode: "en", targetLangCode: "es", entries: new deepl.GlossaryEntries({ entries: { a: "b" } }) });
check("glossary changed", answer !== undefined, answer);
answer = await client.getMultilingualGlossaryDictionaryEntries(glossary.glossaryId, "en", "es");
check("its entries", Object.keys(answer.entries.entries()).length === 2, answer);
answer = await client.replaceMultilingualGlossaryDictionary(glossary.glossaryId, { sourceLangCode: "en", targetLangCode: "es", entries: new deepl.GlossaryEntries({ entries: { a: "c" } }) });
check("glossary replaced", answer.entryCount === 1, answer);
answer = await client.listMultilingualGlossaries();
check("glossaries listed", answer.length === 1 && answer[0].name === "n", answer);
const old = await client.createGlossary("n", "en", "es", new deepl.GlossaryEntries({ entries: { minister: "ministro" } }));
check("glossary of v2", old.entryCount === 1, old);
await client.deleteGlossary(old.glossaryId);
answer = await client.translateText("429-once", "en", "es");
check("429 is repeated", answer.text === "[es] 429-once", answer);
check("quota", (await refused(deepl.QuotaExceededError, () => client.translateText("456-always", "en", "es"))) === "refused");
check("wrong key", (await refused(deepl.AuthorizationError, () => new deepl.DeepLClient("wrong", { serverUrl }).translateText("Hello", "en", "es"))) === "refused");
process.exit(failed ? 1 : 0);
