using System.Security.Cryptography;
using System.Text;
using Entente.Parties;
using Entente.Text;

namespace Entente.Quotes;

/// <summary>Ids of quotes: of document, form, main span, source and, where several speak, the speaker.</summary>
internal static class QuoteId
{
    public static string Of(SourceText text, QuoteForm form, Span content, Span? source, Entity? speaker)
    {
        var key = $"{text.Id}\nquote\n{(form == QuoteForm.Direct ? "direct" : "indirect")}\n{content}\n{source}\n{speaker?.Id}";
        return "q" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..15];
    }
}
