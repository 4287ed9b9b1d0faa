namespace TranslationPipeline.Hosting.Setup;

/// <summary>One answer of the doctor.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="IsGood">True when it is in order.</param>
/// <param name="Detail">What was found.</param>
/// <param name="NextStep">What to do when it is not in order; empty when it is.</param>
public sealed record DoctorCheck(string Name, bool IsGood, string Detail, string NextStep);
