// Measures language identification on the development data beside the repository (../shared/data/langid) and prints one line
// per metric: name, value, goal, pass or fail. Arguments: --languages for the accuracy of every language, --confusions for the pairs,
// --as-shipped for the calibration that is built in, fitted on all of these texts, in place of cross-validation.
using TranslationPipeline.DetectionEvaluation;

return Evaluation.Run(args);
