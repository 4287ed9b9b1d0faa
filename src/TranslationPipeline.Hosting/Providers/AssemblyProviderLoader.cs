using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using TranslationPipeline.Providers;

namespace TranslationPipeline.Hosting.Providers;

/// <summary>Loads a provider of somebody else from an assembly. Not in the native program, which has no loader: it says so.</summary>
internal static class AssemblyProviderLoader
{
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Guarded: the native program refuses before anything is loaded; others are not trimmed.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "As above.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "As above.")]
    public static ITranslationProvider Load(EngineSettings settings)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw Problem(settings, "this program is compiled to native code and cannot load assemblies", "Use the tpipe of 'dotnet build', or the worker");
        }

        try
        {
            var type = Assembly.LoadFrom(settings.Text("assembly")).GetType(settings.Text("class"), throwOnError: true)!;
            var values = settings.Under("settings").ToDictionary(StringComparer.Ordinal);
            var withSettings = type.GetConstructor([typeof(IReadOnlyDictionary<string, string>)]);
            return (withSettings is null ? Activator.CreateInstance(type) : withSettings.Invoke([values])) as ITranslationProvider
                ?? throw Problem(settings, "the class does not implement ITranslationProvider", "Name the class of the provider");
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or TypeLoadException or MissingMethodException or TargetInvocationException or ArgumentException)
        {
            throw Problem(settings, (exception.InnerException ?? exception).Message, "The class needs a constructor without parameters or with IReadOnlyDictionary<string, string>");
        }
    }

    private static ConfigurationException Problem(EngineSettings settings, string cause, string next) =>
        new(new Diagnostic("provider.assembly", $"The provider {settings.Name} cannot be loaded: {cause}", next));
}
