using TranslationPipeline.Text;

namespace TranslationPipeline.Normalization.Names.Matching;

/// <summary>Compares two words of names in any scripts.</summary>
internal static class NameFitting
{
    private const double Declined = 0.02;
    private const double InitialFit = 0.9;
    private const double ShortFormFit = 0.88;
    private const double ReadingFit = 0.6;

    public static NameFit Of(NameToken a, NameToken b, IReadOnlyDictionary<Script, NameChannel> channels)
    {
        if (a.Kind == NameTokenKind.Number || b.Kind == NameTokenKind.Number)
        {
            return a.Kind == b.Kind && a.Number == b.Number ? new NameFit(1, 1, 1) : default;
        }

        if (a.Kind == NameTokenKind.Form || b.Kind == NameTokenKind.Form)
        {
            return a.Kind == b.Kind && a.Key == b.Key ? new NameFit(1, 1, 1) : default;
        }

        if (a.Kind == NameTokenKind.Initial || b.Kind == NameTokenKind.Initial)
        {
            return FitsInitial(a, b) ? new NameFit(InitialFit, InitialFit, InitialFit) : default;
        }

        var sound = Sound(a, b);
        if (a.Script == b.Script)
        {
            var letters = NameSpelling.Likeness(a.Key, b.Key);
            var shortForm = letters < 1 && NameWordClasses.AreShortForms(a.Key, b.Key) ? ShortFormFit : 0;
            return new NameFit(Math.Max(shortForm, Math.Max(letters, (sound + letters) / 2)), sound, letters);
        }

        if (Channel(a, b, channels) is { } channel)
        {
            return new NameFit(Math.Clamp((channel + 1) / 2, 0, 1), sound, sound);
        }

        return new NameFit(sound * 0.95, sound, sound);
    }

    // The learnt spelling of one script in Latin letters; null when neither word is Latin or the script has no channel.
    private static double? Channel(NameToken a, NameToken b, IReadOnlyDictionary<Script, NameChannel> channels)
    {
        // Of two scripts that are not Latin, the one with the clearer letters is read as Latin.
        if (a.Script == Script.Latn || (b.Script != Script.Latn && b.Coarse && !a.Coarse))
        {
            (a, b) = (b, a);
        }

        if (b.Coarse || a.Symbols.Length == 0 || !channels.TryGetValue(a.Script, out var channel))
        {
            return null;
        }

        var likeness = channel.Likeness(a.Symbols, b.Latin);
        return a.Script == Script.Hang && b.Script == Script.Latn && likeness < ReadingFit && NameSyllables.Fit(a.Key, b.Key) ? ReadingFit : likeness;
    }

    private static bool FitsInitial(NameToken a, NameToken b) =>
        a.Sounds.Length > 0 && b.Sounds.Length > 0 && NameSoundDistance.Likeness(a.Sounds[..1], b.Sounds[..1], false) > 0.7;

    private static double Sound(NameToken a, NameToken b)
    {
        var coarse = a.Coarse != b.Coarse;
        var best = NameSoundDistance.Likeness(a.Sounds, b.Sounds, coarse);
        foreach (var stem in a.Stems)
        {
            best = Math.Max(best, NameSoundDistance.Likeness(stem, b.Sounds, coarse) - Declined);
        }

        foreach (var stem in b.Stems)
        {
            best = Math.Max(best, NameSoundDistance.Likeness(a.Sounds, stem, coarse) - Declined);
        }

        return best;
    }
}
