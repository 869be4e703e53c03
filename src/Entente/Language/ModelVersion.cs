using System.Security.Cryptography;

namespace Entente.Language;

/// <summary>Names a model by its content, so that a reading tells which one made it.</summary>
internal static class ModelVersion
{
    public static string Of(byte[] graph) => Convert.ToHexStringLower(SHA256.HashData(graph))[..12];
}
