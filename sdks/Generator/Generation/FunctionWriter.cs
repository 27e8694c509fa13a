using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Generation;

/// <summary>Writes a function: the static class that calls it, both forms of its arguments, and its result.</summary>
internal sealed class FunctionWriter(TypeNames types)
{
    private readonly ArgsWriter _args = new(types);
    private readonly OutputTypeWriter _results = new(types);

    /// <summary>Writes a function's file.</summary>
    public string Write(string name, FunctionSchema function)
    {
        var (module, shortName) = QualifiedName.Split(name);
        var className = CSharpNames.Title(shortName);
        var code = CodeWriter.NewFile();
        code.Block($"namespace {types.Namespace(module)}", () =>
        {
            code.Block($"public static class {className}", () => WriteCalls(code, className, function));
            if (function.Inputs.Count > 0)
            {
                code.Line();
                _args.Write(code, className + "Args", function.Inputs, TypeUse.FunctionArgs, "InvokeArgs");
                code.Line();
                _args.Write(code, className + "InvokeArgs", function.Inputs, TypeUse.FunctionInputs, "InvokeArgs");
            }

            code.Line();
            _results.Write(code, className + "Result", function.Outputs, TypeUse.FunctionResult);
        });
        return code.ToString();
    }

    private static void WriteCalls(CodeWriter code, string className, FunctionSchema function)
    {
        var token = CSharpNames.Literal(function.Token);
        var hasArgs = function.Inputs.Count > 0;
        var optional = function.Inputs.All(input => !input.Required);

        string Parameter(string type, bool mayBeLeftOut) => !hasArgs ? "" : optional && mayBeLeftOut ? $"{type}? args = null, " : $"{type} args, ";
        string Argument(string type) => hasArgs ? $"args ?? new {type}()" : "InvokeArgs.Empty";

        code.Line($"public static Task<{className}Result> InvokeAsync({Parameter(className + "Args", mayBeLeftOut: true)}InvokeOptions? options = null)");
        code.Line($"    => global::Pulumi.Deployment.Instance.InvokeAsync<{className}Result>({token}, {Argument(className + "Args")}, options.WithDefaults());");
        code.Line();
        code.Line($"public static Output<{className}Result> Invoke({Parameter(className + "InvokeArgs", mayBeLeftOut: true)}InvokeOptions? options = null)");
        code.Line($"    => global::Pulumi.Deployment.Instance.Invoke<{className}Result>({token}, {Argument(className + "InvokeArgs")}, options.WithDefaults());");
        code.Line();
        code.Line($"public static Output<{className}Result> Invoke({Parameter(className + "InvokeArgs", mayBeLeftOut: false)}InvokeOutputOptions options)");
        code.Line($"    => global::Pulumi.Deployment.Instance.Invoke<{className}Result>({token}, {Argument(className + "InvokeArgs")}, options.WithDefaults());");
    }
}
