using System.Globalization;

namespace TranslationPipeline.Dates;

/// <summary>A setting of a rule, <c>name=value</c>, read once into what it does to a draft.</summary>
internal static class RuleSetting
{
    /// <summary>What the setting does.</summary>
    public static Action<Draft> Of(string name, string value)
    {
        switch (name)
        {
            case "mod":
                return draft => draft.Mod = value;
            case "part":
                return draft => draft.Part = value;
            case "text":
                return draft => draft.Text = value;
            case "weekof":
                return static draft => draft.WeekOf = true;
            case "unit":
                var unit = Enum.Parse<Grain>(value, ignoreCase: true);
                return draft => draft.Unit = unit;
            case "amountunit":
                var amountUnit = Enum.Parse<Grain>(value, ignoreCase: true);
                return draft => draft.AmountUnit = amountUnit;
            case "shift":
                var shift = int.Parse(value, CultureInfo.InvariantCulture);
                return draft => draft.Shift = shift;
        }

        var number = double.Parse(value, CultureInfo.InvariantCulture);
        if (name == "confidence")
        {
            return draft => draft.Confidence = Math.Min(draft.Confidence, number);
        }

        var feature = Enum.Parse<Feature>(name, ignoreCase: true);
        return draft => Combiner.Set(draft, feature, number, default);
    }
}
