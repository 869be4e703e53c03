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

    /// <summary>EN0430: an address is none of the web.</summary>
    public static Unreadable NoWebAddress(string where) =>
        new("EN0430", "it is no address of the web; give one that begins with https:// or http://.", where);

    /// <summary>EN0431: an address leads to a private network or to the machine itself.</summary>
    /// <param name="where">The address.</param>
    /// <param name="host">The name that leads there, which may be that of a redirect.</param>
    public static Unreadable PrivateAddress(string where, string host) =>
        new("EN0431", $"{host} is on this machine or a private network; --allow-private lets such pages be fetched.", where);

    /// <summary>EN0432: a server did not answer.</summary>
    /// <param name="where">The address.</param>
    /// <param name="why">What the system says.</param>
    public static Unreadable NoAnswer(string where, string why) =>
        new("EN0432", $"the server did not answer ({why.ReplaceLineEndings(" ").TrimEnd('.')}); check the address and the network.", where);

    /// <summary>EN0433: a server answered that it does not give the page.</summary>
    /// <param name="where">The address.</param>
    /// <param name="status">The status of HTTP.</param>
    public static Unreadable BadStatus(string where, int status) =>
        new("EN0433", string.Create(CultureInfo.InvariantCulture, $"the server answered {status}; open the address in a browser and save the page."), where);

    /// <summary>EN0434: redirects lead in a circle or nowhere.</summary>
    public static Unreadable Redirects(string where) =>
        new("EN0434", "its redirects lead nowhere; open the address in a browser and give the one where it ends.", where);

    /// <summary>EN0435: a server took too long.</summary>
    public static Unreadable SlowPage(string where) =>
        new("EN0435", string.Create(CultureInfo.InvariantCulture, $"the server took longer than {Limits.FetchTime.TotalSeconds:0} seconds; try again later."), where);

    /// <summary>EN0436: a page is larger than <see cref="Limits.PageBytes"/>.</summary>
    public static Unreadable LargePage(string where) =>
        new("EN0436", string.Create(CultureInfo.InvariantCulture, $"a page may have {Limits.PageBytes >> 20} MB at most."), where);

    /// <summary>EN0437: robots.txt asks not to fetch the page.</summary>
    public static Unreadable Robots(string where) =>
        new("EN0437", "the site's robots.txt asks programs not to fetch it; open it in a browser and save the page.", where);

    /// <summary>EN0438: a server asked to be left alone for a while, or failed just now.</summary>
    public static Unreadable Busy(string where) =>
        new("EN0438", "its server asked to be left alone for now, or failed a moment ago; it is asked again later.", where);
}
