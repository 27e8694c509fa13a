using CsCheck;
using LandingZone.Lambdas.Aws.Iam;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.Passwords;

namespace LandingZone.Lambdas.Tests.Remediation.Passwords;

public sealed class PasswordPolicyTests
{
    private static readonly PasswordPolicy Baseline =
        PasswordPolicy.IamDefault with
        {
            MinimumPasswordLength = 14,
            RequireNumbers = true,
            AllowUsersToChangePassword = true,
            MaxPasswordAge = 90,
            PasswordReusePrevention = 24
        };

    private static readonly Gen<PasswordPolicy> Any = Gen.Select(
        Gen.Int[6, 128], Gen.Bool.Array[6], Gen.Int[0, 1095], Gen.Int[0, 24],
        (length, flags, age, reuse) => new PasswordPolicy(
            length, flags[0], flags[1], flags[2], flags[3], flags[4], age == 0 ? null : age, reuse == 0 ? null : reuse, flags[5]));

    [Fact]
    public void Stricter_eachField_takesTheStricterOne()
    {
        var current = new PasswordPolicy(20, true, false, false, true, false, 30, 5, false);

        Assert.Equal(new PasswordPolicy(20, true, true, false, true, true, 30, 24, false), Baseline.Stricter(current));
    }

    [Fact] // Never weaken, never introduce what nobody asked for.
    public void Stricter_anyTwoPolicies_isAtLeastAsStrictAsBothAndTheSameEitherWay() => Gen.Select(Any, Any).Sample((first, second) =>
    {
        var both = first.Stricter(second);
        Assert.Equal(both, second.Stricter(first));
        Assert.Equal(both, both.Stricter(first));
        Assert.True(both.MinimumPasswordLength >= first.MinimumPasswordLength);
        Assert.True((both.MaxPasswordAge ?? int.MaxValue) <= (first.MaxPasswordAge ?? int.MaxValue));
        Assert.True((both.PasswordReusePrevention ?? 0) >= (first.PasswordReusePrevention ?? 0));
        Assert.Equal(first.HardExpiry || second.HardExpiry, both.HardExpiry);
    });

    [Fact] // Loop guard: what we write needs no second write.
    public void Plan_afterTheWrite_writesNothing() => Gen.Select(Any, Any, Gen.Bool).Sample((current, baseline, deleted) =>
    {
        var plan = PasswordPolicyPlanner.Plan(deleted ? null : current, baseline);
        var after = plan.Acts ? plan.Operations[0].Policy : current;
        Assert.False(PasswordPolicyPlanner.Plan(after, baseline).Acts);
    });

    [Fact]
    public void Plan_weakenedPolicy_writesTheWholeAndKeepsTheOldForUndo()
    {
        var current = Baseline with { MinimumPasswordLength = 6 };

        var plan = PasswordPolicyPlanner.Plan(current, Baseline);

        Assert.Equal(new WritePasswordPolicy(Baseline, current), Assert.Single(plan.Operations));
        Assert.Equal(["passwordPolicyWeakened"], plan.Codes());
    }

    [Fact]
    public void Plan_deletedPolicy_writesTheBaseline()
    {
        var plan = PasswordPolicyPlanner.Plan(null, Baseline);

        Assert.Equal(new WritePasswordPolicy(Baseline, null), Assert.Single(plan.Operations));
        Assert.Equal(["passwordPolicyDeleted"], plan.Codes());
    }

    [Fact]
    public void Plan_deletedPolicyAndBaselineOfDefaults_stillWritesOne() =>
        Assert.True(PasswordPolicyPlanner.Plan(null, PasswordPolicy.IamDefault).Acts);

    [Fact]
    public void Plan_hardening_isNotUndone()
    {
        var plan = PasswordPolicyPlanner.Plan(Baseline with { MinimumPasswordLength = 32, HardExpiry = true }, Baseline);

        Assert.False(plan.Acts);
        Assert.Equal(["passwordPolicyStrictEnough"], plan.Codes());
    }

    [Fact]
    public void PlanUndo_unchangedSince_putsBackWhatWasThere()
    {
        var weak = Baseline with { MinimumPasswordLength = 6 };

        Assert.Equal([new(weak, Baseline)], PasswordPolicyPlanner.PlanUndo(new(Baseline, weak), Baseline).Operations);
        Assert.Equal([new(null, Baseline)], PasswordPolicyPlanner.PlanUndo(new(Baseline, null), Baseline).Operations);
        Assert.Equal(["changedSince"], PasswordPolicyPlanner.PlanUndo(new(Baseline, weak), Baseline with { RequireSymbols = true }).Codes());
    }

    [Fact]
    public void ToParameters_wholePolicy_namesEveryFieldAsIamDoes() => Assert.Equal(
        [
            "MinimumPasswordLength=14", "RequireSymbols=false", "RequireNumbers=true", "RequireUppercaseCharacters=false",
            "RequireLowercaseCharacters=false", "AllowUsersToChangePassword=true", "MaxPasswordAge=90", "PasswordReusePrevention=24",
                "HardExpiry=true",
        ],
        (Baseline with { HardExpiry = true }).ToParameters().Select(parameter => $"{parameter.Key}={parameter.Value}"));

    [Fact] // IAM refuses a maximum age or a reuse prevention of 0.
    public void ToParameters_fieldsThatRefuseTheirDefault_areLeftOut() => Assert.DoesNotContain(
        PasswordPolicy.IamDefault.ToParameters(), parameter =>
            parameter.Key is "MaxPasswordAge" or "PasswordReusePrevention" or "HardExpiry");

    [Theory]
    [InlineData("[]", "found Array, but it must be a JSON object.")]
    [InlineData("""{"RequireSymbols":"true"}""", "RequireSymbols is \"true\", but must be true or false.")]
    [InlineData("""{"MaxPasswordAge":0}""", "MaxPasswordAge is 0, but must be a whole number from 1 to 1095.")]
    [InlineData("""{"MaxPasswordAge":1.5}""", "MaxPasswordAge is 1.5, but must be a whole number from 1 to 1095.")]
    [InlineData("""{"PasswordReusePrevention":25}""", "PasswordReusePrevention is 25, but must be a whole number from 1 to 24.")]
    [InlineData("""{"HardExpiry":false,"HardExpiry":true}""", "HardExpiry is there twice.")]
    [InlineData("""{"hardExpiry":true}""", "hardExpiry is no field of a password policy; use the names of UpdateAccountPasswordPolicy.")]
    public void Parse_wrongJson_namesTheField(string json, string problem) =>
        Assert.Equal([problem], PasswordPolicyJson.Parse(json).Problems);

    [Fact]
    public void Parse_noJson_saysSo() =>
        Assert.StartsWith("it is no JSON: ", Assert.Single(PasswordPolicyJson.Parse("{").Problems), StringComparison.Ordinal);
}
