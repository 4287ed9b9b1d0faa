// Builds the n-gram table of language identification. One command, run at the root of the repository:
//   dotnet run eng/data/build-language-models.cs -- src/TranslationPipeline.Core/Detection/language-models.zip
#:project language-models/TranslationPipeline.LanguageModels.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
return TranslationPipeline.LanguageModels.TableBuild.Run(args);
