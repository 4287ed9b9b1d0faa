using System.Diagnostics;

namespace TranslationPipeline.Formats.Writing;

/// <summary>Runs <c>xmllint</c> without network; tests are skipped where it is not installed.</summary>
internal static class XmlLint
{
    public static async Task AssertValid(string xml, IReadOnlyList<string> arguments, string? catalog = null)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, xml, TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo("xmllint", ["--noout", "--nonet", .. arguments, file]) { RedirectStandardError = true };
            start.Environment["XML_CATALOG_FILES"] = catalog ?? "";
            using var process = Start(start);
            var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, errors);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("xmllint is not installed");
            throw;
        }
    }
}
