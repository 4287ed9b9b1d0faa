namespace TranslationPipeline.Worker.Inbox;

/// <summary>A file that this worker took. It ends in exactly one way: done, failed or put back.</summary>
/// <param name="Folders">Where things go.</param>
/// <param name="Path">Where the file lies now.</param>
/// <param name="Name">Where it was dropped; part of the document's identity.</param>
internal sealed record Claim(InboxFolders Folders, string Path, string Name)
{
    /// <summary>False once the file has left the claim.</summary>
    public bool IsHeld => File.Exists(Path);

    /// <summary>The results are stored: the file goes to <c>done</c>.</summary>
    public void Complete() => MoveTo(Folders.Done);

    /// <summary>The file cannot be worked on: it goes to <c>failed</c>, with the reason beside it.</summary>
    public void Fail(Diagnostic reason)
    {
        var place = MoveTo(Folders.Failed);
        File.WriteAllText(place + ".error.txt", reason + "\n");
    }

    /// <summary>It was not the file's fault: it goes back to where it was dropped.</summary>
    public void PutBack() => MoveTo(System.IO.Path.GetDirectoryName(Name)!);

    private string MoveTo(string folder)
    {
        var name = System.IO.Path.GetFileName(Name);
        for (var i = 1; ; i++)
        {
            var place = System.IO.Path.Combine(folder, i == 1 ? name : $"{System.IO.Path.GetFileNameWithoutExtension(name)}.{i}{System.IO.Path.GetExtension(name)}");
            try
            {
                File.Move(Path, place, overwrite: false);
                Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
                return place;
            }
            catch (IOException) when (File.Exists(place))
            {
                // Another file of this name is there; both are kept.
            }
        }
    }
}
