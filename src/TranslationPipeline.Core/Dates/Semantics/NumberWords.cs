namespace TranslationPipeline.Dates;

/// <summary>Numbers made of several words.</summary>
internal static class NumberWords
{
    /// <summary>True when the words are one number: tens and units, or multipliers; "a six" is none.</summary>
    public static bool IsOne(RunBuffer run, int index, int length, ReadOnlySpan<TokenClass> classes)
    {
        double previous = -1;
        for (var i = 0; i < length; i++)
        {
            ref readonly var item = ref run.Items[index + i];
            if (classes[i] is not (TokenClass.Num or TokenClass.Numeral or TokenClass.Ordinal))
            {
                continue;
            }

            var value = item.Entry?.Of(classes[i]).Value ?? item.Number;
            if (previous is >= 13 and <= 20 && value is >= 10 and < 100 && previous == Math.Floor(previous) && classes[i] != TokenClass.Ordinal)
            {
                previous = (previous * 100) + value; // nineteen ninety-six
                continue;
            }

            if (previous >= 0 && !(value >= 100 ? value > previous : previous >= 10 && previous % (value < 10 ? 10 : 100) == 0))
            {
                return false;
            }

            previous = value;
        }

        return true;
    }

    /// <summary>Makes one number of several number words: twenty-five, сто пять, two hundred and ten.</summary>
    public static void Combine(RunBuffer run, int index, int length, ReadOnlySpan<TokenClass> classes, Rule rule, ref Item node)
    {
        double total = 0;
        double group = 0;
        for (var i = 0; i < length; i++)
        {
            ref readonly var item = ref run.Items[index + i];
            if (classes[i] is not (TokenClass.Num or TokenClass.Numeral or TokenClass.Ordinal))
            {
                continue;
            }

            var value = item.Entry?.Of(classes[i]).Value ?? item.Number;
            if (group is >= 13 and <= 20 && value is >= 10 and < 100)
            {
                group = (group * 100) + value;
            }
            else if (value >= 1000)
            {
                total += Math.Max(group, 1) * value;
                group = 0;
            }
            else if (value >= 100 && group is > 0 and < 10)
            {
                group *= value;
            }
            else
            {
                group += value;
            }
        }

        var number = total + group;
        if (length == 1 && run.Items[index].Entry?.Of(classes[0]).Text == "article")
        {
            (node.Number, node.Classes) = (number, ClassSet.Of(TokenClass.Num)); // "a week", but not "March a"
            return;
        }

        if (rule.Action == RuleAction.OrdinalNumber)
        {
            node.Number = number;
            node.Classes = ClassSet.Of(TokenClass.Ordinal);
        }
        else if (number != Math.Floor(number))
        {
            node.Number = number;
            node.Classes = ClassSet.Of(TokenClass.Num) | ClassSet.Of(TokenClass.Decimal);
        }
        else if (number < 1_000_000_000)
        {
            NumberScanner.Classify(ref node, (int)number, number < 10 ? 1 : number < 100 ? 2 : number >= 1000 ? 4 : 3);
        }
    }
}
