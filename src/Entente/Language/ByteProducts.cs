using System.Runtime.Intrinsics.X86;

namespace Entente.Language;

/// <summary>
/// Whether this processor adds up products of unsigned and signed bytes without overflow. Intel's and AMD's instructions
/// before VNNI saturate at 16 bits, which spoils the int8 graph; ONNX Runtime then has to multiply the slower way.
/// </summary>
internal static class ByteProducts
{
    // CPUID leaf 7, register ECX, bit 11 (Intel's manual, volume 2, CPUID): .NET asks for AVX-VNNI only, by name.
    private const int Avx512Vnni = 1 << 11;

    /// <summary>True on processors other than x86 too: the question is theirs alone.</summary>
    public static bool AreExact { get; } = !X86Base.IsSupported || AvxVnni.IsSupported || HasAvx512Vnni();

    // .NET answers for AVX-512 only where the operating system keeps its registers, as ONNX Runtime asks as well.
    private static bool HasAvx512Vnni() =>
        Avx512BW.VL.IsSupported && Avx512DQ.VL.IsSupported && X86Base.CpuId(0, 0).Eax >= 7
        && (X86Base.CpuId(7, 0).Ecx & Avx512Vnni) != 0;
}
