namespace Entente.Events;

/// <summary>The event types of PLOVER (Open Event Data Alliance, PLOVER manual 2021).</summary>
public enum EventType
{
    /// <summary>Agree to future action, promise, invite, accept.</summary>
    Agree,
    /// <summary>Consult, meet, visit, call.</summary>
    Consult,
    /// <summary>Support by words or formal acts.</summary>
    Support,
    /// <summary>Yield or relax.</summary>
    Concede,
    /// <summary>Cooperate materially.</summary>
    Cooperate,
    /// <summary>Give aid.</summary>
    Aid,
    /// <summary>Withdraw, release, return.</summary>
    Retreat,
    /// <summary>Ask, demand, propose.</summary>
    Request,
    /// <summary>Criticise, accuse, investigate.</summary>
    Accuse,
    /// <summary>Refuse, cancel.</summary>
    Reject,
    /// <summary>Threaten.</summary>
    Threaten,
    /// <summary>Protest.</summary>
    Protest,
    /// <summary>Reduce relations, sanction.</summary>
    Sanction,
    /// <summary>Show military or police force.</summary>
    Mobilize,
    /// <summary>Coerce without deaths.</summary>
    Coerce,
    /// <summary>Attack.</summary>
    Assault,
}
