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
        new("EN0402", "this is not text but binary data; give a text, HTML, PDF or JSON Lines file.", where);

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

    /// <summary>EN0412: an archive, a packed file or a PDF is damaged.</summary>
    public static Unreadable Damaged(string where) =>
        new("EN0412", "it is damaged or not what it says it is; what came before the damage was read; get it again.", where);

    /// <summary>EN0413: it is locked with a password.</summary>
    public static Unreadable Encrypted(string where) =>
        new("EN0413", "it is locked with a password; unlock it first.", where);

    /// <summary>EN0414: it unpacks to far more than a report does.</summary>
    public static Unreadable Bomb(string where) =>
        new("EN0414", string.Create(CultureInfo.InvariantCulture,
            $"it unpacks to more than {Limits.Ratio} times its size, or {Limits.Unpacked >> 30} GB, and was given up; unpack it yourself if you trust it."), where);

    /// <summary>EN0415: too many layers of packing are around it.</summary>
    public static Unreadable ManyLayers(string where) =>
        new("EN0415", string.Create(CultureInfo.InvariantCulture,
            $"more than {Limits.Layers} layers of packing, or {Limits.Zips} ZIPs, are around it; unpack the outer ones yourself."), where);

    /// <summary>EN0416: a ZIP has too many files.</summary>
    public static Unreadable ManyEntries(string where) =>
        new("EN0416", string.Create(CultureInfo.InvariantCulture,
            $"the ZIP has more than {Limits.Entries} files, or their list is larger than {Limits.Directory >> 20} MB; unpack it and give the folder."), where);

    /// <summary>EN0417: an archive holds nothing of a kind that is read.</summary>
    public static Unreadable EmptyArchive(string where) =>
        new("EN0417", "there is nothing to read in the archive: no text, page, PDF, feed or JSON Lines.", where);

    /// <summary>EN0418: a page's elements stand too deep in one another.</summary>
    public static Unreadable DeepPage(string where) =>
        new("EN0418", string.Create(CultureInfo.InvariantCulture,
            $"more than {Limits.Elements} elements of the page are around one another, which no report needs; save it again, as text if need be."), where);

    /// <summary>EN0419: a PDF has no text.</summary>
    public static Unreadable PicturesOnly(string where) =>
        new("EN0419", "the PDF has pictures of pages and no text; recognise its text first.", where);

    /// <summary>EN0420: a PDF has too many pages.</summary>
    public static Unreadable ManyPages(string where) =>
        new("EN0420", string.Create(CultureInfo.InvariantCulture,
            $"the PDF has more than {Limits.Pages} pages; split it."), where);

    /// <summary>EN0421: a feed is no feed that can be understood.</summary>
    public static Unreadable BadFeed(string where) =>
        new("EN0421", "from here on the feed cannot be understood; what came before was read.", where);

    /// <summary>EN0422: an item of a feed has only a teaser.</summary>
    public static Unreadable LinkOnly(string where) =>
        new("EN0422", "the feed has a teaser of it only, and the page has to be fetched.", where);

    /// <summary>EN0423: a list of feeds holds no reports.</summary>
    public static Unreadable ListOfFeeds(string where) =>
        new("EN0423", "this is a list of feeds and holds no reports; fetch the feeds that it names.", where);

    /// <summary>EN0424: a document is in a language that Entente cannot read.</summary>
    /// <param name="where">The document's source.</param>
    /// <param name="language">The language's name in English, with its article if it needs one.</param>
    public static Unreadable Language(string where, string language) =>
        new("EN0424", $"it is in {language}, and Entente reads English; give a translation.", where);

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
