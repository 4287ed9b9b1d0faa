using System.Xml.Linq;

namespace TranslationPipeline.Formats.Writing;

public sealed class TmxTests
{
    [Fact]
    public async Task Write_results_is_valid_tmx()
    {
        var tmx = await Export.WriteAsync("tmx", ExportOptions.Default, [.. SampleResults.All(), Export.Hostile(), InlineCodeTests.WithCodes()]);

        await XmlLint.AssertValid(tmx, ["--dtdvalid", SharedData.Folder("formats", "judges", "tmx", "tmx14.dtd")]);
    }

    [Fact]
    public async Task Write_no_results_is_valid_tmx() =>
        await XmlLint.AssertValid(await Export.WriteAsync("tmx", ExportOptions.Default), ["--dtdvalid", SharedData.Folder("formats", "judges", "tmx", "tmx14.dtd")]);

    [Fact]
    public async Task Write_segment_with_target_gives_one_unit_with_both_texts()
    {
        var body = Parse(await Export.WriteAsync("tmx", ExportOptions.Default, SampleResults.Arabic()));

        var unit = Assert.Single(body.Descendants("tu"));
        Assert.Equal("ar-001#1", unit.Attribute("tuid")!.Value);
        Assert.Equal(["ar", "en"], unit.Elements("tuv").Select(static v => v.Attribute(XNamespace.Xml + "lang")!.Value));
        Assert.StartsWith("أستانا 10 يناير 2022 - أعلن الرئيس توكاييف، أن", unit.Elements("tuv").First().Element("seg")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_control_character_is_replaced_and_reported()
    {
        var reported = new List<Diagnostic>();

        var tmx = await Export.WriteAsync("tmx", ExportOptions.Default with { OnDiagnostic = reported.Add }, Export.Hostile());

        Assert.Contains("\uFFFD", Parse(tmx).Descendants("seg").First().Value, StringComparison.Ordinal);
        Assert.All(reported, static d => Assert.Equal(ExportDiagnostics.CharacterReplaced, d.Code));
        Assert.NotEmpty(reported);
    }

    [Fact]
    public async Task Write_target_not_asked_for_is_left_out() =>
        Assert.Empty(Parse(await Export.WriteAsync("tmx", ExportOptions.Default with { Targets = [LanguageTag.Parse("de")] }, SampleResults.Arabic())).Descendants("tu"));

    private static XDocument Parse(string tmx)
    {
        using var reader = SafeXml.CreateReader(new StringReader(tmx), 1_000_000);
        return XDocument.Load(reader);
    }
}
