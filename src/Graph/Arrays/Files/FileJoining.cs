using System.Runtime.CompilerServices;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Files;

/// <summary>Several files as one array. A chunk never has elements of two files.</summary>
internal static class FileJoining
{
    public static ChunkedArray<T> Join<T>(string name, NpyFile[] files, int axis, bool newAxis, Chunks chunks)
        where T : unmanaged
    {
        if (files.Length == 0)
        {
            throw new ArgumentException($"'{name}' needs at least one file.", nameof(files));
        }

        foreach (NpyFile file in files)
        {
            file.RequireType<T>();
        }

        long[] first = files[0].Header.Shape;
        int rank = first.Length + (newAxis ? 1 : 0), along = axis < 0 ? axis + rank : axis;
        if (along < 0 || along >= rank)
        {
            throw new ArgumentOutOfRangeException(nameof(axis), $"'{name}' is given axis {axis}, but the array has {rank} axes: each file's has the shape {ArrayLayout.Print(first)}.");
        }

        foreach (NpyFile file in files)
        {
            long[] shape = file.Header.Shape;
            if (shape.Length != first.Length || shape.Where((size, i) => size != first[i] && (newAxis || i != along)).Any())
            {
                throw new ArgumentException(
                    $"'{name}' cannot put the shapes {ArrayLayout.Print(first)} of '{files[0].Path}' and {ArrayLayout.Print(shape)} of '{file.Path}' together along axis {axis}: "
                    + (newAxis ? "along a new axis they must be equal." : "their other axes must have the same lengths."), nameof(files));
            }
        }

        // Files cut alike, as the longest is; along the axis each by itself.
        long[] longest = [.. first];
        if (!newAxis)
        {
            longest[along] = files.Max(file => file.Header.Shape[along]);
        }

        long[][] cut = chunks.For(longest, Unsafe.SizeOf<T>());
        long[][] parts = newAxis ? [.. files.Select(_ => Chunks.Cut(1, 1))]
            : [.. files.Select(file => file.Header.Shape[along] == longest[along] ? cut[along] : Chunks.Cut(file.Header.Shape[along], Math.Max(1, cut[along].Max())))];
        long[] all = [.. parts.SelectMany(p => p)];
        int[] fileOf = [.. parts.SelectMany((p, file) => Enumerable.Repeat(file, p.Length))];
        long[] startIn = [.. parts.SelectMany(p => p.Select((_, i) => p[..i].Sum()))];
        var layout = new ArrayLayout(newAxis ? [.. cut[..along], all, .. cut[along..]] : [.. cut[..along], all, .. cut[(along + 1)..]]);
        return new(new SourceExpr(
            "read-npy",
            ElementKinds.Of<T>(),
            layout,
            ContentToken.Of(name, along, newAxis, typeof(T), files.Select(f => f.Stamp).ToArray(), files.Select(f => f.DataOffset).ToArray()),
            position =>
            {
                NpyFile file = files[fileOf[position[along]]];
                FileForm form = file.Header.Form with { NewAxis = newAxis ? along : -1 };
                long[] start = layout.StartOf(position);
                start[along] = startIn[position[along]];
                // Files have the shape without the new axis already.
                long[] whole = (form with { NewAxis = -1 }).InFileOrder(file.Header.Shape);
                return new ReadFileKernel<T>(
                    file.Stamp, file.DataOffset, form, new(new(whole), new(form.InFileOrder(start)), new(form.InFileOrder(layout.BlockShape(position)))));
            })
        {
            InlineUses = 1,
        });
    }
}
