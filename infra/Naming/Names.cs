namespace LandingZone.Infra.Naming;

/// <summary>The one origin of names.</summary>
/// <remarks>
/// Logical names lead from the component to the resource, <c>guardduty-eu-west-1-detector</c>, and are unique in the whole program,
/// so that a plan can refer to a resource by its name alone. Physical names are left to Pulumi, which adds a random suffix,
/// except where GuardDuty shows the name to people.
/// </remarks>
public static class Names
{
    /// <summary>Longest session name that STS takes ("AssumeRole", STS API reference).</summary>
    public const int SessionNameLength = 64;

    /// <summary>Characters that Pulumi adds to a logical name to make a physical one: a hyphen and seven digits.</summary>
    public const int SuffixLength = 8;

    /// <summary>Longest physical name by resource type, for types whose names Pulumi generates.</summary>
    public static IReadOnlyDictionary<string, int> PhysicalNameLength { get; } = new Dictionary<string, int>
    {
        ["aws:s3/bucket:Bucket"] = 63,
        ["aws:iam/role:Role"] = 64,
        ["aws:iam/rolePolicy:RolePolicy"] = 128,
        ["aws:kms/alias:Alias"] = 256 - 6,
        ["aws:cloudwatch/eventArchive:EventArchive"] = 48,
        ["aws:cloudwatch/eventRule:EventRule"] = 64,
        ["aws:cloudwatch/logGroup:LogGroup"] = 512,
        ["aws:cloudwatch/metricAlarm:MetricAlarm"] = 255,
        ["aws:dynamodb/table:Table"] = 255,
        ["aws:lambda/function:Function"] = 64,
        ["aws:lambda/permission:Permission"] = 100,
        ["aws:scheduler/schedule:Schedule"] = 64,
        ["aws:sns/topic:Topic"] = 80,
        ["aws:sqs/queue:Queue"] = 80,
    };

    /// <summary>The logical name of a part of a component.</summary>
    public static string Child(string component, params ReadOnlySpan<string> parts) => $"{component}-{string.Join('-', parts!)}";

    /// <summary>A word of the GuardDuty API as part of a logical name: <c>S3_DATA_EVENTS</c> becomes <c>s3-data-events</c>.</summary>
    public static string Word(string apiName) =>
        string.Create(apiName.Length, apiName, (characters, name) =>
        {
            for (var index = 0; index < characters.Length; index++)
                characters[index] = name[index] == '_' ? '-' : char.ToLowerInvariant(name[index]);
        });

    /// <summary>A text of people's as part of a logical name: <c>Team A (test)</c> becomes <c>team-a-test</c>.</summary>
    public static string Slug(string text)
    {
        char[] separators = [.. text.Where(character => !char.IsAsciiLetterOrDigit(character))];
        return string.Join('-', text.Split(separators, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
    }

    /// <summary>A name in camel case as part of a logical name: <c>portScan</c> becomes <c>port-scan</c>.</summary>
    public static string Kebab(string camelCase) =>
        string.Concat(camelCase.Select(letter => char.IsAsciiLetterUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>The name under which CloudTrail records what a stack's provider did.</summary>
    public static string Session(string stack)
    {
        var name = "pulumi-" + string.Concat(stack.Select(character => IsSessionCharacter(character) ? character : '-'));
        return name.Length <= SessionNameLength ? name : name[..SessionNameLength];
    }

    /// <summary>
    /// Name of the response role in every account: <c>landing-zone-prod-response</c>. Fixed, because the functions assume it by name, and with the
    /// stack in it, so that two stacks can share an organization. A long stack name is cut, as IAM takes 64 characters.
    /// </summary>
    public static string ResponseRole(string stack)
    {
        const string start = "landing-zone-", end = "-response";
        var longest = PhysicalNameLength["aws:iam/role:Role"] - start.Length - end.Length;
        return start + (stack.Length <= longest ? stack : stack[..longest]) + end;
    }

    private static bool IsSessionCharacter(char character) => char.IsAsciiLetterOrDigit(character) || "_=,.@-".Contains(character);
}
