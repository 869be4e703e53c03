using System.Collections.Immutable;
using Entente.Events;
using Entente.Parties;
using Entente.Quotes;

namespace Entente;

/// <summary>The entities that a reading shows: whom the text names, and of all others those whom a fact needs.</summary>
internal static class Cast
{
    /// <summary>The entities in the order in which the text first refers to them.</summary>
    public static ImmutableArray<Entity> Of(PartyLayer parties, ImmutableArray<Quote> quotes, ImmutableArray<Act> acts)
    {
        var needed = quotes.SelectMany(q => q.Addressee.Concat(q.About).Append(q.Speaker))
            .Concat(acts.SelectMany(a => a.Draft.Mentions.Prepend(a.Draft).SelectMany(m => m.Via).SelectMany(v => v.Entities)))
            .Concat(acts.Select(a => a.Event).SelectMany(e => e.Actor.Concat(e.Recipient).Concat(e.Participants.Select(p => p.Party)).Concat(e.Claims.SelectMany(c => c.By))))
            .Where(p => p is not null).Select(p => p!.Id).ToHashSet();
        ImmutableArray<Entity> unnamed = [.. parties.Unnamed.Where(e => needed.Contains(e.Id))];
        return unnamed.IsEmpty ? parties.Entities : [.. parties.Entities.Concat(unnamed).OrderBy(e => e.Mentions[0].Span)];
    }
}
