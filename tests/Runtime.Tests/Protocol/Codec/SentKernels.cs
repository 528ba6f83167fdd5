using System.Collections.Concurrent;
using System.Reflection;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Tests.Protocol.Codec;

/// <summary>The types of the kernels that tests have sent to themselves and then run.</summary>
internal static class SentKernels
{
    private static readonly ConcurrentDictionary<Type, bool> s_types = new();

    public static ICollection<Type> Types => s_types.Keys;

    public static void Add(SchedulerStimulus message)
    {
        if (message is SubmitGraph submit)
        {
            for (int id = 0; id < submit.Graph.Count; id++)
            {
                Add(submit.Graph.Kernel(id));
            }
        }
    }

    private static void Add(Kernel? kernel)
    {
        if (kernel is null)
        {
            return;
        }

        Type type = kernel.GetType();
        s_types.TryAdd(type.IsGenericType ? type.GetGenericTypeDefinition() : type, true);
        if (kernel is FusedKernel fused)
        {
            foreach (FusedStep step in fused.Steps)
            {
                Add(step.Kernel);
            }

            return;
        }

        foreach (FieldInfo field in FieldLayout.Of(type))
        {
            if (typeof(Kernel).IsAssignableFrom(field.FieldType))
            {
                Add((Kernel?)field.GetValue(kernel));
            }
        }
    }
}
