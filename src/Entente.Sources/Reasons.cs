using System.Globalization;

namespace Entente.Sources;

/// <summary>Every reason why something cannot be read, each with its number. docs/errors.md explains them.</summary>
public static class Reasons
{
    /// <summary>EN0401: there is no such file or folder.</summary>
    public static Unreadable Missing(string where) =>
        new("EN0401", "there is no such file or folder; check the path.", where);

    /// <summary>EN0402: the content is binary.</summary>
    public static Unreadable Binary(string where) =>
        new("EN0402", "this is not text but binary data; give a text, HTML or JSON Lines file.", where);

    /// <summary>EN0403: there is nothing but white space in it.</summary>
    public static Unreadable Empty(string where) =>
        new("EN0403", "there is no text in it; leave it out or check how it was saved.", where);

    /// <summary>EN0404: a text is longer than <see cref="Limits.Characters"/>.</summary>
    public static Unreadable LongText(string where) =>
        new("EN0404", string.Create(CultureInfo.InvariantCulture,
            $"a document may have {Limits.Characters / 1_000_000} million characters at most; put each report into a file or a JSON line of its own."), where);

    /// <summary>EN0404: a file or a line is larger than <see cref="Limits.Bytes"/>.</summary>
    public static Unreadable LargeFile(string where) =>
        new("EN0404", string.Create(CultureInfo.InvariantCulture,
            $"a file or a line may have {Limits.Bytes >> 20} MB at most; put each report into a file or a JSON line of its own."), where);

    /// <summary>EN0405: the system does not let it be read.</summary>
    /// <param name="where">The path.</param>
    /// <param name="why">What the system says.</param>
    public static Unreadable Locked(string where, string why) =>
        new("EN0405", $"it cannot be read ({why.TrimEnd('.')}); check its permissions and the disk.", where);

    /// <summary>EN0406: the bytes are text of no encoding that could be told.</summary>
    public static Unreadable Encoding(string where) =>
        new("EN0406", "its encoding cannot be told; save it as UTF-8.", where);

    /// <summary>EN0407: a line of a JSON Lines file is no entry.</summary>
    /// <param name="where">The path and line.</param>
    /// <param name="what">What is wrong with the line.</param>
    public static Unreadable BadLine(string where, string what) =>
        new("EN0407", $"{what}; each line must be an object such as {{\"id\": \"1\", \"text\": \"...\"}}.", where);

    /// <summary>EN0408: a page has no text in it.</summary>
    public static Unreadable EmptyPage(string where) =>
        new("EN0408", "the page has no text of its own; save it from the browser after it has loaded.", where);

    /// <summary>EN0409: a folder holds no file of a kind that is read.</summary>
    public static Unreadable EmptyFolder(string where) =>
        new("EN0409", $"the folder holds no file to read ({string.Join(' ', Kinds.Extensions)}); name the files one by one if they end otherwise.", where);

    /// <summary>EN0410: Entente itself failed on a document.</summary>
    /// <param name="where">The document's source.</param>
    /// <param name="what">What went wrong.</param>
    public static Unreadable Failed(string where, string what) =>
        new("EN0410", $"Entente failed on it ({what.TrimEnd('.')}), which is a defect of Entente; please report it with the document.", where);

    /// <summary>EN0411: a line of a list of actors is no entry.</summary>
    /// <param name="where">The path and line.</param>
    /// <param name="what">What is wrong with it.</param>
    public static Unreadable BadActor(string where, string what) => new("EN0411", $"{what}; it is left out.", where);
}
