namespace TranslationPipeline;

/// <summary>How a term is looked for in a text.</summary>
public enum TermMatchRule
{
    /// <summary>In every inflection that the tables of its language know.</summary>
    Inflect,

    /// <summary>Only as it is written; case is ignored unless the term is case-sensitive.</summary>
    Exact,

    /// <summary>A word that ends in <c>*</c> stands for every word that begins so: <c>министр* обороны</c>.</summary>
    Pattern,

    /// <summary>The text is a regular expression, which must run in linear time: no look-around and no back-references.</summary>
    Regex,
}
