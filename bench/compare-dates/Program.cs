// Compares the recognition of dates with its peers on the development data beside the repository, and prints two tables.
// usage: dotnet run -c Release --project bench/compare-dates -- [PEERS-FOLDER] [ROWS-PER-SUITE]
// PEERS-FOLDER is what bench/compare-dates/fetch-peers.sh fills; without it chrono-node is skipped with a message.
using TranslationPipeline.DatesComparison;

return Comparison.Run(args);
