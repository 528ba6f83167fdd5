namespace Actors;

/// <summary>
/// Values of this type may be received from other processes, though its assembly is not named as a whole. They are made without calling
/// a constructor: all fields are set as they were, but for those marked <see cref="NonSerializedAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum, Inherited = false)]
public sealed class TransferableAttribute : Attribute;
