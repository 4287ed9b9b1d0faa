using TranslationPipeline.Text;

namespace TranslationPipeline.LanguageModels;

/// <summary>A <see cref="Detection.ScriptModel"/> as it lies in the table.</summary>
/// <param name="Script">The script.</param>
/// <param name="FirstLabel">Number of its first label.</param>
/// <param name="LabelCount">Number of its labels.</param>
/// <param name="RecordLetters">Most letters of a record.</param>
/// <param name="RecordCount">Places that hashes of records are spread over; a few more follow for those that find theirs taken.</param>
/// <param name="Records">The records.</param>
/// <param name="BucketBits">Logarithm of the number of buckets.</param>
/// <param name="Groups">The bucket groups.</param>
/// <param name="Clusters">The clusters.</param>
internal sealed record ScriptImage(
    Script Script, int FirstLabel, int LabelCount, int RecordLetters, int RecordCount, byte[] Records, int BucketBits, byte[] Groups, byte[] Clusters);
