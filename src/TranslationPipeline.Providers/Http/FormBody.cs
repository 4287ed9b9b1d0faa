using System.Net;
using System.Text;

namespace TranslationPipeline.Providers.Http;

/// <summary>A body of form fields; empty ones are left out.</summary>
internal sealed class FormBody
{
    public const string ContentType = "application/x-www-form-urlencoded;charset=utf-8";

    private readonly StringBuilder text = new();

    public void Add(string name, string value)
    {
        if (value.Length > 0)
        {
            text.Append(text.Length == 0 ? "" : "&").Append(WebUtility.UrlEncode(name)).Append('=').Append(WebUtility.UrlEncode(value));
        }
    }

    public byte[] ToBytes() => Encoding.ASCII.GetBytes(text.ToString());
}
