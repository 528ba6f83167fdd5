namespace Actors.Runtime.Protocol.Codec;

/// <summary>The exceptions of the base library that arrive as themselves; any other of it arrives as a <see cref="RemoteException"/>.</summary>
internal static class ExceptionTypes
{
    private static readonly Dictionary<string, Type> s_types = new[]
    {
        typeof(Exception), typeof(SystemException), typeof(ApplicationException), typeof(ArgumentException), typeof(ArgumentNullException),
        typeof(ArgumentOutOfRangeException), typeof(InvalidOperationException), typeof(NotSupportedException), typeof(NotImplementedException),
        typeof(PlatformNotSupportedException), typeof(ArithmeticException), typeof(DivideByZeroException), typeof(OverflowException),
        typeof(NotFiniteNumberException), typeof(IndexOutOfRangeException), typeof(KeyNotFoundException), typeof(FormatException), typeof(InvalidCastException),
        typeof(NullReferenceException), typeof(TimeoutException), typeof(OperationCanceledException), typeof(TaskCanceledException), typeof(IOException),
        typeof(FileNotFoundException), typeof(DirectoryNotFoundException), typeof(PathTooLongException), typeof(EndOfStreamException),
        typeof(UnauthorizedAccessException), typeof(OutOfMemoryException), typeof(InsufficientMemoryException), typeof(RankException),
        typeof(ArrayTypeMismatchException), typeof(AggregateException), typeof(ObjectDisposedException), typeof(InvalidDataException),
        typeof(DllNotFoundException), typeof(EntryPointNotFoundException), typeof(System.Diagnostics.UnreachableException),
    }.ToDictionary(t => t.FullName!, StringComparer.Ordinal);

    public static bool Contains(Type type) => type.FullName is { } name && s_types.TryGetValue(name, out Type? known) && known == type;

    public static Type? Find(string name) => s_types.GetValueOrDefault(name);
}
