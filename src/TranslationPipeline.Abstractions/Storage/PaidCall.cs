namespace TranslationPipeline;

/// <summary>One call that is about to be paid for.</summary>
/// <param name="WorkIdentity">Identity of the work, see <see cref="TranslationPipeline.WorkIdentity"/>.</param>
/// <param name="Estimate">What it will cost at most, in the unit of the account.</param>
public sealed record PaidCall(string WorkIdentity, long Estimate);
