using Entente.Language;

namespace Entente.Parties;

/// <summary>Whose delegation someone leads, which tells whom they represent: "the Omani delegation was headed by X".</summary>
internal static class Delegations
{
    public static void Find(PartyDraft draft, RoleWords roles)
    {
        for (var sentence = 0; sentence < draft.Words.Length; sentence++)
        {
            var s = draft.Sentence(sentence);
            foreach (var verb in s.Tokens)
            {
                if (!roles.IsLeading(verb) || draft.IsQuoted(sentence, verb.Index)) continue;
                var passive = s.Children(verb.Index).FirstOrDefault(c => c.Relation == "nsubj:pass");
                var led = passive ?? s.Child(verb.Index, "obj") ?? Led(s, verb);
                var leader = s.Children(verb.Index).FirstOrDefault(c => c.Relation == (passive is not null || verb.Is("acl") ? "obl:agent" : "nsubj"));
                if (led is null || leader is null || draft.At(sentence, leader.Index) is not [{ Kind: EntityKind.Person } person]) continue;
                if (draft.Phrases[sentence].Find(p => p.CoreEnd == led.Index) is { Country: { } country, Type: { } type }
                    && type.Kinds.Contains(DelegationHead))
                {
                    (person.Country, person.Public) = (person.Country ?? country, true);
                    person.Roles.Add(DelegationHead);
                }
            }
        }
    }

    private const string DelegationHead = "delegation-head";

    // "A delegation headed by X".
    private static Token? Led(Sentence s, Token verb) =>
        verb is { Relation: "acl", Head: >= 0, Xpos: "VBN" } ? s.Tokens[verb.Head] : null;
}
