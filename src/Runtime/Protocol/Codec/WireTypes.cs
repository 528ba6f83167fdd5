namespace Actors.Runtime.Protocol.Codec;

/// <summary>The ways in which a type is named in a message.</summary>
internal enum WireTypes : byte
{
    /// <summary>A plain type of the base library, by its full name.</summary>
    Base,

    /// <summary>A type of this system or of the user's assemblies, by assembly and full name, with the fingerprint of its fields.</summary>
    Named,

    /// <summary>As <see cref="Named"/>, in a message that may hold code: the build of the assembly must be the same.</summary>
    Code,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A generic type, by its definition and arguments.</summary>
    Generic,

    /// <summary>Any type of the base library as the declaring type or an argument of code; never of a value.</summary>
    BaseCode,
}
