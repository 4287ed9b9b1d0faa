// Fits the calibration of language identification on the development data. One command, run at the root of the repository:
//   dotnet run -c Release eng/data/calibrate-detection.cs -- ../shared/data/langid src/TranslationPipeline.Core/Detection/Tables/detection-calibration.tsv
#:project language-models/TranslationPipeline.LanguageModels.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
return TranslationPipeline.LanguageModels.Calibration.Run(args);
