using System.Runtime.CompilerServices;

namespace Actors.Frames;

/// <summary>Keeps timestamps in the one form whose memory is plain ticks.</summary>
internal static class Timestamps
{
    /// <summary>A <see cref="DateTime"/> keeps its clock reading and loses its kind; other values are as they were.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Normalise<T>(T value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(DateTime))
        {
            var plain = new DateTime(((DateTime)(object)value).Ticks);
            return Unsafe.As<DateTime, T>(ref plain);
        }

        return value;
    }
}
