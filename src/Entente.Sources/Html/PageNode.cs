using AngleSharp.Dom;

namespace Entente.Sources.Html;

/// <summary>A block element of a page and the blocks of text within it.</summary>
internal sealed class PageNode(IElement element, PageNode? parent, int first)
{
    public IElement Element { get; } = element;

    public PageNode? Parent { get; } = parent;

    /// <summary>The index of its first block.</summary>
    public int First { get; } = first;

    /// <summary>The index behind its last block.</summary>
    public int End { get; set; } = first;

    /// <summary>Whether it, or an element around it, is no part of the article.</summary>
    public bool Dropped { get; set; }

    public string Tag => Element.LocalName;

    public bool Holds(PageNode other)
    {
        for (var node = other; node is not null; node = node.Parent)
            if (node == this)
                return true;
        return false;
    }
}
