using Entente.Events;
using Entente.Text;
using Entente.Time;

namespace Entente.Commitments;

/// <summary>What kind of text or understanding an agreement is.</summary>
public enum AgreementType
{
    /// <summary>A treaty, convention or pact.</summary>
    Treaty,
    /// <summary>A memorandum.</summary>
    Memorandum,
    /// <summary>A joint statement, declaration or communiqué.</summary>
    JointStatement,
    /// <summary>A contract or a loan.</summary>
    Contract,
    /// <summary>A roadmap or timetable.</summary>
    Roadmap,
    /// <summary>A programme or plan.</summary>
    Programme,
    /// <summary>A protocol.</summary>
    Protocol,
    /// <summary>A ceasefire or truce.</summary>
    Ceasefire,
    /// <summary>Any other.</summary>
    Other,
}

/// <summary>How far an agreement has come.</summary>
public enum AgreementStage
{
    /// <summary>Agreed or announced.</summary>
    Announced,
    /// <summary>Initialled.</summary>
    Initialled,
    /// <summary>Signed.</summary>
    Signed,
    /// <summary>Ratified.</summary>
    Ratified,
    /// <summary>In force.</summary>
    InForce,
    /// <summary>Carried out.</summary>
    Implemented,
    /// <summary>Ended.</summary>
    Terminated,
}

/// <summary>A sum of money.</summary>
/// <param name="Value">The amount, in units of the currency.</param>
/// <param name="Currency">ISO 4217 where the words tell it, otherwise the word for it ("dollar").</param>
/// <param name="Text">Its words.</param>
public sealed record Sum(decimal Value, string Currency, Span Text);

/// <summary>An agreement as a thing.</summary>
/// <param name="Type">What kind of text or understanding it is.</param>
/// <param name="Title">Its title, null where the text gives none.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Date">When it came so far.</param>
/// <param name="Place">Where.</param>
/// <param name="Sum">The money that it is about.</param>
public sealed record Agreement(AgreementType Type, Span? Title, AgreementStage Stage, GroundedDate? Date, Place? Place, Sum? Sum);
