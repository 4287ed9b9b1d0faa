using System.Collections.Immutable;

namespace TranslationPipeline.Formats;

/// <summary>Bytes made text.</summary>
/// <param name="Text">The text without the byte order mark; what could not be decoded is U+FFFD. Never holds a lone surrogate.</param>
/// <param name="Encoding">IANA name in lower case, e.g. <c>utf-8</c>, <c>windows-1251</c>; <c>us-ascii</c> when nothing else occurs.</param>
/// <param name="HadBom">A byte order mark decided.</param>
/// <param name="Confidence">Probability that the encoding is right, 0 to 1; 1 when a mark or the structure of UTF-8 proves it.</param>
/// <param name="Diagnostics">What a person should know, e.g. <see cref="InputDiagnostics.EncodingGuessed"/>; positions are in <paramref name="Text"/>.</param>
public sealed record DecodedText(string Text, string Encoding, bool HadBom, double Confidence, ImmutableArray<Diagnostic> Diagnostics);
