// Compares language identification with its peers on the development data beside the repository, and prints two tables.
// usage: dotnet run -c Release --project bench/compare-detectors -- [PEERS-FOLDER] [ITEMS-PER-LANGUAGE]
// PEERS-FOLDER is what bench/compare-detectors/fetch-peers.sh fills; peers that are not there are skipped with a message.
using TranslationPipeline.DetectionComparison;

return Comparison.Run(args);
