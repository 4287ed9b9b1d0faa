// Fits the weights of the sources of language identification on the development data. One command, run at the root of the repository;
// afterwards build the table and calibrate anew:
//   dotnet run -c Release eng/data/fit-language-weights.cs -- ../shared/data/langid eng/data/language-models/feature-weights.tsv
#:project language-models/TranslationPipeline.LanguageModels.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
return TranslationPipeline.LanguageModels.FeatureFit.Run(args);
