namespace TranslationPipeline.Checking;

/// <summary>What a <see cref="Placeholder"/> looks like.</summary>
internal enum PlaceholderKind
{
    /// <summary><c>{0}</c>, <c>{name}</c>, <c>{{name}}</c>, <c>${name}</c>.</summary>
    Brace,

    /// <summary><c>%s</c>, <c>%1$d</c>, <c>%(name)s</c>.</summary>
    Percent,

    /// <summary><c>&lt;b&gt;</c>, <c>&lt;/b&gt;</c>, <c>&lt;br/&gt;</c>.</summary>
    Tag,

    /// <summary><c>&amp;amp;</c>, <c>&amp;#160;</c>.</summary>
    Entity,

    /// <summary>Said to be one by the caller.</summary>
    InlineCode,
}
