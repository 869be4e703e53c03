using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Entente.Sources.Html;

/// <summary>A page as blocks of text in order, and the block elements around them.</summary>
internal sealed class PageOutline
{
    // Elements, not words: WHATWG HTML's flow content that is laid out as blocks.
    private static readonly FrozenSet<string> BlockTags = new[]
    {
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "menu",
        "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What is no text of the page, or not shown.
    private static readonly FrozenSet<string> Silent = new[]
    {
        "audio", "canvas", "datalist", "head", "iframe", "map", "noscript", "object", "option", "progress", "script", "select", "style",
        "svg", "template", "textarea", "title", "video",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly StringBuilder _open = new();
    private readonly List<PageNode> _nodes = [];
    private readonly List<PageBlock> _blocks = [];
    private readonly PageNode _root;
    private PageNode _node;
    private IElement? _inline;
    private bool _several;
    private int _linked;
    private int _links;
    private int _breaks;
    private PageNode? _image;

    private PageOutline(IElement root) => _root = _node = new PageNode(root, null, 0);

    /// <summary>The blocks in order, none empty.</summary>
    public IReadOnlyList<PageBlock> Blocks => _blocks;

    /// <summary>The elements in document order, the outermost first.</summary>
    public IReadOnlyList<PageNode> Nodes => _nodes;

    public PageNode Root => _root;

    /// <summary>The levels of nesting of its deepest element.</summary>
    public int Depth { get; private set; }

    /// <summary>How many nodes of the document it went over.</summary>
    public int Size { get; private set; }

    /// <summary>Reads the blocks below an element. A loop and not recursion: a page may nest deeper than the stack.</summary>
    public static PageOutline Of(IElement root)
    {
        var outline = new PageOutline(root);
        outline._nodes.Add(outline._root);
        INode node = root;
        var depth = 0;
        while (true)
        {
            if (node.FirstChild is { } child && (node == root || !IsSilent(node)))
            {
                node = child;
                outline.Depth = Math.Max(outline.Depth, ++depth);
                outline.Enter(node);
                continue;
            }

            while (node != root && node.NextSibling is null)
            {
                outline.Leave(node);
                node = node.Parent!;
                depth--;
            }

            if (node == root) break;
            outline.Leave(node);
            node = node.NextSibling!;
            outline.Enter(node);
        }

        outline.Close();
        outline._root.End = outline._blocks.Count;
        return outline;
    }

    private static bool IsSilent(INode node) => node is IElement element && Silent.Contains(element.LocalName);

    // An element that HTML does not know is somebody's own component; within a sentence it is a word or a mark of it.
    private bool IsBlock(IElement element) =>
        BlockTags.Contains(element.LocalName)
        || (element.LocalName.Contains('-', StringComparison.Ordinal) && _node.Tag is not ("p" or ['h', >= '1' and <= '6']));

    private void Enter(INode node)
    {
        Size++;
        if (node is IText text)
        {
            Append(text);
        }
        else if (node is IElement element)
        {
            if (element.LocalName is "img" or "picture" or "video")
            {
                _image = _node;
            }
            else if (element.LocalName == "br")
            {
                Break();
            }
            else if (IsBlock(element))
            {
                Close();
                _node = new PageNode(element, _node, _blocks.Count);
                _nodes.Add(_node);
            }
            else if (element.LocalName == "a" && element.HasAttribute("href"))
            {
                _links++;
            }
        }
    }

    private void Leave(INode node)
    {
        if (node is not IElement element) return;
        if (element == _node.Element)
        {
            Close();
            _node.End = _blocks.Count;
            _node = _node.Parent!;
        }
        else if (element.LocalName == "a" && element.HasAttribute("href"))
        {
            _links--;
        }
    }

    private void Append(IText text)
    {
        var before = _open.Length;
        var any = false;
        foreach (var c in text.Data)
        {
            // HTML's white space; a no-break space is a character of the text.
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (_open.Length > 0 && _open[^1] is not (' ' or '\n')) _open.Append(' ');
            }
            else if (c is not ('\u200B' or '\u00AD' or '\uFEFF' or '\0'))
            {
                _open.Append(c);
                any = true;
            }
        }

        if (!any) return;
        _breaks = 0;
        if (_links > 0) _linked += _open.Length - before;
        var inline = Inline(text);
        if (_inline is null && !_several) (_inline, _several) = (inline, inline is null);
        else if (inline != _inline) (_inline, _several) = (null, true);
    }

    // The inline element directly below the block, or null where the text itself stands there.
    private IElement? Inline(INode text)
    {
        IElement? inline = null;
        for (var above = text.Parent; above is IElement element && element != _node.Element; above = above.Parent) inline = element;
        return inline;
    }

    // One line break is a line's end, two are a paragraph's: so pages without paragraphs are written.
    private void Break()
    {
        if (_open.Length == 0) return;
        _open.Append('\n');
        if (++_breaks > 1) Close();
    }

    private void Close()
    {
        var lines = _open.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > 0) Add(new PageBlock(string.Join('\n', lines), _linked, _node, _inline) { Image = _image });
        _open.Clear();
        (_inline, _several, _linked, _breaks) = (null, false, 0, 0);
    }

    private void Add(PageBlock block)
    {
        _blocks.Add(block);
        _image = null;
    }
}
