using Actors.Graph.Expressions;

namespace Actors.Graph.Calls;

/// <summary>
/// An argument with delayed values somewhere inside: arrays, lists, tuples and dictionaries are taken apart, and put together again
/// around the computed values when the task runs.
/// </summary>
internal sealed class ArgumentTemplate
{
    private readonly List<Expr> _sources;
    private readonly TemplateNode _root;

    private ArgumentTemplate(TemplateNode root, List<Expr> sources)
    {
        _root = root;
        _sources = sources;
    }

    /// <summary>Whether nothing inside is delayed.</summary>
    public bool IsPlain => _sources.Count == 0;

    /// <summary>Takes an argument apart.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="target">The type it has to have when it is put together.</param>
    /// <param name="where">What it is, for error messages.</param>
    public static ArgumentTemplate Of(object? value, Type target, string where)
    {
        var sources = new List<Expr>();
        TemplateNode root = TemplateNode.Of(value, target, where, sources);
        return new ArgumentTemplate(root, sources);
    }

    /// <summary>The argument itself, in the type it has to have, when nothing inside is delayed.</summary>
    public object? Build() => _root.Build([]);

    /// <summary>The task that puts the argument together; the delayed value itself when it is nothing else.</summary>
    public Expr ToExpr()
    {
        if (_root is TemplateNode.Input)
        {
            return _sources[0];
        }

        return CallExpr.BuiltIn("collect", new CollectKernel(_root), _sources.ToArray());
    }
}
