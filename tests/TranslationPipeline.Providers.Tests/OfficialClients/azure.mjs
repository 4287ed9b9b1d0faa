// Runs the official Azure client against the service whose address is given; prints one line a check and ends with 1 when one fails.
import TextTranslationClient, { isUnexpected } from "@azure-rest/ai-translation-text";

const [endpoint, key] = process.argv.slice(2);
let failed = 0;
const check = (name, ok, seen) => {
  console.log(`${ok ? "ok" : "FAILED"} ${name}${ok ? "" : " " + JSON.stringify(seen)}`);
  failed += ok ? 0 : 1;
};
const client = TextTranslationClient(endpoint, { key, region: "westeurope" }, { allowInsecureConnection: true });
const translate = (inputs, options = {}) => client.path("/translate").post({ body: { inputs }, ...options });

let answer = await translate([{ text: "Hello", language: "en", textType: "Html", targets: [{ language: "es", profanityAction: "NoAction", allowFallback: true }] }]);
check("translate", !isUnexpected(answer) && answer.body.value[0].translations[0].text === "[es] Hello" && answer.body.value[0].translations[0].sourceCharacters === 5, answer.body);
check("metered usage", answer.headers["x-metered-usage"] === "5", answer.headers);
answer = await translate([{ text: "Hello", targets: [{ language: "es" }, { language: "ru" }] }, { text: "two", targets: [{ language: "es" }] }]);
check("two targets, language found", answer.body.value.length === 2 && answer.body.value[0].translations.length === 2 && answer.body.value[0].detectedLanguage.language === "en", answer.body);
answer = await client.path("/transliterate").post({ body: { inputs: [{ text: "Токаев" }] }, queryParameters: { language: "ru", fromScript: "Cyrl", toScript: "Latn" } });
check("transliterate", !isUnexpected(answer) && answer.body.value[0].script === "Latn", answer.body);
answer = await client.path("/languages").get({ queryParameters: { scope: "translation,models" } });
check("languages", !isUnexpected(answer) && answer.body.translation.es.name === "Spanish", answer.body);
answer = await translate([{ text: "Hello", targets: [{ language: "es" }] }], { headers: { "x-test": "429-once" } });
check("429 with Retry-After is repeated", !isUnexpected(answer) && answer.body.value.length === 1, answer.body);
answer = await translate([{ text: "Hello", targets: [{ language: "es" }] }], { headers: { "x-test": "503-once" } });
check("503 is repeated", !isUnexpected(answer) && answer.body.value.length === 1, answer.body);
answer = await translate([{ text: "a".repeat(50001), targets: [{ language: "es" }] }]);
check("too large", isUnexpected(answer) && answer.status === "400" && answer.body.error.code === 400077, answer.body);
answer = await TextTranslationClient(endpoint, { key: "wrong", region: "westeurope" }, { allowInsecureConnection: true }).path("/translate").post({ body: { inputs: [{ text: "Hello", targets: [{ language: "es" }] }] } });
check("wrong key", isUnexpected(answer) && answer.status === "401" && answer.body.error.code === 401000, answer.body);
process.exit(failed ? 1 : 0);
